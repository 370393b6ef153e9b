package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.InMemoryAvailabilities;
import com.onlyarts.consultations.application.port.InMemoryConsultationQueries;
import com.onlyarts.consultations.application.port.InMemoryConsultations;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryArtists;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.ordering.application.ScriptedCharges;
import com.onlyarts.payments.api.PaymentListener.Acceptance;
import com.onlyarts.payments.application.ExpiringUnpaid;
import java.time.Instant;
import java.util.Optional;

/** All of consultations on fakes, as one test needs it. */
public final class BookingFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryIdempotencyKeys steps = new InMemoryIdempotencyKeys(clock);
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final InMemoryArtists artists = new InMemoryArtists();
  public final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  public final InMemoryAvailabilities availabilities = new InMemoryAvailabilities();
  public final InMemoryConsultations consultations = new InMemoryConsultations(transactions);
  public final InMemoryConsultationQueries book = new InMemoryConsultationQueries(consultations);
  public final ScriptedCharges charges = new ScriptedCharges(transactions);
  public final RecordingRefundRequests givingBack = new RecordingRefundRequests(transactions);
  public final ConsultationBilling billing =
      new ConsultationBilling(charges, givingBack, ConsultationFixture.TERMS);
  public final BookingEligibility eligibility =
      new BookingEligibility(artists, blocklist, availabilities);

  public final BookingConsultations booking =
      new BookingConsultations(
          new Repeatable(transactions, steps),
          eligibility,
          billing,
          consultations,
          outbox,
          clock,
          ConsultationFixture.TERMS);
  public final ChangingConsultations changing =
      new ChangingConsultations(transactions, consultations, eligibility, billing, outbox, clock);
  public final SettlingConsultations settling =
      new SettlingConsultations(consultations, billing, outbox);
  public final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  public final ExpiringConsultations expiring =
      new ExpiringConsultations(
          consultations,
          outbox,
          new ExpiringUnpaid(transactions, charges),
          new ItemByItem("expire", failedItems, clock));
  public final ConcludingConsultations concluding =
      new ConcludingConsultations(
          transactions, consultations, billing, new ItemByItem("conclude", failedItems, clock));
  public final RemindingPeople reminding =
      new RemindingPeople(
          transactions,
          consultations,
          availabilities,
          outbox,
          new ItemByItem("remind", failedItems, clock));
  public final ReviewingConsultations reviewing =
      new ReviewingConsultations(
          book, consultations, view -> "BEGIN:VCALENDAR " + view.id().value(), clock);
  public final SettingAvailability keeping =
      new SettingAvailability(transactions, availabilities, clock);
  public final FindingSlots finding = new FindingSlots(artists, availabilities, book, clock);

  /** An artist who costs so much an hour. */
  public Caller anArtistAt(String hourlyRate) {
    Caller artist = Callers.anArtist();
    artists.charge(artist.person(), Optional.of(Money.of(hourlyRate, ConsultationFixture.USD)));
    return artist;
  }

  public ConsultationId booked(Caller client, Caller artist, Instant start) {
    return booking.book(client, wish(artist, start)).consultation();
  }

  public static BookingRequest wish(Caller artist, Instant start) {
    return new BookingRequest(
        artist.person(),
        new Appointment(start, Minutes.AN_HOUR),
        Optional.of(new ConsultationNotes("Want to discuss commission ideas")));
  }

  /** Payments tells that the money is there. */
  public Acceptance pay(ConsultationId id) {
    Consultation consultation = find(id);
    return transactions.inTransaction(
        () ->
            settling.paid(
                id.value(), consultation.booking().payment().orElseThrow(), clock.instant()));
  }

  public Consultation find(ConsultationId id) {
    return transactions.inTransaction(() -> consultations.lock(id)).orElseThrow();
  }
}
