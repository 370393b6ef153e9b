package com.onlyarts.payments.domain;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundTest {
  private final Payment payment = aPayment().paid();

  @ParameterizedTest
  @CsvSource({
    "0, 10",
    "4, 10",
    "5, 10",
    "6, 12",
    "360, 720",
    "720, 1440",
    "721, 1440",
    "1440, 1440",
    "23040, 23040"
  })
  void what_is_owed_is_asked_for_at_twice_the_pause_and_a_day_is_enough(long waited, long pause) {
    assertThat(owedAfter(Duration.ofMinutes(waited)).pauseAfterFailure())
        .isEqualTo(Duration.ofMinutes(pause));
  }

  @Test
  void R37_what_a_bank_returns_waits_a_day_then_twice_as_long_and_at_most_five_times() {
    assertThat(owedAfter(Duration.ZERO).pauseAfterReturn()).contains(Duration.ofDays(1));
    assertThat(owedAfter(Duration.ofMinutes(10)).pauseAfterReturn()).contains(Duration.ofDays(1));
    assertThat(owedAfter(Duration.ofDays(8)).pauseAfterReturn()).contains(Duration.ofDays(16));
    assertThat(owedAfter(Duration.ofDays(16)).pauseAfterReturn()).isEmpty();
  }

  private Refund owedAfter(Duration waited) {
    return payment
        .owe(RefundId.next(), RefundScope.part(usd("1.00")), "Cancelled", NOON, NOON.plus(waited))
        .orElseThrow();
  }

  @Test
  void it_says_who_wanted_what_and_what_became_of_it() {
    PersonId admin = PersonId.next();
    Refund gone =
        payment.refund(
            RefundId.next(), RefundScope.part(usd("1.00")), "Damaged", Optional.of(admin), NOON);
    Refund refused =
        payment.refund(RefundId.next(), RefundScope.rest(), "Damaged", Optional.empty(), NOON);
    gone.knownAs("re_1");
    payment.refundSucceeded(gone, NOON.plusSeconds(1));
    payment.refundFailed(refused, "card_expired", NOON.plusSeconds(2));

    assertThat(gone.providerKey()).isEqualTo("refund:" + gone.id().value());
    assertThat(gone.status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(gone.settledAt()).contains(NOON.plusSeconds(1));
    assertThat(gone.requestedBy()).contains(admin);
    assertThat(refused.status()).isEqualTo(RefundStatus.FAILED);
    assertThat(refused.failure()).contains("card_expired");
    assertThat(refused.settledAt()).contains(NOON.plusSeconds(2));
    for (Refund refund : new Refund[] {gone, refused}) {
      assertThat(copyOf(refund)).usingRecursiveComparison().isEqualTo(refund);
    }
  }

  @Test
  void what_it_takes_can_be_asked_for_again() {
    UUID line = payment.shares().getFirst().line();
    RefundScope named = RefundScope.lines(Map.of(line, usd("2.00")));

    assertThat(owedAfter(Duration.ZERO).scope()).isEqualTo(RefundScope.part(usd("1.00")));
    assertThat(payment.refund(RefundId.next(), named, "Damaged", Optional.empty(), NOON).scope())
        .isEqualTo(named);
  }

  @Test
  void R37_what_banks_keep_returning_stays_given_back_and_is_held_for_its_payer() {
    Refund refund =
        payment.refund(
            RefundId.next(), RefundScope.part(usd("1.00")), "Damaged", Optional.empty(), NOON);
    payment.refundSucceeded(refund, NOON);

    LedgerEntry entry = payment.refundUnclaimed(refund, "closed_account", NOON);

    assertThat(entry.postings())
        .containsExactlyInAnyOrder(
            new Posting(LedgerAccount.PROVIDER, usd("-1.00")),
            new Posting(LedgerAccount.UNCLAIMED, usd("1.00")));
    assertThat(refund.failure()).contains("closed_account");
    assertThat(payment.refunded()).isEqualTo(usd("1.00"));
  }

  private static Refund copyOf(Refund it) {
    return Refund.restore(
        it.id(),
        it.payment(),
        it.amount(),
        it.lines(),
        it.reason(),
        it.requestedBy(),
        it.createdAt(),
        it.dueAt(),
        it.status(),
        it.providerId(),
        it.settledAt(),
        it.failure());
  }
}
