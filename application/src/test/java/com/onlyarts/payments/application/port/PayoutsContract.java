package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.payments.application.port.Payouts.Unseen;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutAccount;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Payouts} must do, the fake and the real one alike. */
public abstract class PayoutsContract implements UnsavedChangesContract<Payout> {

  protected abstract Payouts payouts();

  /** Somebody who can sell: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  @Override
  public Payout oneThatIsKept() {
    return aPayout();
  }

  @Override
  public Payout handedOut(Payout kept) {
    return payouts().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Payout it) {
    it.transferred("tr_" + it.id().value());
  }

  @Test
  void a_payout_and_what_becomes_of_it_is_kept() {
    Payout payout = aPayout();
    assertKept(payout);

    payout.transferred("tr_" + payout.id().value());
    payout.sent("po_" + payout.id().value());
    payout.paid(NOON);
    payouts().save(payout, NOON);
    assertKept(payout);

    payout.bounced("account_closed");
    payout.returned(NOON.plusSeconds(9));
    payouts().save(payout, NOON);
    assertKept(payout);
    assertThat(payouts().lock(PayoutId.next())).isEmpty();
  }

  @Test
  void payouts_in_a_state_are_found_in_stretches_once_they_are_old_enough() {
    Payout first = aPayout();
    Payout second = aPayout();
    Payout sent = aPayout();
    sent.sent("po_" + sent.id().value());
    payouts().save(sent, NOON);
    Unseen pending =
        new Unseen(
            EnumSet.of(PayoutStatus.PENDING, PayoutStatus.RETURNING),
            NOON.plusSeconds(1),
            Instant.EPOCH);

    List<PayoutId> one = payouts().unseen(pending, Optional.empty(), 1);
    List<PayoutId> all = payouts().unseen(pending, Optional.empty(), 99);

    assertThat(all)
        .contains(first.id(), second.id())
        .doesNotContain(sent.id())
        .startsWith(one.getFirst());
    assertThat(payouts().unseen(pending, Optional.of(one.getFirst()), 99))
        .doesNotContain(one.getFirst());
    assertThat(payouts().unseen(new Unseen(pending.in(), NOON, Instant.EPOCH), Optional.empty(), 9))
        .isEmpty();
    assertThat(
            payouts()
                .unseen(
                    new Unseen(pending.in(), pending.since(), NOON.plusSeconds(1)),
                    Optional.empty(),
                    9))
        .isEmpty();
    Unseen inTransit =
        new Unseen(EnumSet.of(PayoutStatus.IN_TRANSIT), NOON.plusSeconds(1), Instant.EPOCH);
    assertThat(payouts().unseen(inTransit, Optional.empty(), 9)).contains(sent.id());
    payouts().save(sent, NOON.plusSeconds(1));
    assertThat(payouts().unseen(inTransit, Optional.empty(), 9))
        .as("looked at just now")
        .doesNotContain(sent.id());
  }

  private void assertKept(Payout payout) {
    assertThat(payouts().lock(payout.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(payout));
  }

  private Payout aPayout() {
    PersonId artist = aPerson();
    Payout payout =
        new PayoutAccount(artist, "sandbox", "acct_" + artist.value(), true, false)
            .request(PayoutId.next(), Optional.empty(), usd("450.00"), usd("450.00"), NOON);
    payouts().add(payout);
    return payout;
  }
}
