package com.onlyarts.payments.jdbi;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.ChargingPayments;
import com.onlyarts.payments.application.GrantingRefunds;
import com.onlyarts.payments.application.PaymentEventHandler;
import com.onlyarts.payments.application.PaymentListeners;
import com.onlyarts.payments.application.PollingPayments;
import com.onlyarts.payments.application.ReceivingProviderEvents;
import com.onlyarts.payments.application.RefundingPayments;
import com.onlyarts.payments.application.ReleasingEarnings;
import com.onlyarts.payments.application.SettlingPayments;
import com.onlyarts.payments.application.SettlingRefunds;
import com.onlyarts.payments.application.port.FakePaymentProvider;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.RefundScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the rules say of races, with real threads on the real database. */
class PaymentRacesIT {
  private static final int RACERS = 10;
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final SteppingClock clock = new SteppingClock();
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiIdempotentSteps steps = new JdbiIdempotentSteps(DATABASE.jdbi());
  private final FakePaymentProvider provider = new FakePaymentProvider(new InMemoryTransactions());
  private final MoneyProviders<PaymentProvider> providers =
      new MoneyProviders<>(provider, List.of());
  private final JdbiPayments payments = new JdbiPayments(DATABASE.jdbi());
  private final JdbiRefunds refunds = new JdbiRefunds(DATABASE.jdbi());
  private final PaymentsDatabase paymentsDatabase = new PaymentsDatabase(DATABASE.jdbi());
  private final Bookkeeping books =
      new Bookkeeping(new JdbiLedger(DATABASE.jdbi()), paymentsDatabase);
  private final PaymentListeners listeners = new PaymentListeners();
  private final CountingListener payer = new CountingListener();
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
  private final GrantingRefunds granting =
      new GrantingRefunds(
          new Repeatable(transactions, steps), payments, refunding, (_, _, _, _, _) -> {});
  private final PollingPayments following =
      new PollingPayments(providers, payments, settling, refunding, clock);
  private final ChargingPayments collecting =
      new ChargingPayments(
          providers, transactions, payments, new JdbiCustomers(DATABASE.jdbi()), following, clock);
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
  private final PersonId artist = paymentsDatabase.open();
  private final UUID line = UUID.randomUUID();

  PaymentRacesIT() {
    listeners.add(payer);
  }

  @Test
  void R36_the_same_event_ten_times_at_once_has_one_effect() {
    String intent = paidAtTheProvider();
    byte[] event =
        "evt_1 payment_intent.succeeded %s".formatted(intent).getBytes(StandardCharsets.UTF_8);

    atOnce(
        () -> {
          events.take("sandbox", event, "genuine");
          return true;
        });

    assertThat(payer.paid).hasValue(1);
    assertThat(paymentsDatabase.balanceOf(artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void R36_different_events_about_one_payment_at_once_have_one_effect() {
    String intent = paidAtTheProvider();
    AtomicInteger number = new AtomicInteger();

    atOnce(
        () -> {
          String event =
              "evt_many_%d payment_intent.succeeded %s".formatted(number.incrementAndGet(), intent);
          events.take("sandbox", event.getBytes(StandardCharsets.UTF_8), "genuine");
          return true;
        });

    assertThat(payer.paid).hasValue(1);
    assertThat(paymentsDatabase.balanceOf(artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void R37_refunds_at_once_never_exceed_what_was_captured() {
    PaymentId payment = paid();
    Caller admin = new Caller(paymentsDatabase.open(), SessionId.next(), Role.ADMIN);

    List<Boolean> made =
        atOnce(
            () -> {
              try {
                granting.refund(admin, payment, RefundScope.part(usd("100.00")), "Damaged");
                return true;
              } catch (Rejected _) {
                return false;
              }
            });

    assertThat(made).filteredOn(it -> it).hasSize(5);
    assertThat(payments.lock(payment))
        .hasValueSatisfying(it -> assertThat(it.refunded()).isEqualTo(usd("500.00")));
    assertThat(paymentsDatabase.balanceOf(artist)).isEqualTo(usd("40.91"));
  }

  @Test
  void R38_ten_releases_at_once_release_once() {
    PaymentId payment = paid();
    collecting.delivered(payment, List.of(line), clock.instant());
    clock.advance(Duration.ofDays(7));
    ReleasingEarnings releasing = new ReleasingEarnings(transactions, payments, books, clock);

    atOnce(
        () -> {
          releasing.releaseDue(new ItemByItem("release", new InMemoryFailedItems(), clock));
          return true;
        });

    assertThat(new JdbiEarningsLedger(DATABASE.jdbi()).balanceOf(artist).available())
        .isEqualTo(usd("450.00"));
    assertThat(new JdbiEarningsLedger(DATABASE.jdbi()).balanceOf(artist).pending())
        .isEqualTo(usd("0.00"));
  }

  private PaymentId paid() {
    String intent = paidAtTheProvider();
    events.take(
        "sandbox",
        "evt_%s payment_intent.succeeded %s"
            .formatted(intent, intent)
            .getBytes(StandardCharsets.UTF_8),
        "genuine");
    return payments.lockByIntent(intent).orElseThrow().id();
  }

  private String paidAtTheProvider() {
    Bill.Share share =
        new Bill.Share(
            line,
            artist,
            usd("500.00"),
            usd("50.00"),
            usd("50.00"),
            usd("450.00"),
            Duration.ofDays(7));
    Bill bill =
        new Bill(
            new PaymentSubject("order", UUID.randomUUID()),
            paymentsDatabase.open(),
            usd("550.00"),
            "Tide",
            Optional.empty(),
            List.of(share));
    String intent =
        collecting.request(transactions.inTransaction(() -> collecting.open(bill))).intentId();
    provider.become(intent, PaymentStatus.SUCCEEDED, Optional.empty());
    return intent;
  }

  private static <T> List<T> atOnce(Callable<T> act) {
    try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running = new ArrayList<>();
      for (int racer = 0; racer < RACERS; racer++) {
        running.add(
            racers.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static final class CountingListener implements PaymentListener {
    final AtomicInteger paid = new AtomicInteger();

    @Override
    public String subjectKind() {
      return "order";
    }

    @Override
    public void lock(UUID subject) {}

    @Override
    public Acceptance paid(UUID subject, PaymentId payment, Instant at) {
      paid.incrementAndGet();
      return Acceptance.ACCEPTED;
    }

    @Override
    public void refunded(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {}

    @Override
    public Set<UUID> refundReturned(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
      return Set.of();
    }
  }
}
