package com.onlyarts.consultations.application.port;

import static com.onlyarts.consultations.domain.ConsultationFixture.NOON;
import static com.onlyarts.consultations.domain.ConsultationFixture.aConsultation;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.ConsultationsRejection.OwnTimeTaken;
import com.onlyarts.consultations.domain.ConsultationsRejection.SlotTaken;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.consultations.domain.Outcome;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Consultations} must do, the fake and the real ones alike. */
public abstract class ConsultationsContract implements UnsavedChangesContract<Consultation> {
  private static final Instant THREE = Instant.parse("2026-03-06T15:00:00Z");
  private PersonId client = PersonId.next();
  private PersonId artist = PersonId.next();

  protected abstract Transactions transactions();

  protected abstract Consultations consultations();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  protected abstract PaymentId aPaymentBy(PersonId payer);

  @BeforeEach
  void a_client_and_an_artist() {
    client = somebody();
    artist = somebody();
  }

  @Override
  public Consultation oneThatIsKept() {
    return added(booking());
  }

  @Override
  public Consultation handedOut(Consultation kept) {
    return find(kept.id());
  }

  @Override
  public void change(Consultation it) {
    it.conclude(artist, Outcome.COMPLETED, NOON.plusSeconds(9));
  }

  @Test
  void a_consultation_comes_back_as_it_was_kept() {
    Consultation free = added(booking());
    Consultation priced =
        added(
            booking()
                .at("2026-03-07T15:00:00Z")
                .priced("83.33", aPaymentBy(client))
                .minutes(50)
                .notice(48));

    assertThat(find(free.id())).usingRecursiveComparison().isEqualTo(free);
    assertThat(find(priced.id())).usingRecursiveComparison().isEqualTo(priced);
    assertThat(transactions().inTransaction(() -> consultations().lock(ConsultationId.next())))
        .isEmpty();
    assertThat(consultations().find(priced.id()))
        .hasValueSatisfying(seen -> assertThat(seen).usingRecursiveComparison().isEqualTo(priced));
    assertThat(consultations().find(ConsultationId.next())).isEmpty();
  }

  @Test
  void R63_every_state_comes_back_as_it_was_kept() {
    Consultation moved =
        added(booking().at("2026-03-07T15:00:00Z").priced("150.00", aPaymentBy(client)));
    moved.pay(NOON.plusSeconds(5));
    moved.move(
        artist, new Appointment(THREE.plusSeconds(900), Minutes.AN_HOUR), NOON.plusSeconds(9));
    Consultation completed = added(booking().at("2026-03-08T15:00:00Z"));
    completed.conclude(artist, Outcome.COMPLETED, NOON.plusSeconds(9));
    completed.annotate(Optional.of(new ConsultationNotes("Great discussion")));
    Consultation missed = added(booking().at("2026-03-09T15:00:00Z"));
    missed.conclude(artist, Outcome.NO_SHOW, Instant.parse("2026-03-09T15:10:00Z"));
    Consultation cancelled = added(booking().at("2026-03-10T15:00:00Z"));
    cancelled.cancel(client, NOON.plusSeconds(9));

    Consultation refunded = added(booking().at("2026-03-11T15:00:00Z"));
    refunded.refund(NOON.plusSeconds(9));

    for (Consultation changed : List.of(moved, completed, missed, cancelled, refunded)) {
      transactions().inTransaction(() -> consultations().save(changed));
      assertThat(find(changed.id())).usingRecursiveComparison().isEqualTo(changed);
    }
  }

  @Test
  void R61_an_artist_is_booked_once_at_a_time_and_one_may_begin_where_another_ends() {
    added(booking());
    PersonId another = somebody();

    assertRefused(new SlotTaken(THREE), () -> added(booking().between(another, artist)));
    assertRefused(
        new SlotTaken(THREE.plusSeconds(1800)),
        () -> added(booking().between(another, artist).at("2026-03-06T15:30:00Z")));
    added(booking().between(another, artist).at("2026-03-06T16:00:00Z"));
    added(booking().between(another, artist).at("2026-03-06T14:00:00Z"));
  }

  @Test
  void R61_a_client_is_at_one_place_at_a_time() {
    added(booking());

    assertRefused(new OwnTimeTaken(THREE), () -> added(booking().between(client, somebody())));
  }

  @Test
  void R61_what_was_called_off_or_took_place_leaves_its_time() {
    Consultation cancelled = added(booking());
    cancelled.cancel(artist, NOON);
    transactions().inTransaction(() -> consultations().save(cancelled));

    Consultation again = added(booking());
    again.conclude(artist, Outcome.COMPLETED, NOON);
    transactions().inTransaction(() -> consultations().save(again));
    added(booking());
  }

  @Test
  void R61_a_move_onto_another_booking_is_refused() {
    added(booking());
    Consultation later = added(booking().between(somebody(), artist).at("2026-03-06T16:00:00Z"));
    later.move(artist, new Appointment(THREE.plusSeconds(1800), Minutes.AN_HOUR), NOON);

    assertRefused(
        new SlotTaken(THREE.plusSeconds(1800)),
        () -> transactions().inTransaction(() -> consultations().save(later)));
  }

  @Test
  void unpaid_ones_are_overdue_when_their_time_has_passed() {
    Instant longAgo = NOON.minus(Duration.ofDays(400));
    Consultation late =
        added(
            booking()
                .bookedAt(longAgo)
                .at("2025-02-01T15:00:00Z")
                .priced("150.00", aPaymentBy(client)));
    Consultation paid =
        added(
            booking()
                .bookedAt(longAgo)
                .at("2025-02-02T15:00:00Z")
                .priced("150.00", aPaymentBy(client)));
    paid.pay(longAgo);
    transactions().inTransaction(() -> consultations().save(paid));

    assertThat(consultations().overdue(longAgo.plusSeconds(1800), Optional.empty(), 10))
        .containsExactly(late.id());
    assertThat(consultations().overdue(longAgo.plusSeconds(1799), Optional.empty(), 10)).isEmpty();
    assertThat(consultations().overdue(longAgo.plusSeconds(1800), Optional.of(late.id()), 10))
        .isEmpty();
  }

  @Test
  void R64_whoever_is_to_be_reminded_is_found_until_it_is_done() {
    Instant longAgo = NOON.minus(Duration.ofDays(800));
    Consultation near = added(booking().bookedAt(longAgo).at("2024-01-20T15:00:00Z"));
    Instant dayBefore = Instant.parse("2024-01-19T15:00:00Z");

    assertThat(consultations().remindable(dayBefore, Optional.empty(), 10))
        .containsExactly(near.id());
    assertThat(consultations().remindable(dayBefore.minusSeconds(1), Optional.empty(), 10))
        .isEmpty();
    near.remind(dayBefore);
    transactions().inTransaction(() -> consultations().save(near));
    assertThat(consultations().remindable(dayBefore, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void R112_what_ended_and_nobody_spoke_of_is_found_unless_it_is_unpaid() {
    Instant longAgo = NOON.minus(Duration.ofDays(1200));
    Consultation silent = added(booking().bookedAt(longAgo).at("2022-12-20T15:00:00Z"));
    Consultation unpaid =
        added(
            booking()
                .bookedAt(longAgo)
                .at("2022-12-20T13:00:00Z")
                .priced("150.00", aPaymentBy(client)));
    Instant end = Instant.parse("2022-12-20T16:00:00Z");

    assertThat(consultations().unconcluded(end, Optional.empty(), 10)).containsExactly(silent.id());
    assertThat(consultations().unconcluded(end.minusSeconds(1), Optional.empty(), 10)).isEmpty();
    assertThat(consultations().unconcluded(end, Optional.of(silent.id()), 10)).isEmpty();
    silent.concludeBySilence(NOON);
    unpaid.expire(NOON);
    transactions().inTransaction(() -> consultations().save(unpaid));
    transactions().inTransaction(() -> consultations().save(silent));
    assertThat(consultations().unconcluded(end, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void R61_what_waits_for_a_clients_money_is_counted_until_its_time_has_passed() {
    added(booking().priced("150.00", aPaymentBy(client)));
    Consultation paid =
        added(booking().at("2026-03-07T15:00:00Z").priced("150.00", aPaymentBy(client)));
    added(booking().at("2026-03-08T15:00:00Z"));
    PersonId another = somebody();
    added(
        booking()
            .between(another, artist)
            .at("2026-03-09T15:00:00Z")
            .priced("150.00", aPaymentBy(another)));

    assertThat(unpaid(NOON)).isEqualTo(2);
    paid.pay(NOON);
    transactions().inTransaction(() -> consultations().save(paid));
    assertThat(unpaid(NOON.plusSeconds(1799))).isOne();
    assertThat(unpaid(NOON.plusSeconds(1800))).isZero();
  }

  private int unpaid(Instant now) {
    return transactions().inTransaction(() -> consultations().unpaid(client, artist, now));
  }

  @Test
  void R61_a_booking_fits_where_neither_side_has_another() {
    Consultation booked = added(booking());
    Consultation clients = booking().between(client, somebody()).book();
    Consultation artists = booking().between(somebody(), artist).at("2026-03-06T15:59:00Z").book();
    Consultation after = booking().at("2026-03-06T16:00:00Z").book();

    assertThat(fits(booked)).isTrue();
    assertThat(fits(clients)).isFalse();
    assertThat(fits(artists)).isFalse();
    assertThat(fits(after)).isTrue();
    booked.cancel(client, NOON);
    transactions().inTransaction(() -> consultations().save(booked));
    assertThat(fits(artists)).isTrue();
  }

  private boolean fits(Consultation consultation) {
    return transactions().inTransaction(() -> consultations().fits(consultation));
  }

  @Test
  void what_somebody_has_before_them_is_found_on_either_side() {
    Consultation one = added(booking());
    Consultation two = added(booking().between(artist, somebody()).at("2026-03-07T15:00:00Z"));

    assertThat(consultations().scheduledOf(artist)).containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(consultations().scheduledOf(client)).containsExactly(one.id());
  }

  private ConsultationFixture booking() {
    return aConsultation().between(client, artist);
  }

  private Consultation added(ConsultationFixture fixture) {
    Consultation consultation = fixture.book();
    transactions().inTransaction(() -> consultations().add(consultation));
    return consultation;
  }

  private Consultation find(ConsultationId id) {
    return transactions().inTransaction(() -> consultations().lock(id)).orElseThrow();
  }
}
