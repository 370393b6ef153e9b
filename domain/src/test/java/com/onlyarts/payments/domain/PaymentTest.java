package com.onlyarts.payments.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToRefund;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.PaymentsRejection.RefundExceedsCaptured;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
  private final PersonId artist = PersonId.next();

  @Test
  void R38_a_sale_of_500_books_450_for_the_seller_50_of_fee_and_50_of_tax() {
    PaymentFixture terms = aPayment().share(artist, "500.00", "50.00", "50.00");
    Payment payment = terms.open();

    PaymentTransition transition =
        payment.see(terms.intent(payment, PaymentStatus.SUCCEEDED), NOON);

    assertThat(transition)
        .isInstanceOfSatisfying(
            PaymentTransition.Paid.class,
            paid ->
                assertThat(paid.sale().orElseThrow().postings())
                    .containsExactlyInAnyOrder(
                        new Posting(LedgerAccount.PROVIDER, usd("-550.00")),
                        new Posting(LedgerAccount.pendingOf(artist), usd("450.00")),
                        new Posting(LedgerAccount.FEES, usd("50.00")),
                        new Posting(LedgerAccount.TAX, usd("50.00"))));
    assertThat(payment.captured()).isEqualTo(usd("550.00"));
  }

  @ParameterizedTest
  @EnumSource(PaymentStatus.class)
  void R36_paid_stays_paid_whatever_comes_later(PaymentStatus late) {
    PaymentFixture terms = aPayment();
    Payment payment = terms.paid();

    assertThat(payment.see(terms.intent(payment, late), NOON))
        .isEqualTo(new PaymentTransition.Nothing());
    assertThat(payment.status()).isEqualTo(PaymentStatus.SUCCEEDED);
  }

  @Test
  void R34_a_payment_called_off_is_paid_all_the_same_when_the_provider_says_so() {
    PaymentFixture terms = aPayment();
    Payment payment = terms.requested();
    payment.see(terms.intent(payment, PaymentStatus.CANCELLED), NOON);

    assertThat(payment.see(terms.intent(payment, PaymentStatus.PROCESSING), NOON))
        .isEqualTo(new PaymentTransition.Nothing());
    assertThat(payment.see(terms.intent(payment, PaymentStatus.SUCCEEDED), NOON))
        .isInstanceOf(PaymentTransition.Paid.class);
  }

  @Test
  void a_decline_is_told_once_and_is_not_the_end() {
    PaymentFixture terms = aPayment();
    Payment payment = terms.requested();

    assertThat(payment.see(terms.declined(payment, "insufficient_funds"), NOON))
        .isEqualTo(new PaymentTransition.Declined("insufficient_funds"));
    assertThat(payment.see(terms.declined(payment, "insufficient_funds"), NOON))
        .isEqualTo(new PaymentTransition.Nothing());
    assertThat(payment.see(terms.intent(payment, PaymentStatus.SUCCEEDED), NOON))
        .isInstanceOf(PaymentTransition.Paid.class);
    assertThat(payment.standing().failureCode()).isEmpty();
  }

  @Test
  void another_amount_than_was_billed_is_not_taken_for_payment() {
    PaymentFixture terms = aPayment();
    Payment payment = terms.requested();
    Intent wrong =
        new Intent(
            "pi_1",
            "secret",
            PaymentStatus.SUCCEEDED,
            usd("5.50"),
            Optional.of(payment.id()),
            Optional.empty());

    assertThat(payment.see(wrong, NOON)).isEqualTo(new PaymentTransition.Strange(usd("5.50")));
    assertThat(payment.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT_METHOD);
  }

  @Test
  void a_second_intent_counts_only_if_it_is_the_one_that_is_paid() {
    PaymentFixture terms = aPayment();
    Payment payment = terms.requested();
    Optional<String> known = payment.intentId();
    PaymentFixture other = aPayment().intent("pi_other");

    assertThat(payment.see(other.intent(payment, PaymentStatus.CANCELLED), NOON))
        .isEqualTo(new PaymentTransition.Nothing());
    assertThat(payment.intentId()).isEqualTo(known);
    assertThat(payment.see(other.intent(payment, PaymentStatus.SUCCEEDED), NOON))
        .isInstanceOf(PaymentTransition.Paid.class);
    assertThat(payment.see(terms.intent(payment, PaymentStatus.SUCCEEDED), NOON))
        .isEqualTo(new PaymentTransition.Nothing());
    assertThat(payment.intentId()).contains("pi_other");
  }

  @Test
  void a_payment_the_provider_was_never_asked_for_is_called_off_at_once() {
    assertThat(aPayment().open().callOff()).isTrue();
    assertThat(aPayment().requested().callOff()).isFalse();
    assertThat(aPayment().paid().callOff()).isFalse();
  }

  @Test
  void a_payment_of_nothing_is_paid_without_a_provider_and_books_nothing() {
    Payment payment = aPayment().share(artist, "0.00", "0.00", "0.00").open();

    assertThat(payment.settleFree(NOON)).isEqualTo(new PaymentTransition.Paid(Optional.empty()));
    assertThat(payment.settleFree(NOON)).isEqualTo(new PaymentTransition.Nothing());
    assertThat(aPayment().open().settleFree(NOON)).isEqualTo(new PaymentTransition.Nothing());
  }

  @Test
  void R37_no_more_is_given_back_than_came_in_counting_what_is_on_its_way() {
    Payment payment = aPayment().paid();
    refund(payment, "300.00");

    assertRefused(
        new RefundExceedsCaptured(payment.id(), usd("250.00")), () -> refund(payment, "250.01"));
    refund(payment, "250.00");
    assertRefused(new NothingToRefund(payment.id()), () -> refund(payment, "0.01"));
    assertRefused(
        new NothingToRefund(payment.id()),
        () -> payment.refund(RefundId.next(), Optional.empty(), "Again", Optional.empty(), NOON));
  }

  @Test
  void R37_nothing_is_given_back_of_what_was_not_paid_or_is_disputed() {
    Payment unpaid = aPayment().requested();
    Payment disputed = aPayment().paid();
    disputed.dispute(true);

    assertRefused(new NothingToRefund(unpaid.id()), () -> refund(unpaid, "1.00"));
    assertRefused(new PaymentDisputed(disputed.id()), () -> refund(disputed, "1.00"));
    disputed.dispute(false);
    assertThat(refund(disputed, "1.00").amount()).isEqualTo(usd("1.00"));
  }

  @Test
  void R37_a_fifth_of_the_payment_takes_a_fifth_of_every_share() {
    Payment payment = aPayment().share(artist, "500.00", "50.00", "50.00").paid();

    LedgerEntry entry = payment.refundSucceeded(refund(payment, "110.00"), NOON).orElseThrow();

    assertThat(entry.postings())
        .containsExactlyInAnyOrder(
            new Posting(LedgerAccount.PROVIDER, usd("110.00")),
            new Posting(LedgerAccount.pendingOf(artist), usd("-90.00")),
            new Posting(LedgerAccount.TAX, usd("-10.00")),
            new Posting(LedgerAccount.FEES, usd("-10.00")));
  }

  @Test
  void a_refund_that_fails_before_it_went_books_nothing_and_one_that_comes_back_is_put_back() {
    Payment payment = aPayment().share(artist, "500.00", "50.00", "50.00").paid();
    Refund refused = refund(payment, "550.00");
    assertThat(payment.refundFailed(refused, "card_expired", NOON)).isEmpty();

    Refund gone = refund(payment, "110.00");
    LedgerEntry there = payment.refundSucceeded(gone, NOON).orElseThrow();
    LedgerEntry back = payment.refundFailed(gone, "declined", NOON).orElseThrow();

    assertThat(back.postings())
        .containsExactlyInAnyOrderElementsOf(
            there.postings().stream()
                .map(it -> new Posting(it.account(), it.amount().negated()))
                .toList());
    assertThat(back.kind()).isEqualTo(LedgerEntry.Kind.CORRECTION);
    assertThat(payment.refundable()).isEqualTo(usd("550.00"));
    assertThat(payment.refundFailed(gone, "declined", NOON)).isEmpty();
    assertThat(payment.refundSucceeded(gone, NOON)).isEmpty();
  }

  @Test
  void R38_released_earnings_move_once_and_refunds_then_take_them_from_what_is_available() {
    Payment payment = aPayment().share(artist, "500.00", "50.00", "50.00").paid();
    ShareId share = payment.shares().getFirst().id();
    payment.refundSucceeded(refund(payment, "110.00"), NOON);

    List<LedgerEntry> released = payment.release(List.of(share), NOON);

    assertThat(released)
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.postings())
                    .containsExactlyInAnyOrder(
                        new Posting(LedgerAccount.pendingOf(artist), usd("-360.00")),
                        new Posting(LedgerAccount.availableOf(artist), usd("360.00"))));
    assertThat(payment.release(List.of(share), NOON)).isEmpty();
    assertThat(payment.refundSucceeded(refund(payment, "440.00"), NOON).orElseThrow().postings())
        .contains(new Posting(LedgerAccount.availableOf(artist), usd("-360.00")));
  }

  @Test
  void a_lost_dispute_takes_what_is_left_and_no_more() {
    Payment payment = aPayment().paid();
    payment.refundSucceeded(refund(payment, "500.00"), NOON);

    assertThat(payment.takenBack(RefundId.next(), usd("550.00"), "The bank took it back", NOON))
        .hasValueSatisfying(taken -> assertThat(taken.amount()).isEqualTo(usd("50.00")));
    assertThat(payment.takenBack(RefundId.next(), usd("550.00"), "The bank took it back", NOON))
        .isEmpty();
  }

  private static Refund refund(Payment payment, String amount) {
    return payment.refund(
        RefundId.next(), Optional.of(usd(amount)), "Arrived damaged", Optional.empty(), NOON);
  }
}
