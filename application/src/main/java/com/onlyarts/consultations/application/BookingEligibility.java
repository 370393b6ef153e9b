package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.Availabilities;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.ConsultationsRejection.ArtistNotFound;
import com.onlyarts.consultations.domain.ConsultationsRejection.Blocked;
import com.onlyarts.consultations.domain.ConsultationsRejection.OutsideHours;
import com.onlyarts.consultations.domain.ConsultationsRejection.SelfBooking;
import com.onlyarts.identity.api.ArtistRate;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;

/**
 * Whether an artist receives a client at a time, asked inside the transaction that books or moves.
 */
public final class BookingEligibility {
  private final Artists artists;
  private final Blocklist blocklist;
  private final Availabilities availabilities;

  public BookingEligibility(Artists artists, Blocklist blocklist, Availabilities availabilities) {
    this.artists = artists;
    this.blocklist = blocklist;
    this.availabilities = availabilities;
  }

  /** The artist's rate, if this client may book this artist at all (R81). */
  ArtistRate admit(PersonId client, PersonId artist) {
    if (client.equals(artist)) {
      throw new Rejected(new SelfBooking());
    }
    ArtistRate rate =
        artists.find(artist).orElseThrow(() -> new Rejected(new ArtistNotFound(artist)));
    if (blocklist.areApart(client, artist)) {
      throw new Rejected(new Blocked());
    }
    return rate;
  }

  /**
   * Refuses a time outside the artist's hours (R62). Answers the notice of a booking made now
   * (R113).
   */
  CancellationNotice requireOpen(PersonId artist, Appointment appointment) {
    Availability availability = availabilities.of(artist);
    if (!availability.isOpen(appointment.span())) {
      throw new Rejected(new OutsideHours(appointment.start()));
    }
    return availability.notice();
  }
}
