package com.onlyarts.payments.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleasingEarningsTest {
  private final PayingFixture fixture = new PayingFixture();

  @Test
  void R38_earnings_are_pending_until_their_time_after_delivery_has_passed() {
    PaymentId payment = fixture.paid();
    fixture.collecting.delivered(payment, List.of(fixture.line), fixture.clock.instant());

    fixture.clock.advance(Duration.ofDays(7).minusSeconds(1));
    fixture.releasing.releaseDue(fixture.job("release"));
    assertThat(fixture.ledger.balanceOf(LedgerAccount.availableOf(fixture.artist))).isEmpty();

    fixture.clock.advance(Duration.ofSeconds(1));
    fixture.releasing.releaseDue(fixture.job("release"));
    fixture.releasing.releaseDue(fixture.job("release"));
    assertThat(fixture.ledger.balanceOf(LedgerAccount.availableOf(fixture.artist)))
        .contains(usd("450.00"));
    assertThat(fixture.ledger.balanceOf(LedgerAccount.pendingOf(fixture.artist)))
        .contains(usd("0.00"));
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.funds.earningsOf(fixture.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void earnings_that_were_all_taken_back_are_released_without_an_entry() {
    PaymentId payment = fixture.paid();
    fixture.collecting.delivered(payment, List.of(fixture.line), fixture.clock.instant());
    fixture.granting.refund(Callers.anAdmin(), payment, Optional.empty(), "Arrived damaged");

    fixture.clock.advance(Duration.ofDays(8));
    fixture.releasing.releaseDue(fixture.job("release"));

    assertThat(fixture.ledger.entries()).hasSize(2);
    assertThat(fixture.payment(payment).shares())
        .allSatisfy(share -> assertThat(share.released()).isTrue());
  }
}
