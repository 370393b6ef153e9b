package com.onlyarts.ordering.jdbi;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.jdbi.JdbiSellerFunds;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.LineRefunds;
import com.onlyarts.ordering.application.RefundingSales;
import com.onlyarts.ordering.domain.LineState;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.ChargingPayments;
import com.onlyarts.payments.application.PaymentEventHandler;
import com.onlyarts.payments.application.PaymentListeners;
import com.onlyarts.payments.application.PollingPayments;
import com.onlyarts.payments.application.ReceivingProviderEvents;
import com.onlyarts.payments.application.RefundingPayments;
import com.onlyarts.payments.application.SettlingPayments;
import com.onlyarts.payments.application.SettlingRefunds;
import com.onlyarts.payments.application.port.FakePaymentProvider;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.RefundStatus;
import com.onlyarts.payments.jdbi.JdbiCustomers;
import com.onlyarts.payments.jdbi.JdbiDisputes;
import com.onlyarts.payments.jdbi.JdbiLedger;
import com.onlyarts.payments.jdbi.JdbiPayments;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import com.onlyarts.payments.jdbi.JdbiRefunds;
import com.onlyarts.payments.jdbi.ProviderWatches;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sellers give back and the provider tells of a refund at the same moment, on the real database: a
 * seller's course and the provider's word both lock the order before its payment.
 */
class RefundRacesIT {
  private static final int ROUNDS = 20;
  private static final Money NOTHING = usd("0.00");
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final SteppingClock clock = new SteppingClock();
  private final FakePaymentProvider provider = new FakePaymentProvider(new InMemoryTransactions());
  private final MoneyProviders<PaymentProvider> providers =
      new MoneyProviders<>(provider, List.of());
  private final JdbiPayments payments = new JdbiPayments(DATABASE.jdbi());
  private final JdbiRefunds refunds = new JdbiRefunds(DATABASE.jdbi());
  private final Bookkeeping books =
      new Bookkeeping(new JdbiLedger(DATABASE.jdbi()), new JdbiSellerFunds(DATABASE.jdbi()));
  private final PaymentListeners listeners = new PaymentListeners();
  private final SettlingPayments settling =
      new SettlingPayments(
          transactions,
          payments,
          new SettlingRefunds(
              payments,
              refunds,
              new JdbiDisputes(DATABASE.jdbi()),
              books,
              listeners,
              new InMemoryFailedItems()),
          books,
          listeners,
          clock);
  private final RefundingPayments refunding =
      new RefundingPayments(providers, transactions, payments, refunds, settling, clock);
  private final ReceivingProviderEvents events =
      new ReceivingProviderEvents(
          providers,
          transactions,
          new JdbiReceivedEvents(DATABASE.jdbi()),
          ProviderWatches.of(
              DATABASE,
              transactions,
              new PaymentEventHandler(providers, payments, settling, refunding),
              books,
              clock),
          clock);
  private final OrderingDatabase database =
      new OrderingDatabase(
          DATABASE,
          new ChargingPayments(
              providers,
              transactions,
              payments,
              new JdbiCustomers(DATABASE.jdbi()),
              new PollingPayments(providers, payments, settling, refunding, clock),
              clock));
  private final RefundingSales refundingSales =
      new RefundingSales(
          new Repeatable(transactions, new JdbiIdempotentSteps(DATABASE.jdbi())),
          database.orders,
          new LineRefunds(refunding, database.holds, database.ordering, _ -> {}),
          _ -> {},
          clock);
  private final OrderingRows orderingRows = new OrderingRows(DATABASE);
  private final PersonId painter = orderingRows.somebody();
  private final PersonId other = orderingRows.somebody();

  RefundRacesIT() {
    listeners.add(database.settling);
  }

  @Test
  void R37_R115_sellers_and_the_provider_at_once_lose_nothing_and_all_come_to_an_end()
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Order order = paid();
      String intent = payment(order).intentId().orElseThrow();
      OrderLine first = lineOf(order, painter);
      OrderLine second = lineOf(order, other);
      provider.give(intent, byHand("re_hand_" + round, "7.00"));

      atOnce(
          () -> refundingSales.refund(caller(painter), first.id(), Optional.empty(), "Gone"),
          () ->
              refundingSales.refund(
                  caller(other), second.id(), Optional.of(new BigDecimal("10.00")), "Late"),
          () -> hear("evt_one_" + intent, "charge.refunded", intent),
          () -> hear("evt_two_" + intent, "charge.refunded", intent));
      settleWhatIsLeft();

      assertWhole(order.id(), intent);
    }
  }

  private void assertWhole(OrderId id, String intent) {
    Order order = order(id);
    Payment payment = payment(order);
    Money given =
        provider.refundsAt(intent).stream()
            .map(ProviderRefund::amount)
            .reduce(NOTHING, Money::plus);
    assertThat(provider.refundsAt(intent)).as("the two sellers', and one by hand").hasSize(3);
    assertThat(payment.refunding()).isEqualTo(NOTHING);
    assertThat(payment.refunded()).isEqualTo(given);
    assertThat(order.lines())
        .allSatisfy(
            line ->
                assertThat(line.givenBack())
                    .isEqualTo(payment.refundedLines().get(line.id().value())));
    assertThat(lineOf(order, painter).state()).isEqualTo(LineState.RETURNED);
    assertThat(lineOf(order, painter).givenBack()).isEqualTo(lineOf(order, painter).total());
    assertThat(lineOf(order, other).state()).isEqualTo(LineState.PAID);
    assertThat(onAccount(payment.id(), "provider"))
        .isEqualByComparingTo(given.minus(payment.captured()).amount());
    assertThat(onAccount(payment.id(), "seller_pending"))
        .isEqualByComparingTo(
            payment.shares().stream()
                .map(share -> share.kept())
                .reduce(NOTHING, Money::plus)
                .amount());
  }

  /** What was decided and not carried out, and what waited for it. */
  private void settleWhatIsLeft() {
    clock.advance(Duration.ofMinutes(1));
    refunding.settlePending(new ItemByItem("refunds", new InMemoryFailedItems(), clock));
  }

  /** A painting of each of the two artists, each 110.00 with its tax. */
  private Order paid() {
    PersonId buyer = orderingRows.somebody();
    for (PersonId artist : List.of(painter, other)) {
      database.carts.add(
          buyer,
          orderingRows.workBy(artist, "painting", "100.00", 1),
          Optional.empty(),
          new Quantity(1),
          database.clock.instant());
    }
    OrderId id = database.checkout(buyer).order();
    String intent = payment(order(id)).intentId().orElseThrow();
    provider.become(intent, PaymentStatus.SUCCEEDED, Optional.empty());
    hear("evt_paid_" + intent, "payment_intent.succeeded", intent);
    return order(id);
  }

  private static ProviderRefund byHand(String name, String amount) {
    return new ProviderRefund(
        name, usd(amount), RefundStatus.SUCCEEDED, Optional.empty(), Optional.empty());
  }

  private void hear(String id, String type, String intent) {
    events.take(
        "sandbox",
        "%s %s %s".formatted(id, type, intent).getBytes(StandardCharsets.UTF_8),
        "genuine");
  }

  private Order order(OrderId id) {
    return transactions.inTransaction(() -> database.orders.lock(id)).orElseThrow();
  }

  private Payment payment(Order order) {
    PaymentId id = order.placement().payment().orElseThrow();
    return transactions.inTransaction(() -> payments.lock(id)).orElseThrow();
  }

  private static OrderLine lineOf(Order order, PersonId seller) {
    return order.lines().stream()
        .filter(line -> line.seller().equals(seller))
        .findFirst()
        .orElseThrow();
  }

  private static Caller caller(PersonId person) {
    return new Caller(person, SessionId.next(), Role.ARTIST);
  }

  private static BigDecimal onAccount(PaymentId payment, String kind) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT coalesce(sum(posting.amount), 0)
                        FROM ledger_postings AS posting
                        JOIN ledger_accounts AS account ON account.id = posting.account_id
                        JOIN ledger_entries AS entry ON entry.id = posting.entry_id
                        WHERE entry.payment_id = :payment
                          AND account.kind = :kind
                        """)
                    .bind("payment", payment)
                    .bind("kind", kind)
                    .mapTo(BigDecimal.class)
                    .one());
  }

  /** Nobody is refused here, and whoever loses a race does it again: any exception fails. */
  private static void atOnce(Runnable... racers) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> runs = new ArrayList<>();
      for (Runnable racer : racers) {
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  racer.run();
                  return true;
                }));
      }
      start.countDown();
      for (Future<?> run : runs) {
        run.get();
      }
    }
  }
}
