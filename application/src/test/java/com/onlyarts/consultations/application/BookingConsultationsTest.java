package com.onlyarts.consultations.application;

import static com.onlyarts.consultations.application.BookingFixture.wish;
import static com.onlyarts.consultations.domain.ConsultationFixture.USD;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.api.ConsultationBooked;
import com.onlyarts.consultations.api.ConsultationPaid;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationsRejection.ArtistNotFound;
import com.onlyarts.consultations.domain.ConsultationsRejection.Blocked;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationNotFound;
import com.onlyarts.consultations.domain.ConsultationsRejection.NothingToPay;
import com.onlyarts.consultations.domain.ConsultationsRejection.OutsideHours;
import com.onlyarts.consultations.domain.ConsultationsRejection.SelfBooking;
import com.onlyarts.consultations.domain.ConsultationsRejection.SlotTaken;
import com.onlyarts.consultations.domain.ConsultationsRejection.TooManyUnpaidBookings;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Bill.Share;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingConsultationsTest {
  private static final Instant THREE = Instant.parse("2026-03-06T15:00:00Z");
  private final BookingFixture fixture = new BookingFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = fixture.anArtistAt("150.00");

  @Test
  void R60_a_booking_is_billed_without_tax_and_the_platform_has_its_fee() {
    BookedConsultation booked = fixture.booking.book(client, wish(artist, THREE));

    Bill bill = fixture.charges.bills().getFirst();
    Share share = bill.shares().getFirst();
    assertThat(bill.amount()).isEqualTo(Money.of("150.00", USD));
    assertThat(bill.payer()).isEqualTo(client.person());
    assertThat(share.fee()).isEqualTo(Money.of("15.00", USD));
    assertThat(share.earnings()).isEqualTo(Money.of("135.00", USD));
    assertThat(share.tax().isZero()).isTrue();
    assertThat(share.availableAfter()).isEqualTo(Duration.ofDays(7));
    assertThat(booked.payment()).isPresent();
    assertThat(fixture.outbox.events())
        .containsExactly(
            new ConsultationBooked(
                booked.consultation(),
                client.person(),
                artist.person(),
                THREE,
                60,
                Money.of("150.00", USD),
                SteppingClock.NOON));
  }

  @Test
  void R60_an_artist_without_a_rate_is_free_and_nobody_is_billed() {
    fixture.artists.charge(artist.person(), Optional.empty());

    BookedConsultation booked = fixture.booking.book(client, wish(artist, THREE));

    assertThat(booked.payment()).isEmpty();
    assertThat(fixture.charges.bills()).isEmpty();
    assertRefused(
        new NothingToPay(booked.consultation()),
        () -> fixture.booking.pay(client, booked.consultation()));
  }

  @Test
  void a_booking_stands_while_the_provider_is_away_and_is_paid_later() {
    fixture.charges.goAway();
    BookedConsultation booked = fixture.booking.book(client, wish(artist, THREE));
    assertThat(booked.payment()).isEmpty();

    fixture.charges.comeBack();

    assertThat(fixture.booking.pay(client, booked.consultation()).clientSecret())
        .isEqualTo("secret");
    assertRefused(
        new ConsultationNotFound(booked.consultation()),
        () -> fixture.booking.pay(artist, booked.consultation()));
    fixture.pay(booked.consultation());
    assertRefused(
        new NothingToPay(booked.consultation()),
        () -> fixture.booking.pay(client, booked.consultation()));
  }

  @Test
  void R61_a_time_that_is_taken_is_refused() {
    fixture.booked(Callers.aUser(), artist, THREE);

    assertRefused(new SlotTaken(THREE), () -> fixture.booking.book(client, wish(artist, THREE)));
  }

  @Test
  void R61_two_bookings_of_an_artist_wait_for_ones_money_and_no_more() {
    ConsultationId first = fixture.booked(client, artist, THREE);
    fixture.booked(client, artist, THREE.plusSeconds(7200));
    Instant third = THREE.plusSeconds(14_400);

    assertRefused(
        new TooManyUnpaidBookings(artist.person()),
        () -> fixture.booking.book(client, wish(artist, third)));
    fixture.booked(Callers.aUser(), artist, THREE.plusSeconds(21_600));
    fixture.booked(client, fixture.anArtistAt("150.00"), THREE.plusSeconds(28_800));
    fixture.pay(first);

    assertThat(fixture.find(fixture.booked(client, artist, third)).isTentative()).isTrue();
  }

  @Test
  void R61_its_artist_hears_of_a_booking_once_it_is_paid() {
    ConsultationId id = fixture.booked(client, artist, THREE);
    assertThat(fixture.outbox.events()).noneMatch(ConsultationPaid.class::isInstance);

    fixture.pay(id);
    fixture.pay(id);

    assertThat(fixture.outbox.events())
        .filteredOn(ConsultationPaid.class::isInstance)
        .containsExactly(
            new ConsultationPaid(
                id,
                client.person(),
                artist.person(),
                THREE,
                60,
                Money.of("150.00", USD),
                SteppingClock.NOON));
  }

  @Test
  void R62_a_time_outside_the_hours_is_refused() {
    fixture.availabilities.keepDate(artist.person(), LocalDate.of(2026, 3, 6), DayHours.CLOSED);

    assertRefused(new OutsideHours(THREE), () -> fixture.booking.book(client, wish(artist, THREE)));
  }

  @Test
  void only_artists_are_booked_and_nobody_books_themselves() {
    Caller somebody = Callers.aUser();

    assertRefused(
        new ArtistNotFound(somebody.person()),
        () -> fixture.booking.book(client, wish(somebody, THREE)));
    assertRefused(new SelfBooking(), () -> fixture.booking.book(artist, wish(artist, THREE)));
    assertInvalid(
        "scheduledAt", () -> fixture.booking.book(client, wish(artist, SteppingClock.NOON)));
  }

  @Test
  void R81_whoever_blocked_the_other_is_not_booked() {
    fixture.blocklist.part(client.person(), artist.person());

    assertRefused(new Blocked(), () -> fixture.booking.book(client, wish(artist, THREE)));
  }

  @Test
  void R62_free_times_leave_out_what_is_taken_past_or_too_far() {
    fixture.booked(client, artist, Instant.parse("2026-03-01T14:00:00Z"));

    assertThat(
            fixture
                .finding
                .find(artist.person(), day("2026-03-01"), day("2026-03-02"), Minutes.AN_HOUR)
                .appointments())
        .extracting(Appointment::start)
        .hasSize(10)
        .startsWith(Instant.parse("2026-03-01T13:00:00Z"), Instant.parse("2026-03-01T15:00:00Z"));
    assertThat(
            fixture
                .finding
                .find(artist.person(), day("2026-02-01"), day("2026-02-20"), Minutes.AN_HOUR)
                .appointments())
        .isEmpty();
    assertThat(
            fixture
                .finding
                .find(artist.person(), Instant.MAX.minusSeconds(60), Instant.MAX, Minutes.AN_HOUR)
                .appointments())
        .isEmpty();
    assertInvalid(
        "to",
        () ->
            fixture.finding.find(
                artist.person(), day("2026-03-01"), day("2026-03-01"), Minutes.AN_HOUR));
    assertInvalid(
        "to",
        () -> fixture.finding.find(artist.person(), Instant.MIN, Instant.MAX, Minutes.AN_HOUR));
    assertRefused(
        new ArtistNotFound(client.person()),
        () ->
            fixture.finding.find(
                client.person(), day("2026-03-01"), day("2026-03-02"), Minutes.AN_HOUR));
  }

  @Test
  void R2_another_peoples_consultation_is_unknown() {
    ConsultationId id = fixture.booked(client, artist, THREE);

    assertThat(fixture.reviewing.show(client, id).id()).isEqualTo(id);
    assertThat(fixture.reviewing.show(artist, id).id()).isEqualTo(id);
    assertRefused(
        new ConsultationNotFound(id), () -> fixture.reviewing.show(Callers.anArtist(), id));
    assertRefused(
        new ConsultationNotFound(id), () -> fixture.reviewing.invitation(Callers.anAdmin(), id));
  }

  private static Instant day(String date) {
    return Instant.parse(date + "T00:00:00Z");
  }
}
