package com.onlyarts.payments.application;

import static com.onlyarts.kernel.Refusals.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Subject;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.RefundId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the doors Escrow and GivingBack promise the modules that hold money for others. */
class EscrowDoorsTest {
  private final PaymentsHouse house = new PaymentsHouse();

  @Test
  void what_lies_in_escrow_is_on_nobodys_balance_until_it_is_released() {
    PaymentId payment = paidIntoEscrow();
    assertThat(house.funds.balanceOf(house.artist)).isNull();

    house.releasing.release(payment);

    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("180.00"));
  }

  @Test
  void releasing_twice_releases_once() {
    PaymentId payment = paidIntoEscrow();

    house.releasing.release(payment);
    house.releasing.release(payment);

    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("180.00"));
  }

  @Test
  void nothing_is_released_while_the_bank_disputes_it() {
    PaymentId payment = paidIntoEscrow();
    house.settling.seeDispute(
        new ProviderDispute(
            "dp_1", Optional.of(house.intentOf(payment)), usd("200.00"), DisputeStatus.OPEN, Optional.empty(), house.clock.instant(), Optional.empty()));

    assertRefused(new PaymentDisputed(payment), () -> house.releasing.release(payment));
  }

  @Test
  void a_module_decides_in_its_transaction_and_the_provider_is_asked_afterwards() {
    PaymentId payment = paidIntoEscrow();

    RefundId refund = house.transactions.inTransaction(() -> house.refunding.decide(payment, Optional.empty(), "It was cancelled")).orElseThrow();
    house.refunding.carryOut(refund);

    assertThat(house.payment(payment).refunded()).isEqualTo(usd("200.00"));
    assertThat(house.transactions.inTransaction(() -> house.refunding.decide(payment, Optional.empty(), "Again"))).isEmpty();
  }

  private PaymentId paidIntoEscrow() {
    Bill.Share share =
        new Bill.Share(UUID.randomUUID(), house.artist, usd("200.00"), usd("0.00"), usd("20.00"), usd("180.00"), Duration.ofDays(14), true);
    Bill bill =
        new Bill(new Subject("order", UUID.randomUUID()), house.buyer.person(), usd("200.00"), "A portrait", Optional.empty(), List.of(share));
    PaymentId id = house.transactions.inTransaction(() -> house.collecting.open(bill));
    house.collecting.request(id);
    house.provider.become(house.intentOf(id), PaymentStatus.SUCCEEDED, Optional.empty());
    house.following.look(house.intentOf(id));
    return id;
  }
}
