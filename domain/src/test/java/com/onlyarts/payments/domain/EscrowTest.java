package com.onlyarts.payments.domain;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Money in escrow is nobody's: the seller's and the platform's only when it is released. */
class EscrowTest {
  private final PersonId artist = PersonId.next();
  private final PaymentFixture fixture = aPayment().inEscrow(artist, "300.00", "30.00");

  @Test
  void what_is_paid_into_escrow_is_neither_the_artists_nor_the_platforms() {
    PaymentTransition transition = paidInto(fixture.open());

    assertThat(amounts(((PaymentTransition.Paid) transition).sale().orElseThrow()))
        .containsOnly(
            Map.entry(LedgerAccount.ESCROW, usd("300.00")),
            Map.entry(LedgerAccount.PROVIDER, usd("-300.00")));
  }

  @Test
  void released_it_is_the_artists_less_the_fee_and_counts_as_earned() {
    Payment payment = fixture.paid();

    LedgerEntry release = onlyRelease(payment);

    assertThat(release.kind().isEarning()).isTrue();
    assertThat(amounts(release))
        .containsOnly(
            Map.entry(LedgerAccount.ESCROW, usd("-300.00")),
            Map.entry(LedgerAccount.availableOf(artist), usd("270.00")),
            Map.entry(LedgerAccount.FEES, usd("30.00")));
  }

  @Test
  void given_back_it_leaves_escrow_alone() {
    Payment payment = fixture.paid();

    LedgerEntry refund = refunded(payment, RefundScope.rest());

    assertThat(amounts(refund))
        .containsOnly(
            Map.entry(LedgerAccount.ESCROW, usd("-300.00")),
            Map.entry(LedgerAccount.PROVIDER, usd("300.00")));
    assertThat(payment.release(shareIds(payment), NOON)).isEmpty();
  }

  @Test
  void R37_what_a_partial_refund_left_is_released_in_the_same_proportion() {
    Payment payment = fixture.paid();
    refunded(payment, RefundScope.part(usd("100.00")));

    assertThat(amounts(onlyRelease(payment)))
        .containsOnly(
            Map.entry(LedgerAccount.ESCROW, usd("-200.00")),
            Map.entry(LedgerAccount.availableOf(artist), usd("180.00")),
            Map.entry(LedgerAccount.FEES, usd("20.00")));
  }

  @Test
  void R37_after_the_release_a_refund_takes_the_artists_part_and_the_fee_back() {
    Payment payment = fixture.paid();
    onlyRelease(payment);

    assertThat(amounts(refunded(payment, RefundScope.part(usd("100.00")))))
        .containsOnly(
            Map.entry(LedgerAccount.PROVIDER, usd("100.00")),
            Map.entry(LedgerAccount.availableOf(artist), usd("-90.00")),
            Map.entry(LedgerAccount.FEES, usd("-10.00")));
  }

  @Test
  void a_share_in_escrow_stands_alone() {
    fixture.inEscrow(artist, "10.00", "1.00");

    assertThatIllegalArgumentException().isThrownBy(fixture::open);
  }

  private PaymentTransition paidInto(Payment payment) {
    return payment.see(fixture.intent(payment, PaymentStatus.SUCCEEDED), NOON);
  }

  private static LedgerEntry refunded(Payment payment, RefundScope wanted) {
    Refund refund = payment.refund(RefundId.next(), wanted, "changed", Optional.empty(), NOON);
    return payment.refundSucceeded(refund, NOON).orElseThrow();
  }

  private static LedgerEntry onlyRelease(Payment payment) {
    List<LedgerEntry> entries = payment.release(shareIds(payment), NOON);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private static List<ShareId> shareIds(Payment payment) {
    return payment.shares().stream().map(Share::id).toList();
  }

  private static Map<LedgerAccount, Money> amounts(LedgerEntry entry) {
    return entry.postings().stream().collect(Collectors.toMap(Posting::account, Posting::amount));
  }
}
