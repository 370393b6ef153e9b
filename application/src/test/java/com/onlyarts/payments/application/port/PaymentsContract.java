package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.payments.application.port.Payments.Unsettled;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentFixture;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Payments} must do, the fake and the real one alike. */
public abstract class PaymentsContract implements UnsavedChangesContract<Payment> {

  protected abstract Payments payments();

  /** Somebody who can pay and sell: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  @Override
  public Payment oneThatIsKept() {
    return kept(somebodys().share(aPerson(), "500.00", "50.00", "50.00").paid());
  }

  @Override
  public Payment handedOut(Payment kept) {
    return payments().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Payment it) {
    it.dispute(true);
  }

  @Test
  void a_payment_comes_back_as_it_was_opened() {
    Payment payment =
        somebodys()
            .with("pm_card_visa")
            .share(aPerson(), "500.00", "50.00", "50.00")
            .share(aPerson(), "0.05", "0.01", "0.01")
            .open();

    payments().add(payment);

    assertThat(payments().lock(payment.id())).hasValueSatisfying(kept -> assertKept(kept, payment));
    assertThat(payments().find(payment.id())).hasValueSatisfying(kept -> assertKept(kept, payment));
    assertThat(payments().lock(PaymentId.next())).isEmpty();
    assertThat(payments().find(PaymentId.next())).isEmpty();
    assertThat(payments().lockByIntent("pi_nobodys")).isEmpty();
  }

  @Test
  void what_becomes_of_a_payment_is_kept() {
    Payment payment = kept(somebodys().share(aPerson(), "500.00", "50.00", "50.00").paid());
    Refund refund =
        payment.refund(
            RefundId.next(), RefundScope.part(usd("110.00")), "Damaged", Optional.empty(), NOON);
    payment.refund(
        RefundId.next(), RefundScope.part(usd("10.00")), "Damaged", Optional.empty(), NOON);
    payment.refundSucceeded(refund, NOON);
    RefundScope line = RefundScope.lines(Map.of(payment.shares().getFirst().line(), usd("7.00")));
    Refund named = payment.refund(RefundId.next(), line, "Damaged", Optional.empty(), NOON);
    payment.refundSucceeded(named, NOON);
    payment.refund(RefundId.next(), line, "Damaged", Optional.empty(), NOON);
    payment.release(payment.shares().stream().map(Share::id).toList(), NOON);
    payment.dispute(true);

    payments().save(payment, NOON);

    assertThat(payments().lockByIntent(payment.intentId().orElseThrow()))
        .hasValueSatisfying(kept -> assertKept(kept, payment));
  }

  @Test
  void R36_an_intent_leads_to_the_payment_that_has_it_and_else_to_the_one_it_was_made_for() {
    PaymentFixture terms = somebodys().share(aPerson(), "1.00", "0.10", "0.10");
    Payment known = kept(terms.paid());
    Payment fresh = kept(somebodys().share(aPerson(), "1.00", "0.10", "0.10").open());
    Intent intent = terms.intent(known, PaymentStatus.SUCCEEDED);

    assertThat(payments().lockOf(intent).map(Payment::id)).contains(known.id());
    assertThat(
            payments().lockOf(told(intent.id(), Optional.of(fresh.id()), intent)).map(Payment::id))
        .contains(known.id());
    assertThat(payments().lockOf(told("pi_new", Optional.of(fresh.id()), intent)).map(Payment::id))
        .contains(fresh.id());
    assertThat(payments().lockOf(told("pi_new", Optional.empty(), intent))).isEmpty();
  }

  private static Intent told(String name, Optional<PaymentId> of, Intent like) {
    return new Intent(
        name, like.clientSecret(), like.status(), like.amount(), of, like.failureCode());
  }

  @Test
  void
      R38_earnings_are_due_when_their_time_after_the_delivery_has_passed_and_only_the_first_delivery_counts() {
    Payment payment =
        kept(
            somebodys()
                .share(aPerson(), "500.00", "50.00", "50.00")
                .share(aPerson(), "20.00", "2.00", "2.00")
                .paid());
    Share delivered = payment.shares().getFirst();

    payments().delivered(payment.id(), List.of(delivered.line()), NOON);
    payments().delivered(payment.id(), List.of(delivered.line()), NOON.plus(Duration.ofDays(3)));

    assertThat(payments().dueShares(payment.id(), NOON.plus(Duration.ofDays(7)).minusMillis(1)))
        .isEmpty();
    assertThat(payments().dueShares(payment.id(), NOON.plus(Duration.ofDays(7))))
        .containsExactly(delivered.id());
    assertThat(payments().toRelease(NOON.plus(Duration.ofDays(7)), Optional.empty(), 99))
        .contains(payment.id());

    payment.dispute(true);
    payments().save(payment, NOON);
    assertThat(payments().toRelease(NOON.plus(Duration.ofDays(7)), Optional.empty(), 99))
        .doesNotContain(payment.id());

    payment.dispute(false);
    payment.release(List.of(delivered.id()), NOON);
    payments().save(payment, NOON);
    assertThat(payments().dueShares(payment.id(), NOON.plus(Duration.ofDays(7)))).isEmpty();
    assertThat(payments().toRelease(NOON.plus(Duration.ofDays(7)), Optional.empty(), 99))
        .doesNotContain(payment.id());
  }

  @Test
  void R104_what_is_withheld_is_not_due_until_it_is_let_go() {
    Payment payment = kept(somebodys().share(aPerson(), "500.00", "50.00", "50.00").paid());
    UUID line = payment.shares().getFirst().line();
    payments().delivered(payment.id(), List.of(line), NOON);
    Instant due = NOON.plus(Duration.ofDays(7));

    payments().freeze(payment.id(), line, true);
    payments().save(payments().lock(payment.id()).orElseThrow(), NOON);
    assertThat(payments().dueShares(payment.id(), due)).isEmpty();
    assertThat(payments().toRelease(due, Optional.empty(), 99)).doesNotContain(payment.id());

    payments().freeze(payment.id(), line, false);
    assertThat(payments().dueShares(payment.id(), due)).hasSize(1);
  }

  @Test
  void a_delivery_while_the_payment_is_saved_is_not_lost() {
    Payment payment = kept(somebodys().share(aPerson(), "500.00", "50.00", "50.00").requested());
    Payment locked = payments().lock(payment.id()).orElseThrow();

    payments().delivered(payment.id(), List.of(payment.shares().getFirst().line()), NOON);
    payments().save(locked, NOON);

    assertThat(payments().dueShares(payment.id(), NOON.plus(Duration.ofDays(7)))).hasSize(1);
  }

  @Test
  void R102_what_is_in_its_buyers_hands_is_due_then_if_that_is_sooner() {
    Payment payment =
        kept(
            somebodys()
                .share(aPerson(), "500.00", "50.00", "50.00")
                .share(aPerson(), "5.00", "0.50", "0.50")
                .paid());
    UUID line = payment.shares().getFirst().line();
    Instant soon = NOON.plus(Duration.ofDays(2));

    payments().availableBy(payment.id(), List.of(line), soon);
    assertThat(payments().dueShares(payment.id(), soon)).as("it was not delivered").isEmpty();

    payments().delivered(payment.id(), List.of(line), NOON);
    payments().availableBy(payment.id(), List.of(line), soon);
    payments().availableBy(payment.id(), List.of(line), NOON.plus(Duration.ofDays(5)));

    assertThat(payments().dueShares(payment.id(), soon))
        .containsExactly(payment.shares().getFirst().id());
    assertThat(payments().dueShares(payment.id(), soon.minusSeconds(1))).isEmpty();
  }

  @Test
  void R36_open_intents_not_heard_of_are_found_in_stretches() {
    Payment first = kept(somebodys().share(aPerson(), "1.00", "0.10", "0.10").requested());
    Payment second = kept(somebodys().share(aPerson(), "1.00", "0.10", "0.10").requested());
    PaymentFixture terms = somebodys().share(aPerson(), "1.00", "0.10", "0.10");
    Payment calledOff = terms.requested();
    calledOff.see(terms.intent(calledOff, PaymentStatus.CANCELLED), NOON);
    kept(calledOff);
    kept(somebodys().share(aPerson(), "1.00", "0.10", "0.10").paid());
    kept(somebodys().share(aPerson(), "1.00", "0.10", "0.10").open());

    List<Unsettled> one = payments().unsettled(NOON.plusSeconds(1), Optional.empty(), 1);
    List<Unsettled> two =
        payments().unsettled(NOON.plusSeconds(1), Optional.of(one.getFirst().payment()), 5);

    assertThat(List.of(one.getFirst().payment(), two.getFirst().payment()))
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(two).hasSize(1);
    assertThat(payments().unsettled(NOON, Optional.empty(), 5)).isEmpty();
    assertThat(one.getFirst().provider()).isEqualTo("sandbox");
  }

  private PaymentFixture somebodys() {
    return aPayment().by(aPerson());
  }

  private Payment kept(Payment payment) {
    payments().add(payment);
    payments().save(payment, NOON);
    return payment;
  }

  private static void assertKept(Payment kept, Payment payment) {
    assertThat(kept.terms()).isEqualTo(payment.terms());
    assertThat(kept.standing()).isEqualTo(payment.standing());
    assertThat(kept.shares()).containsExactlyInAnyOrderElementsOf(payment.shares());
  }
}
