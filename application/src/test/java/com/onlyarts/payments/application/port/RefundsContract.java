package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Refunds} must do, the fake and the real one alike. */
public abstract class RefundsContract implements UnsavedChangesContract<Refund> {

  protected abstract Refunds refunds();

  protected abstract Payments payments();

  /** Somebody who can pay and sell: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  /** Decided a day later, so that it is none of those that are looked for at noon. */
  @Override
  public Refund oneThatIsKept() {
    Refund refund =
        aPaidPayment()
            .refund(
                RefundId.next(),
                RefundScope.part(usd("1.00")),
                "Damaged",
                Optional.empty(),
                NOON.plus(Duration.ofDays(1)));
    refunds().add(refund);
    return refund;
  }

  @Override
  public Refund handedOut(Refund kept) {
    return refunds().find(kept.id()).orElseThrow();
  }

  @Override
  public void change(Refund it) {
    it.knownAs("re_" + it.id().value());
  }

  @Test
  void a_refund_and_what_becomes_of_it_is_kept() {
    Payment payment = aPaidPayment();
    Refund refund =
        payment.refund(
            RefundId.next(),
            RefundScope.part(usd("10.00")),
            "Damaged",
            Optional.of(payment.terms().payer()),
            NOON);
    refunds().add(refund);
    assertThat(refunds().find(refund.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(refund));

    refund.knownAs("re_" + refund.id().value());
    payment.refundSucceeded(refund, NOON);
    refunds().save(refund);

    assertThat(refunds().findByProviderId("re_" + refund.id().value()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(refund));
    Refund named =
        payment.refund(
            RefundId.next(),
            RefundScope.wholeLines(List.of(payment.shares().getFirst().line())),
            "Damaged",
            Optional.empty(),
            NOON.plus(Duration.ofDays(1)));
    refunds().add(named);
    assertThat(refunds().find(named.id()))
        .hasValueSatisfying(kept -> assertThat(kept.lines()).isEqualTo(named.lines()));
    assertThat(refunds().find(RefundId.next())).isEmpty();
    assertThat(refunds().findByProviderId("re_nobodys")).isEmpty();
  }

  @Test
  void R37_refunds_not_settled_are_found_in_stretches_once_they_are_old_enough() {
    Payment payment = aPaidPayment();
    Refund first =
        payment.refund(
            RefundId.next(), RefundScope.part(usd("1.00")), "Damaged", Optional.empty(), NOON);
    Refund second =
        payment.refund(
            RefundId.next(), RefundScope.part(usd("2.00")), "Damaged", Optional.empty(), NOON);
    Refund failed =
        payment.refund(
            RefundId.next(), RefundScope.part(usd("3.00")), "Damaged", Optional.empty(), NOON);
    payment.refundFailed(failed, "declined", NOON);
    refunds().add(first);
    refunds().add(second);
    refunds().add(failed);

    var one = refunds().pending(NOON.plusSeconds(1), NOON, Optional.empty(), 1);
    var two = refunds().pending(NOON.plusSeconds(1), NOON, Optional.of(one.getFirst()), 9);

    assertThat(one).doesNotContainAnyElementsOf(two);
    assertThat(two).hasSize(1).allSatisfy(id -> assertThat(id).isIn(first.id(), second.id()));
    assertThat(refunds().pending(NOON, NOON, Optional.empty(), 9)).isEmpty();
    assertThat(refunds().pending(NOON.plusSeconds(1), NOON.minusSeconds(1), Optional.empty(), 9))
        .as("not due")
        .isEmpty();
  }

  private Payment aPaidPayment() {
    Payment payment = aPayment().by(aPerson()).share(aPerson(), "500.00", "50.00", "50.00").paid();
    payments().add(payment);
    return payment;
  }
}
