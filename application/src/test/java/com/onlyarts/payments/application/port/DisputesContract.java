package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.DisputeRecords.DisputeRecord;
import com.onlyarts.payments.application.port.Disputes.Unseen;
import com.onlyarts.payments.domain.Dispute;
import com.onlyarts.payments.domain.DisputeId;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Payment;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Disputes} and the {@link DisputeRecords} of the same rows must do, the fakes
 * and the real ones alike.
 */
public abstract class DisputesContract {

  protected abstract Disputes disputes();

  protected abstract DisputeRecords records();

  protected abstract Payments payments();

  /** Somebody: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  @Test
  void R37_a_payment_may_have_several_disputes_and_each_is_kept_with_what_became_of_it() {
    Payment payment = paid();
    Dispute first = openOf(payment);
    Dispute second = openOf(payment);
    disputes().save(first, NOON);
    disputes().save(second, NOON);

    Dispute lost =
        first
            .as(
                DisputeStatus.LOST,
                usd("550.00"),
                Optional.of("fraudulent"),
                Optional.empty(),
                NOON)
            .took(usd("450.00"));
    disputes().save(lost, NOON.plusSeconds(1));

    assertThat(disputes().of(payment.id())).containsExactlyInAnyOrder(lost, second);
    assertThat(disputes().find(first.providerId())).contains(lost);
    assertThat(disputes().find("dp_nobodys")).isEmpty();
    assertThat(lost.untaken()).isEqualTo(usd("100.00"));
  }

  @Test
  void open_ones_are_found_once_they_were_not_looked_at_for_a_while_the_longest_unseen_first() {
    Payment payment = paid();
    Dispute older = openOf(payment);
    Dispute newer = openOf(payment);
    Dispute decided =
        openOf(payment)
            .as(DisputeStatus.WON, usd("550.00"), Optional.empty(), Optional.empty(), NOON);
    disputes().save(newer, NOON.minus(Duration.ofDays(4000)).plusSeconds(1));
    disputes().save(older, NOON.minus(Duration.ofDays(4000)));
    disputes().save(decided, NOON.minus(Duration.ofDays(4000)));

    var all = disputes().unseen(NOON.minus(Duration.ofDays(3999)), Optional.empty(), 9);
    assertThat(all)
        .extracting(Unseen::providerId)
        .containsSubsequence(older.providerId(), newer.providerId())
        .doesNotContain(decided.providerId());
    assertThat(disputes().unseen(NOON.minus(Duration.ofDays(3999)), Optional.of(all.getFirst()), 9))
        .doesNotContain(all.getFirst());
    assertThat(all.getFirst().provider()).isEqualTo("sandbox");

    disputes().save(older, NOON);
    disputes().save(newer, NOON);
    assertThat(disputes().unseen(NOON, Optional.empty(), 99))
        .extracting(Unseen::providerId)
        .doesNotContain(older.providerId());
  }

  @Test
  void people_see_them_latest_first_and_by_state() {
    Payment payment = paid();
    Dispute open = openOf(payment);
    Dispute won =
        openOf(payment)
            .as(DisputeStatus.WON, usd("550.00"), Optional.empty(), Optional.empty(), NOON);
    disputes().save(open, NOON);
    disputes().save(won, NOON);

    assertThat(records().all(Optional.empty(), PageRequest.first(50)).rows())
        .extracting(DisputeRecord::id)
        .containsSubsequence(won.id(), open.id());
    assertThat(records().all(Optional.of(DisputeStatus.OPEN), PageRequest.first(50)).rows())
        .contains(
            new DisputeRecord(
                open.id(),
                payment.id(),
                open.providerId(),
                open.amount(),
                DisputeStatus.OPEN,
                open.reason(),
                NOON,
                open.evidenceDue(),
                Optional.empty()))
        .extracting(DisputeRecord::id)
        .doesNotContain(won.id());
  }

  private Payment paid() {
    Payment payment = aPayment().by(aPerson()).share(aPerson(), "500.00", "50.00", "50.00").paid();
    payments().add(payment);
    return payment;
  }

  private static Dispute openOf(Payment payment) {
    return new Dispute(
        DisputeId.next(),
        "dp_" + UUID.randomUUID(),
        payment.id(),
        usd("550.00"),
        usd("0.00"),
        DisputeStatus.OPEN,
        Optional.of("fraudulent"),
        NOON,
        Optional.of(NOON.plus(Duration.ofDays(7))),
        Optional.empty());
  }
}
