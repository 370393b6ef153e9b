package com.onlyarts.payments.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentsRejection.NegativeBalance;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToPayOut;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutExceedsAvailable;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsNotSetUp;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsSuspended;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayoutTest {
  private final PersonId artist = PersonId.next();
  private final PayoutAccount account = new PayoutAccount(artist, "sandbox", "acct_1", true, false);

  @Test
  void without_an_amount_all_that_is_available_is_paid_out() {
    assertThat(request(Optional.empty(), "450.00", "900.00").amount()).isEqualTo(usd("450.00"));
    assertThat(request(Optional.of(usd("1.00")), "450.00", "900.00").amount())
        .isEqualTo(usd("1.00"));
  }

  @Test
  void R38_more_than_is_available_less_than_one_or_from_below_zero_is_not_paid_out() {
    assertRefused(
        new PayoutExceedsAvailable(usd("450.00")),
        () -> request(Optional.of(usd("450.01")), "450.00", "450.00"));
    assertRefused(
        new NothingToPayOut(usd("0.99")), () -> request(Optional.empty(), "0.99", "0.99"));
    assertRefused(
        new NothingToPayOut(usd("9.00")), () -> request(Optional.of(usd("0.99")), "9.00", "9.00"));
    assertRefused(
        new NegativeBalance(usd("-5.00")), () -> request(Optional.empty(), "-5.00", "20.00"));
    assertRefused(
        new NegativeBalance(usd("-1.00")), () -> request(Optional.empty(), "5.00", "-1.00"));
  }

  @Test
  void nothing_is_paid_out_to_somebody_suspended_or_unknown_to_the_provider() {
    assertRefused(
        new PayoutsSuspended(),
        () ->
            new PayoutAccount(artist, "sandbox", "acct_1", true, true)
                .request(PayoutId.next(), Optional.empty(), usd("5.00"), usd("5.00"), NOON));
    assertRefused(
        new PayoutsNotSetUp(),
        () ->
            new PayoutAccount(artist, "sandbox", "acct_1", false, false)
                .request(PayoutId.next(), Optional.empty(), usd("5.00"), usd("5.00"), NOON));
  }

  @Test
  void R38_a_payout_leaves_the_available_balance_at_once_and_our_books_when_the_bank_has_it() {
    Payout payout = aPayout();

    assertThat(payout.booked().postings())
        .containsExactly(
            new Posting(LedgerAccount.availableOf(artist), usd("-450.00")),
            new Posting(LedgerAccount.TRANSIT, usd("450.00")));
    payout.transferred("tr_1");
    payout.sent("po_1");
    assertThat(payout.status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    assertThat(payout.paid(NOON).orElseThrow().postings())
        .containsExactly(
            new Posting(LedgerAccount.TRANSIT, usd("-450.00")),
            new Posting(LedgerAccount.PROVIDER, usd("450.00")));
    assertThat(payout.paid(NOON)).isEmpty();
  }

  @Test
  void a_payout_the_provider_refuses_is_available_again_at_once() {
    Payout payout = aPayout();

    assertThat(payout.refused("balance_insufficient", NOON).orElseThrow().postings())
        .containsExactly(
            new Posting(LedgerAccount.TRANSIT, usd("-450.00")),
            new Posting(LedgerAccount.availableOf(artist), usd("450.00")));
    assertThat(payout.status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(payout.refused("again", NOON)).isEmpty();
  }

  @Test
  void a_payout_that_comes_back_is_available_only_once_we_have_it_back() {
    Payout payout = aPayout();
    payout.transferred("tr_1");
    payout.sent("po_1");

    assertThat(payout.bounced("account_closed")).isTrue();
    assertThat(payout.refused("late", NOON)).as("the money is at the provider's account").isEmpty();
    assertThat(payout.status()).isEqualTo(PayoutStatus.RETURNING);

    assertThat(payout.returned(NOON).orElseThrow().postings())
        .contains(new Posting(LedgerAccount.TRANSIT, usd("-450.00")));
    assertThat(payout.returned(NOON)).isEmpty();
    assertThat(payout.bounced("account_closed")).isFalse();
  }

  @Test
  void failure_after_success_takes_the_money_back_from_where_it_went() {
    Payout payout = aPayout();
    payout.transferred("tr_1");
    payout.sent("po_1");
    payout.paid(NOON);

    payout.bounced("account_closed");

    assertThat(payout.returned(NOON).orElseThrow().postings())
        .containsExactly(
            new Posting(LedgerAccount.PROVIDER, usd("-450.00")),
            new Posting(LedgerAccount.availableOf(artist), usd("450.00")));
  }

  @Test
  void R36_words_that_come_late_change_nothing() {
    Payout payout = aPayout();
    payout.transferred("tr_1");
    payout.bounced("account_closed");

    assertThat(payout.paid(NOON)).isEmpty();
    payout.sent("po_1");

    assertThat(payout.status()).isEqualTo(PayoutStatus.RETURNING);
    assertThat(payout.keyOf(Payout.Step.REVERSAL))
        .isEqualTo("payout:%s:reversal".formatted(payout.id().value()));
  }

  @Test
  void it_is_kept_as_it_stands() {
    Payout payout = aPayout();
    payout.transferred("tr_1");
    payout.sent("po_1");
    payout.bounced("account_closed");

    Payout kept = Payout.restore(payout.terms(), payout.standing());

    assertThat(kept).usingRecursiveComparison().isEqualTo(payout);
    assertThat(kept.transferId()).contains("tr_1");
    assertThat(kept.payoutId()).contains("po_1");
    assertThat(kept.failure()).contains("account_closed");
    assertThat(kept.terms().provider()).isEqualTo("sandbox");
  }

  @Test
  void one_dollar_and_all_that_is_available_are_paid_out() {
    assertThat(request(Optional.of(usd("1.00")), "1.00", "1.00").amount()).isEqualTo(usd("1.00"));
    assertRefused(
        new NothingToPayOut(usd("0.00")), () -> request(Optional.empty(), "0.00", "0.00"));
  }

  private Payout aPayout() {
    return request(Optional.empty(), "450.00", "450.00");
  }

  private Payout request(Optional<Money> wanted, String available, String balance) {
    return account.request(PayoutId.next(), wanted, usd(available), usd(balance), NOON);
  }
}
