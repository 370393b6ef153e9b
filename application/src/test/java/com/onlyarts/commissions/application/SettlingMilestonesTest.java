package com.onlyarts.commissions.application;

import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.api.CommissionRefundOwed;
import com.onlyarts.commissions.api.CommissionRefundReturned;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Event;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundScope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bank sends back of a milestone's money (R37). */
class SettlingMilestonesTest {
  private final CommissioningFixture fixture = new CommissioningFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final CommissionId id = fixture.paid(client, artist, "500.00", 1);
  private final PaymentId payment = milestone().payment().orElseThrow();

  @Test
  void R37_money_that_an_admin_gave_back_lies_in_escrow_again_and_both_hear_of_it() {
    fixture.payments.granting.refund(
        Callers.anAdmin(), payment, RefundScope.part(usd("120.00")), "Asked nicely");
    assertThat(milestone().refunded()).isEqualTo(usd("120.00"));

    fixture.payments.returned(payment);

    assertThat(milestone().status()).isEqualTo(MilestoneStatus.IN_ESCROW);
    assertThat(milestone().refunded()).isEqualTo(usd("0.00"));
    assertThat(told(CommissionRefundReturned.class))
        .containsExactly(
            new CommissionRefundReturned(
                id,
                milestone().id(),
                "Custom Portrait",
                client.person(),
                artist.person(),
                usd("120.00"),
                fixture.clock.instant()));
    assertThat(told(CommissionRefundOwed.class)).isEmpty();
  }

  @Test
  void R37_money_of_what_was_called_off_is_owed_again_and_its_client_hears_of_it() {
    fixture.set(client, id, CommissionStatus.CANCELLED);
    assertThat(milestone().refunded()).isEqualTo(usd("500.00"));

    fixture.payments.returned(payment);

    assertThat(milestone().status()).isEqualTo(MilestoneStatus.REFUNDED);
    assertThat(told(CommissionRefundOwed.class))
        .containsExactly(
            new CommissionRefundOwed(
                id,
                milestone().id(),
                "Custom Portrait",
                client.person(),
                usd("500.00"),
                fixture.clock.instant()));
    assertThat(fixture.payments.payment(payment).refunding()).isEqualTo(usd("500.00"));
  }

  private Milestone milestone() {
    return fixture.milestones(client, id).getFirst();
  }

  private <E extends Event> List<E> told(Class<E> kind) {
    return fixture.outbox.events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
