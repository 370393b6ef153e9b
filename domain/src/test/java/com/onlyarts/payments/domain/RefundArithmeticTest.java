package com.onlyarts.payments.domain;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.USD;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * R37 for hundreds of random payments: several sellers, any rates, any split, refunds that come
 * back, shares released in between.
 */
class RefundArithmeticTest {
  private static final int RUNS = 1_500;

  @Test
  void R37_any_split_of_refunds_ends_where_one_full_refund_would() {
    Random random = new Random(37);
    for (int run = 0; run < RUNS; run++) {
      Books books = new Books();
      Payment payment = paid(random, books);
      if (!payment.captured().isPositive()) {
        continue;
      }
      while (payment.refundable().isPositive()) {
        long most = payment.refundable().minor();
        Money amount = new Money(random.nextInt(6) == 0 ? most : 1 + random.nextLong(most), USD);
        Refund refund =
            payment.refund(RefundId.next(), Optional.of(amount), "Split", Optional.empty(), NOON);
        payment.refundSucceeded(refund, NOON).ifPresent(books::book);
        if (random.nextInt(5) == 0) {
          payment.refundFailed(refund, "declined", NOON).ifPresent(books::book);
        }
        if (random.nextInt(4) == 0) {
          ShareId share = payment.shares().get(random.nextInt(payment.shares().size())).id();
          payment.release(java.util.List.of(share), NOON).forEach(books::book);
        }
        books.checkSellers(payment);
      }
      assertThat(payment.shares()).allSatisfy(share -> assertThat(share.kept().isZero()).isTrue());
      assertThat(payment.shares())
          .allSatisfy(share -> assertThat(share.returnedTax()).isEqualTo(share.tax()));
      books.checkEmpty();
    }
  }

  private static Payment paid(Random random, Books books) {
    PaymentFixture terms = aPayment();
    for (int share = 1 + random.nextInt(5); share > 0; share--) {
      Money gross = new Money(random.nextInt(random.nextBoolean() ? 100_000 : 20), USD);
      Money tax = gross.times(BigDecimal.valueOf(random.nextInt(2_500), 4));
      Money fee = gross.percent(BigDecimal.valueOf(random.nextInt(10_001), 2));
      terms.share(
          Share.of(
              UUID.randomUUID(),
              PersonId.next(),
              gross,
              tax,
              fee,
              Duration.ofDays(7),
              Share.Custody.PENDING));
    }
    Payment payment = terms.open();
    if (payment.see(terms.intent(payment, PaymentStatus.SUCCEEDED), NOON)
        instanceof PaymentTransition.Paid(Optional<LedgerEntry> sale)) {
      sale.ifPresent(books::book);
    }
    return payment;
  }

  /** The accounts as the entries leave them; that each entry balances is the entry's own rule. */
  private static final class Books {
    private final Map<LedgerAccount, Long> balances = new HashMap<>();

    void book(LedgerEntry entry) {
      entry
          .postings()
          .forEach(
              posting -> balances.merge(posting.account(), posting.amount().minor(), Long::sum));
    }

    /** Each seller has exactly round(earnings x C / T) less than was earned. */
    void checkSellers(Payment payment) {
      for (Share share : payment.shares()) {
        Money back = share.earnings().prorated(payment.refunded(), payment.captured());
        assertThat(
                of(LedgerAccount.pendingOf(share.seller()))
                    + of(LedgerAccount.availableOf(share.seller())))
            .isEqualTo(share.earnings().minus(back).minor());
      }
    }

    void checkEmpty() {
      assertThat(balances.values()).allSatisfy(balance -> assertThat(balance).isZero());
    }

    private long of(LedgerAccount account) {
      return balances.getOrDefault(account, 0L);
    }
  }
}
