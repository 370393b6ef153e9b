package com.onlyarts.payments.domain;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.USD;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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
            payment.refund(
                RefundId.next(), RefundScope.part(amount), "Split", Optional.empty(), NOON);
        payment.refundSucceeded(refund, NOON).ifPresent(books::book);
        if (random.nextInt(5) == 0) {
          payment.refundFailed(refund, "declined", NOON).ifPresent(books::book);
        }
        if (random.nextInt(4) == 0) {
          ShareId share = payment.shares().get(random.nextInt(payment.shares().size())).id();
          payment.release(List.of(share), NOON).forEach(books::book);
        }
        books.checkSellers(payment);
      }
      assertThat(payment.shares()).allSatisfy(share -> assertThat(share.kept().isZero()).isTrue());
      assertThat(payment.shares())
          .allSatisfy(share -> assertThat(share.returned().tax()).isEqualTo(share.tax()));
      books.checkEmpty();
    }
  }

  @Test
  void R37_a_refund_that_names_lines_takes_nothing_of_other_sellers() {
    Random random = new Random(375);
    for (int run = 0; run < RUNS; run++) {
      Books books = new Books();
      Payment payment = paid(random, books);
      List<Refund> gone = new ArrayList<>();
      while (payment.refundable().isPositive()) {
        Map<UUID, Share> before = byLine(payment);
        Refund refund = refund(random, payment);
        payment.refundSucceeded(refund, NOON).ifPresent(books::book);
        gone.add(refund);
        if (!refund.lines().isEmpty()) {
          before.keySet().removeAll(refund.lines().keySet());
          assertThat(byLine(payment)).containsAllEntriesOf(before);
        }
        if (random.nextInt(4) == 0) {
          Refund returned = gone.remove(random.nextInt(gone.size()));
          payment.refundFailed(returned, "returned", NOON).ifPresent(books::book);
        }
        checkSums(payment, gone);
      }
      books.checkEmpty();

      Collections.shuffle(gone, random);
      gone.forEach(it -> payment.refundFailed(it, "returned", NOON).ifPresent(books::book));

      assertThat(payment.shares())
          .allSatisfy(share -> assertThat(share.kept()).isEqualTo(share.earnings()));
      assertThat(payment.shares())
          .allSatisfy(share -> assertThat(share.returned().named().isZero()).isTrue());
    }
  }

  private static Refund refund(Random random, Payment payment) {
    RefundScope wanted =
        switch (random.nextInt(5)) {
          case 0 -> RefundScope.rest();
          case 1, 2 ->
              RefundScope.part(new Money(1 + random.nextLong(payment.refundable().minor()), USD));
          default -> named(random, payment);
        };
    return payment
        .owe(RefundId.next(), wanted, "Split", NOON, NOON)
        .or(() -> payment.owe(RefundId.next(), RefundScope.rest(), "Split", NOON, NOON))
        .orElseThrow();
  }

  private static RefundScope named(Random random, Payment payment) {
    UUID line = payment.shares().get(random.nextInt(payment.shares().size())).line();
    return random.nextBoolean()
        ? RefundScope.wholeLines(List.of(line))
        : RefundScope.lines(Map.of(line, new Money(1 + random.nextLong(50_000), USD)));
  }

  private static Map<UUID, Share> byLine(Payment payment) {
    return payment.shares().stream().collect(toMap(Share::line, share -> share));
  }

  /** What went by name is what the refunds that were not returned say; no line gives too much. */
  private static void checkSums(Payment payment, List<Refund> gone) {
    Map<UUID, Money> back = payment.refundedLines();
    for (Share share : payment.shares()) {
      Money named =
          gone.stream()
              .map(refund -> refund.lines().getOrDefault(share.line(), Money.zero(USD)))
              .reduce(Money.zero(USD), Money::plus);
      assertThat(share.returned().named()).isEqualTo(named);
      assertThat(share.returned().namedOnTheirWay().isZero()).isTrue();
      assertThat(back.get(share.line())).isBetween(named, share.total());
      assertThat(share.kept().isNegative()).isFalse();
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
