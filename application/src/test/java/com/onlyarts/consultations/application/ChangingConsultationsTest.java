package com.onlyarts.consultations.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.consultations.api.ConsultationRefundOwed;
import com.onlyarts.consultations.api.ConsultationRefundReturned;
import com.onlyarts.consultations.api.ConsultationRefunded;
import com.onlyarts.consultations.api.ConsultationSideGone;
import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.ConsultationsRejection.ArtistDecides;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationNotFound;
import com.onlyarts.consultations.domain.ConsultationsRejection.OutsideHours;
import com.onlyarts.consultations.domain.ConsultationsRejection.SlotTaken;
import com.onlyarts.consultations.domain.ConsultationsRejection.StatusNotPossible;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.api.Charges.Cancellation;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener.Acceptance;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangingConsultationsTest {
  private static final Instant THREE = Instant.parse("2026-03-06T15:00:00Z");
  private final BookingFixture fixture = new BookingFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = fixture.anArtistAt("150.00");
  private final ConsultationId id = fixture.booked(client, artist, THREE);

  @Test
  void R63_the_artist_completes_it_with_a_note_and_earns_what_was_paid() {
    fixture.pay(id);

    fixture.changing.change(artist, id, to(ConsultationStatus.COMPLETED, "Great discussion"));

    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.COMPLETED);
    assertThat(fixture.find(id).notes()).contains(new ConsultationNotes("Great discussion"));
    assertThat(fixture.charges.delivered()).containsExactly(id.value());
    fixture.changing.change(artist, id, to(ConsultationStatus.COMPLETED, "Great discussion"));
    assertThat(fixture.charges.delivered()).hasSize(1);
  }

  @Test
  void R63_what_was_completed_unpaid_is_earned_when_it_is_paid() {
    fixture.changing.change(artist, id, to(ConsultationStatus.COMPLETED, "Great discussion"));
    assertThat(fixture.charges.delivered()).isEmpty();

    assertThat(fixture.pay(id)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(fixture.pay(id)).isEqualTo(Acceptance.ACCEPTED);

    assertThat(fixture.charges.delivered()).containsExactly(id.value());
  }

  @Test
  void R63_the_client_writes_notes_and_does_not_say_how_it_went() {
    assertRefused(
        new ArtistDecides(id),
        () -> fixture.changing.change(client, id, to(ConsultationStatus.NO_SHOW, "x")));
    fixture.changing.change(
        client,
        id,
        new ConsultationChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new ConsultationNotes("Mine"))));

    assertThat(fixture.find(id).notes()).contains(new ConsultationNotes("Mine"));
    fixture.changing.change(client, id, to(ConsultationStatus.SCHEDULED, "Mine"));
    assertThat(fixture.find(id).sequence()).isEqualTo(1);
  }

  @Test
  void R2_a_stranger_finds_nothing_to_change() {
    assertRefused(
        new ConsultationNotFound(id), () -> fixture.changing.cancel(Callers.anArtist(), id));
    assertRefused(
        new ConsultationNotFound(id),
        () -> fixture.changing.change(Callers.aUser(), id, move(THREE.plusSeconds(60))));
  }

  @Test
  void R63_a_client_who_leaves_in_time_has_the_money_back() {
    fixture.pay(id);

    fixture.changing.cancel(client, id);
    fixture.changing.cancel(client, id);

    assertThat(fixture.givingBack.carriedOut()).containsExactly(payment());
    assertThat(fixture.charges.delivered()).isEmpty();
    assertThat(published(ConsultationCancelled.class))
        .containsExactly(
            new ConsultationCancelled(
                id,
                client.person(),
                artist.person(),
                client.person(),
                THREE,
                false,
                fixture.clock.instant()));
  }

  @Test
  void R63_a_client_who_leaves_late_pays_and_the_artist_earns() {
    fixture.pay(id);
    fixture.clock.advance(Duration.between(fixture.clock.instant(), THREE).minusHours(23));

    fixture.changing.change(client, id, to(ConsultationStatus.CANCELLED, "Sorry"));

    assertThat(fixture.givingBack.decided()).isEmpty();
    assertThat(fixture.charges.delivered()).containsExactly(id.value());
    assertThat(fixture.find(id).notes()).contains(new ConsultationNotes("Sorry"));
  }

  @Test
  void R63_an_artist_who_leaves_always_gives_back() {
    fixture.pay(id);
    fixture.clock.advance(Duration.between(fixture.clock.instant(), THREE).minusMinutes(1));

    fixture.changing.cancel(artist, id);

    assertThat(fixture.givingBack.carriedOut()).containsExactly(payment());
  }

  @Test
  void money_that_comes_while_it_is_called_off_goes_back_by_the_same_rule() {
    fixture.charges.answerCancellation(Cancellation.PAID, () -> fixture.pay(id));

    fixture.changing.cancel(client, id);

    assertThat(fixture.givingBack.carriedOut()).containsExactly(payment());
  }

  @Test
  void money_that_comes_once_it_is_called_off_is_not_accepted() {
    fixture.changing.cancel(client, id);

    assertThat(fixture.pay(id)).isEqualTo(Acceptance.REFUSED);
    assertRefused(
        new StatusNotPossible(ConsultationStatus.CANCELLED, ConsultationStatus.SCHEDULED),
        () -> fixture.changing.change(client, id, to(ConsultationStatus.SCHEDULED, "x")));
  }

  @Test
  void a_move_is_told_and_kept_within_the_hours_for_the_client_only() {
    Instant later = THREE.plus(Duration.ofDays(1));
    fixture.availabilities.keepDate(artist.person(), LocalDate.of(2026, 3, 7), DayHours.CLOSED);

    assertRefused(new OutsideHours(later), () -> fixture.changing.change(client, id, move(later)));
    fixture.changing.change(artist, id, move(later));

    assertThat(fixture.find(id).appointment().start()).isEqualTo(later);
    assertThat(published(ConsultationMoved.class))
        .containsExactly(
            new ConsultationMoved(
                id,
                client.person(),
                artist.person(),
                artist.person(),
                later,
                60,
                true,
                fixture.clock.instant()));
  }

  @Test
  void R61_a_move_onto_another_booking_is_refused() {
    fixture.booked(Callers.aUser(), artist, THREE.plusSeconds(3600));

    assertRefused(
        new SlotTaken(THREE.plusSeconds(1800)),
        () -> fixture.changing.change(client, id, move(THREE.plusSeconds(1800))));
  }

  @Test
  void how_it_went_and_when_it_takes_place_are_not_changed_at_once() {
    assertInvalid(
        "scheduledAt",
        () ->
            new ConsultationChange(
                Optional.of(ConsultationStatus.COMPLETED),
                Optional.of(THREE),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void R64_both_are_reminded_once_each_time_and_anew_after_a_move() {
    fixture.pay(id);
    fixture.clock.advance(Duration.between(fixture.clock.instant(), THREE).minusHours(24));
    remind();
    remind();
    assertThat(published(ConsultationDue.class))
        .extracting(ConsultationDue::hoursBefore)
        .containsExactly(24);
    fixture.changing.change(artist, id, move(THREE.plus(Duration.ofDays(2))));
    fixture.clock.advance(Duration.ofDays(2));
    remind();
    fixture.clock.advance(Duration.ofHours(23));
    remind();

    assertThat(published(ConsultationDue.class))
        .extracting(ConsultationDue::hoursBefore)
        .containsExactly(24, 24, 1);
    assertThat(published(ConsultationDue.class).getLast().artistZone()).isEqualTo("UTC");
  }

  @Test
  void R64_what_was_called_off_is_not_reminded_of() {
    fixture.changing.cancel(client, id);
    fixture.clock.advance(Duration.between(fixture.clock.instant(), THREE).minusHours(1));
    remind();

    assertThat(published(ConsultationDue.class)).isEmpty();
  }

  @Test
  void unpaid_for_30_minutes_it_gives_the_time_back_unless_the_provider_has_the_money() {
    ConsultationId paid = fixture.booked(Callers.aUser(), artist, THREE.plusSeconds(7200));
    fixture.pay(paid);
    fixture.clock.advance(Duration.ofMinutes(30));
    fixture.charges.answerCancellation(Cancellation.UNKNOWN, () -> {});
    fixture.expiring.expireOverdue(fixture.clock.instant());
    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.SCHEDULED);
    fixture.charges.answerCancellation(Cancellation.CANCELLED, () -> {});
    fixture.clock.advance(Duration.ofMinutes(2));

    fixture.expiring.expireOverdue(fixture.clock.instant());

    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.CANCELLED);
    assertThat(fixture.find(paid).status()).isEqualTo(ConsultationStatus.SCHEDULED);
    assertThat(published(ConsultationCancelled.class)).hasSize(1);
  }

  @Test
  void R19_whoever_leaves_for_good_leaves_what_was_before_them() {
    fixture.pay(id);

    leaves(client.person(), Capacity.ARTIST);
    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.SCHEDULED);
    leaves(artist.person(), Capacity.PERSON);

    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.CANCELLED);
    assertThat(fixture.givingBack.decided()).containsExactly(payment());
  }

  private void leaves(PersonId who, Capacity as) {
    fixture.transactions.inTransaction(() -> fixture.changing.leave(who, as));
    published(ConsultationSideGone.class)
        .forEach(
            event -> fixture.transactions.inTransaction(() -> fixture.changing.callOff(event)));
  }

  @Test
  void R110_what_is_completed_ahead_of_time_earns_from_its_end() {
    ConsultationId silent = fixture.booked(Callers.aUser(), artist, THREE.plusSeconds(7200));
    fixture.pay(id);
    fixture.pay(silent);
    fixture.changing.change(artist, id, to(ConsultationStatus.COMPLETED, "Great discussion"));
    assertThat(fixture.charges.deliveredAt(id.value())).isEqualTo(THREE.plusSeconds(3600));

    fixture.clock.advance(
        Duration.between(fixture.clock.instant(), THREE.plusSeconds(10_800)).plusHours(24));
    fixture.concluding.concludeEnded(fixture.clock.instant().minusSeconds(1));
    assertThat(fixture.find(silent).status()).isEqualTo(ConsultationStatus.SCHEDULED);
    fixture.concluding.concludeEnded(fixture.clock.instant());
    fixture.concluding.concludeEnded(fixture.clock.instant());

    assertThat(fixture.find(silent).status()).isEqualTo(ConsultationStatus.COMPLETED);
    assertThat(fixture.charges.deliveredAt(silent.value())).isEqualTo(fixture.clock.instant());
    assertThat(fixture.charges.delivered()).containsExactly(id.value(), silent.value());
  }

  @Test
  void R37_a_full_refund_frees_the_time_and_one_that_comes_back_takes_it_again_if_it_can() {
    fixture.pay(id);
    refunded("149.99");
    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.SCHEDULED);

    refunded("150.00");
    refunded("150.00");
    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.CANCELLED);
    assertThat(published(ConsultationRefunded.class)).hasSize(1);
    assertThat(fixture.givingBack.decided()).isEmpty();
    assertThat(refundReturned()).as("owed again").isEmpty();
    assertThat(refundReturned()).isEmpty();
    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.SCHEDULED);
    assertThat(published(ConsultationRefundReturned.class)).hasSize(1);

    refunded("150.00");
    var _ = fixture.booked(Callers.aUser(), artist, THREE.plusSeconds(1800));
    assertThat(refundReturned()).as("owed again").containsExactly(id.value());
    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.CANCELLED);
    assertThat(published(ConsultationRefundReturned.class)).hasSize(1);
    assertThat(published(ConsultationRefundOwed.class)).hasSize(1);
  }

  @Test
  void R37_what_was_called_off_with_a_refund_is_owed_again_when_a_bank_returns_it() {
    fixture.pay(id);
    fixture.changing.cancel(artist, id);

    assertThat(refundReturned()).containsExactly(id.value());
    assertThat(fixture.find(id).status()).isEqualTo(ConsultationStatus.CANCELLED);
  }

  @Test
  void a_move_to_where_it_is_tells_nobody() {
    fixture.changing.change(client, id, move(THREE));

    assertThat(published(ConsultationMoved.class)).isEmpty();
  }

  @Test
  void what_was_called_off_is_noted_and_not_called_off_again() {
    fixture.changing.cancel(client, id);

    fixture.changing.change(client, id, to(ConsultationStatus.CANCELLED, "Sorry"));

    assertThat(fixture.find(id).notes()).contains(new ConsultationNotes("Sorry"));
    assertThat(published(ConsultationCancelled.class)).hasSize(1);
  }

  private void refunded(String amount) {
    fixture.transactions.inTransaction(
        () ->
            fixture.settling.refunded(
                id.value(),
                payment(),
                new GivenBack(usd(amount), usd("150.00"), Map.of()),
                fixture.clock.instant()));
  }

  private Set<UUID> refundReturned() {
    return fixture.transactions.inTransaction(
        () ->
            fixture.settling.refundReturned(
                id.value(),
                payment(),
                new GivenBack(usd("0.00"), usd("150.00"), Map.of(id.value(), usd("0.00"))),
                fixture.clock.instant()));
  }

  private static Money usd(String amount) {
    return Money.of(amount, ConsultationFixture.USD);
  }

  private void remind() {
    fixture.reminding.remindOfDue(fixture.clock.instant());
  }

  private PaymentId payment() {
    return fixture.find(id).booking().payment().orElseThrow();
  }

  private static ConsultationChange to(ConsultationStatus status, String notes) {
    return new ConsultationChange(
        Optional.of(status),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new ConsultationNotes(notes)));
  }

  private static ConsultationChange move(Instant start) {
    return new ConsultationChange(
        Optional.empty(), Optional.of(start), Optional.empty(), Optional.empty());
  }

  private <E extends Event> List<E> published(Class<E> type) {
    return fixture.outbox.events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
