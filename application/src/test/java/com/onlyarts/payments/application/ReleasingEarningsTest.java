package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.InMemoryLedger;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    fixture.granting.refund(Callers.anAdmin(), payment, RefundScope.rest(), "Arrived damaged");

    fixture.clock.advance(Duration.ofDays(8));
    fixture.releasing.releaseDue(fixture.job("release"));

    assertThat(fixture.ledger.entries()).hasSize(2);
    assertThat(fixture.payment(payment).shares())
        .allSatisfy(share -> assertThat(share.released()).isTrue());
  }

  @Test
  void R38_nothing_is_released_while_the_bank_asks_nor_before_it_is_paid() {
    PaymentId disputed = fixture.paid();
    fixture.collecting.delivered(disputed, List.of(fixture.line), fixture.clock.instant());
    fixture.disputed(disputed, "dp_1", "550.00", DisputeStatus.OPEN);
    fixture.tell("evt_1", "charge.dispute.created", "dp_1");
    PaymentId unpaid = fixture.requested();
    fixture.clock.advance(Duration.ofDays(8));

    fixture.releasing.releaseDue(fixture.job("release"));
    fixture.releasing.release(unpaid);

    assertRefused(new PaymentDisputed(disputed), () -> fixture.releasing.release(disputed));
    assertThat(fixture.ledger.entries()).as("the sale alone").hasSize(1);
    assertThat(fixture.payment(unpaid).shares()).noneMatch(Share::released);
    assertThat(fixture.payment(disputed).shares()).noneMatch(Share::released);
  }

  @Test
  void R104_what_is_withheld_is_not_released_until_it_is_let_go() {
    PaymentId payment = fixture.paid();
    fixture.collecting.delivered(payment, List.of(fixture.line), fixture.clock.instant());
    fixture.releasing.freeze(payment, fixture.line);
    fixture.clock.advance(Duration.ofDays(8));
    fixture.releasing.releaseDue(fixture.job("release"));
    assertThat(fixture.payment(payment).shares()).noneMatch(Share::released);

    fixture.releasing.thaw(payment, fixture.line);
    fixture.releasing.releaseDue(fixture.job("release"));

    assertThat(fixture.payment(payment).shares()).allMatch(Share::released);
  }

  @Test
  void R38_a_release_changes_nothing_that_an_account_shows() {
    fixture.earned();
    Recorded told = new Recorded();
    LedgerEntry release = fixture.ledger.entries().getLast();

    fixture.transactions.inTransaction(
        () -> new Bookkeeping(new InMemoryLedger(), told).book(release));

    assertThat(release.kind()).isEqualTo(LedgerEntry.Kind.RELEASE);
    assertThat(told.sellers).isEmpty();
  }

  private static final class Recorded implements SellerFunds {
    private final List<PersonId> sellers = new ArrayList<>();

    @Override
    public void changed(PersonId seller, Money balance, Money earnings) {
      sellers.add(seller);
    }
  }
}
