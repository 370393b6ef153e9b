package com.onlyarts.payments.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.payments.domain.Account;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleasingEarningsTest {
  private final PaymentsHouse house = new PaymentsHouse();

  @Test
  void R38_earnings_are_pending_until_their_time_after_delivery_has_passed() {
    PaymentId payment = house.paid();
    house.collecting.delivered(payment, List.of(house.line), house.clock.instant());

    house.clock.advance(Duration.ofDays(7).minusSeconds(1));
    house.releasing.releaseDue(house.job("release"));
    assertThat(house.ledger.balanceOf(Account.availableOf(house.artist))).isEmpty();

    house.clock.advance(Duration.ofSeconds(1));
    house.releasing.releaseDue(house.job("release"));
    house.releasing.releaseDue(house.job("release"));
    assertThat(house.ledger.balanceOf(Account.availableOf(house.artist))).contains(usd("450.00"));
    assertThat(house.ledger.balanceOf(Account.pendingOf(house.artist))).contains(usd("0.00"));
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("450.00"));
    assertThat(house.funds.earningsOf(house.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void earnings_that_were_all_taken_back_are_released_without_an_entry() {
    PaymentId payment = house.paid();
    house.collecting.delivered(payment, List.of(house.line), house.clock.instant());
    house.granting.refund(Callers.anAdmin(), payment, Optional.empty(), "Arrived damaged");

    house.clock.advance(Duration.ofDays(8));
    house.releasing.releaseDue(house.job("release"));

    assertThat(house.ledger.entries()).hasSize(2);
    assertThat(house.payment(payment).shares()).allSatisfy(share -> assertThat(share.released()).isTrue());
  }
}
