package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.Availabilities;
import com.onlyarts.consultations.application.port.ConsultationQueries;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.ConsultationsRejection.ArtistNotFound;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.consultations.domain.TimeRange;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Anybody looks for a time an artist has left (R62). */
public final class FindingSlots {
  /**
   * What an artist has left.
   *
   * @param appointments the soonest first
   * @param notice what a booking made now would keep (R113)
   */
  public record Slots(List<Appointment> appointments, CancellationNotice notice) {}

  private static final Duration LONGEST = Duration.ofDays(62);

  private final Artists artists;
  private final Availabilities availabilities;
  private final ConsultationQueries book;
  private final Clock clock;

  public FindingSlots(
      Artists artists, Availabilities availabilities, ConsultationQueries book, Clock clock) {
    this.artists = artists;
    this.availabilities = availabilities;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Sittings of one length that can be booked from one instant on until before another, at most 62
   * days later; none that has begun, or lies further ahead than one may book.
   *
   * @throws Rejected {@link ArtistNotFound}
   */
  public Slots find(PersonId artist, Instant from, Instant until, Minutes minutes) {
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new InvalidValue(
          "to", "must be after from, at most %d days".formatted(LONGEST.toDays()));
    }
    var _ = artists.find(artist).orElseThrow(() -> new Rejected(new ArtistNotFound(artist)));
    Availability hours = availabilities.of(artist);
    Instant now = clock.instant();
    List<Appointment> ahead =
        bookable(from, until, now)
            .map(time -> appointments(artist, hours, time, minutes))
            .orElseGet(List::of)
            .stream()
            .filter(
                appointment ->
                    appointment.start().isAfter(now)
                        && !appointment.start().isAfter(now.plus(BookingTerms.FARTHEST)))
            .toList();
    return new Slots(ahead, hours.notice());
  }

  private List<Appointment> appointments(
      PersonId artist, Availability hours, TimeRange time, Minutes minutes) {
    return hours.appointments(time, minutes, book.taken(artist, hours.lookedAtFor(time)));
  }

  /**
   * The part of a time in which anything can be booked at all; whatever was asked for, nothing is
   * reckoned beyond it.
   */
  private static Optional<TimeRange> bookable(Instant from, Instant until, Instant now) {
    Instant last = now.plus(BookingTerms.FARTHEST).plus(Duration.ofMinutes(Minutes.MOST));
    Instant start = from.isAfter(now) ? from : now;
    Instant end = until.isBefore(last) ? until : last;
    return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
  }
}
