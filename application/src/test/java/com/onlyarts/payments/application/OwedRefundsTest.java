package com.onlyarts.payments.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.PlayedProvider.Mood;
import com.onlyarts.payments.domain.Account;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the platform owes goes back sooner or later, and banks that take money by themselves leave the books right (R37, R38). */
class OwedRefundsTest {
  private final PaymentsHouse house = new PaymentsHouse();
  private final PaymentId payment = house.paid();

  @Test
  void R37_what_is_owed_while_the_bank_disputes_the_payment_is_written_down_and_given_later() {
    bankSays("dp_1", "50.00", DisputeStatus.OPEN);

    RefundId owed = owe("110.00");
    house.clock.advance(Duration.ofMinutes(1));
    house.refunding.settlePending(house.job("refunds"));
    assertThat(house.refunds.find(owed)).hasValueSatisfying(refund -> assertThat(refund.status()).isEqualTo(RefundStatus.PENDING));

    bankSays("dp_1", "50.00", DisputeStatus.WON);
    house.refunding.settlePending(house.job("refunds"));

    assertThat(house.payment(payment).refunded()).isEqualTo(usd("110.00"));
  }

  @Test
  void R37_an_automatic_refund_that_fails_is_owed_and_tried_again_ever_later() {
    house.provider.is(Mood.MEAN);
    owe("110.00");
    assertThat(house.refunds.all()).hasSize(2).extracting(refund -> refund.status()).containsExactlyInAnyOrder(RefundStatus.FAILED, RefundStatus.PENDING);
    house.clock.advance(Duration.ofMinutes(9));
    house.refunding.settlePending(house.job("refunds"));
    assertThat(house.refunds.all()).as("not due").hasSize(2);
    house.clock.advance(Duration.ofMinutes(1));
    house.refunding.settlePending(house.job("refunds"));
    assertThat(house.refunds.all()).hasSize(3);
    house.provider.is(Mood.FINE);
    house.clock.advance(Duration.ofMinutes(19));
    house.refunding.settlePending(house.job("refunds"));
    assertThat(house.payment(payment).refunded()).as("twice as long").isEqualTo(usd("0.00"));

    house.clock.advance(Duration.ofMinutes(1));
    house.refunding.settlePending(house.job("refunds"));

    assertThat(house.payment(payment).refunded()).isEqualTo(usd("110.00"));
    assertThat(house.provider.refundsAt(house.intentOf(payment))).hasSize(1);
  }

  @Test
  void R38_a_pending_refund_that_fails_after_a_dispute_took_everything_leaves_the_books_right() {
    house.provider.is(Mood.MUTE);
    RefundId pending = owe("100.00");
    house.provider.is(Mood.FINE);
    bankSays("dp_1", "550.00", DisputeStatus.LOST);
    assertThat(balance(Account.PROVIDER)).as("the bank has taken all of it").isEqualTo(usd("0.00"));
    assertThat(house.payment(payment).refunded()).isEqualTo(usd("450.00"));

    house.settling.refundRefused(payment, pending, "charge_disputed");

    assertThat(house.payment(payment).refunded()).isEqualTo(usd("550.00"));
    assertThat(balance(Account.PROVIDER)).isEqualTo(usd("0.00"));
    assertThat(balance(Account.FEES)).isEqualTo(usd("0.00"));
    assertThat(balance(Account.TAX)).isEqualTo(usd("0.00"));
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("0.00"));
    assertThat(house.refunds.all()).as("nothing is left to owe").noneMatch(refund -> refund.status() == RefundStatus.PENDING);
    assertThat(house.payer.told()).last().isEqualTo("refunded 550.00 of 550.00");
  }

  @Test
  void R38_a_refund_that_went_although_a_dispute_took_everything_is_the_platforms_loss() {
    house.provider.is(Mood.MUTE);
    owe("100.00");
    house.provider.is(Mood.FINE);
    bankSays("dp_1", "550.00", DisputeStatus.LOST);

    house.clock.advance(Duration.ofMinutes(1));
    house.refunding.settlePending(house.job("refunds"));

    assertThat(balance(Account.PROVIDER)).isEqualTo(usd("100.00"));
    assertThat(balance(Account.FEES)).isEqualTo(usd("-100.00"));
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("0.00"));
  }

  private RefundId owe(String amount) {
    RefundId owed = house.transactions.inTransaction(() -> house.refunding.decide(payment, Optional.of(usd(amount)), "It was cancelled")).orElseThrow();
    house.refunding.carryOut(owed);
    return owed;
  }

  private void bankSays(String name, String amount, DisputeStatus status) {
    house.disputed(payment, name, amount, status);
    house.tell("evt_" + name + status, "charge.dispute.updated", name);
  }

  private Money balance(Account account) {
    return house.ledger.balanceOf(account).orElse(usd("0.00"));
  }
}
