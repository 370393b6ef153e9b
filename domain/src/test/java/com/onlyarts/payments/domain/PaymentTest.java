package com.onlyarts.payments.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToRefund;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.PaymentsRejection.RefundExceedsCaptured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void a_decline_is_noted_once_and_is_not_the_end() {
    PaymentFixture terms = aPayment();
    Payment payment = terms.requested();

    assertThat(payment.see(terms.declined(payment, "insufficient_funds"), NOON))
        .isEqualTo(new PaymentTransition.Moved());
    assertThat(payment.standing().failureCode()).contains("insufficient_funds");
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
        () -> payment.refund(RefundId.next(), RefundScope.rest(), "Again", Optional.empty(), NOON));
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

  @Test
  void it_is_kept_as_it_stands() {
    Payment payment = aPayment().share(artist, "500.00", "50.00", "50.00").paid();
    refund(payment, "10.00");
    payment.dispute(true);

    Payment kept = Payment.restore(payment.terms(), payment.standing(), payment.shares());

    assertThat(kept).usingRecursiveComparison().isEqualTo(payment);
    assertThat(kept.isDisputed()).isTrue();
    assertThat(kept.refunding()).isEqualTo(usd("10.00"));
    assertThat(kept.clientSecret()).isEqualTo(payment.intentId().map(id -> id + "_secret_x"));
    assertThat(aPayment().paid().isDisputed()).isFalse();
  }

  @Test
  void R36_how_often_the_provider_was_heard_of_is_counted_whatever_it_said() {
    PaymentFixture terms = aPayment();
    Payment payment = terms.open();

    long heard = 0;
    for (PaymentStatus said : PaymentStatus.values()) {
      payment.see(terms.intent(payment, said), NOON);
      heard++;
      assertThat(payment.revision()).isEqualTo(heard);
    }
  }

  @Test
  void R36_what_is_known_already_need_not_be_taken_in() {
    PaymentFixture terms = aPayment();
    Payment asked = terms.requested();
    Payment declined = terms.requested();
    declined.see(terms.declined(declined, "insufficient_funds"), NOON);
    Payment paid = terms.paid();
    Intent waiting = terms.intent(asked, PaymentStatus.REQUIRES_PAYMENT_METHOD);

    assertThat(asked.knows(waiting)).isTrue();
    assertThat(asked.knows(terms.intent(asked, PaymentStatus.PROCESSING))).isFalse();
    assertThat(asked.knows(terms.declined(asked, "insufficient_funds"))).isFalse();
    assertThat(declined.knows(terms.declined(declined, "insufficient_funds"))).isTrue();
    assertThat(declined.knows(waiting)).isFalse();
    assertThat(paid.knows(terms.intent(paid, PaymentStatus.CANCELLED))).isTrue();
    assertThat(asked.knows(aPayment().intent(asked, PaymentStatus.PROCESSING)))
        .as("another intent")
        .isTrue();
    assertThat(aPayment().open().knows(terms.intent(asked, PaymentStatus.PROCESSING)))
        .as("no intent yet")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10.00, 10.00", "549.99, 549.99", "550.00, 550.00", "550.01, 550.00", ", 550.00"})
  void R37_what_is_owed_is_at_most_what_is_left_and_owed_also_while_the_bank_asks(
      @Nullable String wanted, String owed) {
    Payment payment = aPayment().paid();
    payment.dispute(true);
    RefundScope scope = wanted == null ? RefundScope.rest() : RefundScope.part(usd(wanted));

    Refund refund =
        payment.owe(RefundId.next(), scope, "Cancelled", NOON, NOON.plusSeconds(60)).orElseThrow();

    assertThat(refund.amount()).isEqualTo(usd(owed));
    assertThat(refund.dueAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(payment.refunding()).isEqualTo(usd(owed));
  }

  @Test
  void R37_a_refund_of_a_line_is_its_sellers_alone() {
    PersonId other = PersonId.next();
    Payment payment =
        aPayment()
            .share(artist, "500.00", "50.00", "50.00")
            .share(other, "100.00", "10.00", "10.00")
            .paid();
    UUID line = payment.shares().getLast().line();
    refund(payment, "66.00");

    Refund rest = refund(payment, RefundScope.wholeLines(List.of(line)));
    payment.refundSucceeded(rest, NOON);

    assertThat(rest.amount()).as("66.00 on its way takes 11.00 of it").isEqualTo(usd("99.00"));
    assertThat(rest.lines()).isEqualTo(Map.of(line, usd("99.00")));
    assertThat(payment.shares())
        .extracting(Share::kept)
        .containsExactly(usd("450.00"), usd("9.00"));
    assertThat(payment.refundedLines())
        .isEqualTo(Map.of(line, usd("99.00"), payment.shares().getFirst().line(), usd("0.00")));
  }

  @Test
  void R37_a_line_gives_back_no_more_than_was_paid_for_it() {
    Payment payment =
        aPayment()
            .share(artist, "500.00", "50.00", "50.00")
            .share(artist, "100.00", "10.00", "10.00")
            .paid();
    UUID line = payment.shares().getLast().line();
    RefundScope tooMuch = RefundScope.lines(Map.of(line, usd("110.01")));

    assertRefused(
        new RefundExceedsCaptured(payment.id(), usd("110.00")), () -> refund(payment, tooMuch));
    assertThat(payment.owe(RefundId.next(), tooMuch, "Cancelled", NOON, NOON))
        .hasValueSatisfying(owed -> assertThat(owed.amount()).isEqualTo(usd("110.00")));
    assertThat(payment.owe(RefundId.next(), tooMuch, "Cancelled", NOON, NOON)).isEmpty();
    assertRefused(
        new NothingToRefund(payment.id()),
        () -> refund(payment, RefundScope.wholeLines(List.of(line))));
    assertThat(payment.refunding()).isEqualTo(usd("110.00"));
  }

  @Test
  void R37_a_line_of_another_payment_is_an_invalid_value() {
    Payment payment = aPayment().paid();
    RefundScope unknown = RefundScope.wholeLines(List.of(UUID.randomUUID()));

    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> refund(payment, unknown));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> RefundScope.wholeLines(List.of()));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> RefundScope.lines(Map.of(UUID.randomUUID(), usd("0.00"))));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> RefundScope.part(usd("0.00")));
  }

  @Test
  void R38_only_the_earnings_that_are_due_are_released() {
    Payment payment =
        aPayment()
            .share(artist, "500.00", "50.00", "50.00")
            .share(artist, "20.00", "2.00", "2.00")
            .paid();

    assertThat(payment.release(List.of(payment.shares().getLast().id()), NOON)).hasSize(1);

    assertThat(payment.shares()).extracting(Share::released).containsExactly(false, true);
  }

  @Test
  void R37_what_a_bank_took_beyond_what_was_left_is_the_platforms_loss() {
    Payment payment = aPayment().paid();

    LedgerEntry loss = payment.overdrawn("dispute:dp_1:overdrawn", usd("30.00"), NOON);

    assertThat(loss.kind()).isEqualTo(LedgerEntry.Kind.CORRECTION);
    assertThat(loss.payment()).contains(payment.id());
    assertThat(loss.postings())
        .containsExactly(
            new Posting(LedgerAccount.PROVIDER, usd("30.00")),
            new Posting(LedgerAccount.FEES, usd("-30.00")));
  }

  @Test
  void R32_the_provider_knows_the_intent_by_what_is_paid_for() {
    UUID order = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    assertThat(new PaymentPurpose("order", order).intentKey())
        .isEqualTo("order:01890a5d-ac96-774b-bcce-b302099a8057:pi");
  }

  @Test
  void fee_and_earnings_of_a_share_are_its_gross() {
    Share share = aPayment().share(artist, "500.00", "50.00", "50.00").open().shares().getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Share(
                    share.id(),
                    share.line(),
                    artist,
                    usd("500.00"),
                    usd("50.00"),
                    usd("50.00"),
                    usd("449.99"),
                    share.availableAfter(),
                    share.custody(),
                    share.returned(),
                    false));
  }

  private static Refund refund(Payment payment, String amount) {
    return refund(payment, RefundScope.part(usd(amount)));
  }

  private static Refund refund(Payment payment, RefundScope scope) {
    return payment.refund(RefundId.next(), scope, "Arrived damaged", Optional.empty(), NOON);
  }
}
