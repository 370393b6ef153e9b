package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the doors Escrow and GivingBack promise the modules that hold money for others. */
class EscrowDoorsTest {
  private final PayingFixture fixture = new PayingFixture();

  @Test
  void what_lies_in_escrow_is_on_nobodys_balance_until_it_is_released() {
    PaymentId payment = paidIntoEscrow();
    assertThat(fixture.funds.balanceOf(fixture.artist)).isNull();

    fixture.releasing.release(payment);

    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("180.00"));
  }

  @Test
  void releasing_twice_releases_once() {
    PaymentId payment = paidIntoEscrow();

    fixture.releasing.release(payment);
    fixture.releasing.release(payment);

    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("180.00"));
  }

  @Test
  void nothing_is_released_while_the_bank_disputes_it() {
    PaymentId payment = paidIntoEscrow();
    fixture.settling.seeDispute(
        new ProviderDispute(
            "dp_1",
            Optional.of(fixture.intentOf(payment)),
            usd("200.00"),
            DisputeStatus.OPEN,
            Optional.empty(),
            fixture.clock.instant(),
            Optional.empty()));

    assertRefused(new PaymentDisputed(payment), () -> fixture.releasing.release(payment));
  }

  @Test
  void a_module_decides_in_its_transaction_and_the_provider_is_asked_afterwards() {
    PaymentId payment = paidIntoEscrow();

    RefundId refund =
        fixture
            .transactions
            .inTransaction(
                () -> fixture.refunding.decide(payment, RefundScope.rest(), "It was cancelled"))
            .orElseThrow();
    fixture.refunding.carryOut(refund);

    assertThat(fixture.payment(payment).refunded()).isEqualTo(usd("200.00"));
    assertThat(
            fixture.transactions.inTransaction(
                () -> fixture.refunding.decide(payment, RefundScope.rest(), "Again")))
        .isEmpty();
  }

  private PaymentId paidIntoEscrow() {
    Bill.Share share =
        new Bill.Share(
            UUID.randomUUID(),
            fixture.artist,
            usd("200.00"),
            usd("0.00"),
            usd("20.00"),
            usd("180.00"),
            Duration.ofDays(14),
            true);
    Bill bill =
        new Bill(
            new PaymentSubject("order", UUID.randomUUID()),
            fixture.buyer.person(),
            usd("200.00"),
            "A portrait",
            Optional.empty(),
            List.of(share));
    PaymentId id = fixture.transactions.inTransaction(() -> fixture.collecting.open(bill));
    fixture.collecting.request(id);
    fixture.provider.become(fixture.intentOf(id), PaymentStatus.SUCCEEDED, Optional.empty());
    fixture.following.look(fixture.provider, fixture.intentOf(id));
    return id;
  }
}
