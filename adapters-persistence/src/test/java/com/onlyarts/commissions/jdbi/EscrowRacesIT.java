package com.onlyarts.commissions.jdbi;

import static com.onlyarts.commissions.domain.CommissionFixture.USD;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.application.AdvancingCommissions;
import com.onlyarts.commissions.application.CommissionChange;
import com.onlyarts.commissions.application.CommissionEscrow;
import com.onlyarts.commissions.application.CommissionSteps;
import com.onlyarts.commissions.application.DecidingDisputes;
import com.onlyarts.commissions.application.DeliveringMilestones;
import com.onlyarts.commissions.application.PayingMilestones;
import com.onlyarts.commissions.application.ReleasingMilestones;
import com.onlyarts.commissions.application.SettlingMilestones;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.MilestonePlanTerms;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.commissions.domain.ServiceFee;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.ChargingPayments;
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
import com.onlyarts.payments.domain.PaymentStatus;
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
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Clients, artists, the clock and the bank at the same moment: commissions and payments on the real
 * database, which all lock the commission before its payments.
 */
class EscrowRacesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final Outbox NOBODY_LISTENS = _ -> {};
  private static final SellerFunds NO_FUNDS = (_, _, _) -> {};

  private final SteppingClock clock = new SteppingClock();
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiIdempotentSteps steps = new JdbiIdempotentSteps(DATABASE.jdbi());
  private final FakePaymentProvider provider = new FakePaymentProvider(new InMemoryTransactions());
  private final MoneyProviders<PaymentProvider> providers =
      new MoneyProviders<>(provider, List.of());
  private final JdbiPayments payments = new JdbiPayments(DATABASE.jdbi());
  private final JdbiRefunds refunds = new JdbiRefunds(DATABASE.jdbi());
  private final Bookkeeping books = new Bookkeeping(new JdbiLedger(DATABASE.jdbi()), NO_FUNDS);
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
  private final ReleasingEarnings escrow =
      new ReleasingEarnings(transactions, payments, books, clock);

  private final JdbiCommissions commissions = new JdbiCommissions(DATABASE.jdbi());
  private final CommissionEscrow commissionEscrow =
      new CommissionEscrow(collecting, escrow, refunding, NOBODY_LISTENS);
  private final CommissionSteps commissionSteps =
      new CommissionSteps(
          commissions, new JdbiHandovers(DATABASE.jdbi()), commissionEscrow, NOBODY_LISTENS);
  private final ReleasingMilestones releasing =
      new ReleasingMilestones(
          transactions,
          commissions,
          commissionSteps,
          clock,
          new ItemByItem("release", new InMemoryFailedItems(), clock));
  private final DecidingDisputes deciding =
      new DecidingDisputes(
          new Repeatable(transactions, steps),
          commissionSteps,
          commissionEscrow,
          releasing,
          (_, _, _, _, _) -> {},
          clock);
  private final AdvancingCommissions moving =
      new AdvancingCommissions(
          transactions, commissions, commissionSteps, commissionEscrow, deciding, clock);
  private final PayingMilestones paying =
      new PayingMilestones(
          new Repeatable(transactions, steps),
          commissions,
          commissionSteps,
          commissionEscrow,
          MilestonePlanTerms.usual(USD, new ServiceFee(new BigDecimal("10"))),
          clock);
  private final DeliveringMilestones deliveringMilestones =
      new DeliveringMilestones(transactions, commissions, commissionSteps, clock);

  private final CommissionsDatabase commissionsDatabase = new CommissionsDatabase(DATABASE);
  private final Caller client = caller(commissionsDatabase.somebody("user"));
  private final Caller artist = caller(commissionsDatabase.somebody());

  EscrowRacesIT() {
    listeners.add(new SettlingMilestones(commissions, NOBODY_LISTENS));
  }

  @Test
  void ten_requests_to_pay_at_once_are_one_payment() throws Exception {
    CommissionId id = planned();
    Milestone milestone = milestone(id);

    atOnce(10, _ -> paying.pay(client, id, milestone.id()));

    assertThat(count("SELECT count(*) FROM payments WHERE payer_id = ?", client.person().value()))
        .isEqualTo(1);
    assertThat(
            count(
                "SELECT count(*) FROM commission_attempts WHERE milestone_id = ?",
                milestone.id().value()))
        .isEqualTo(1);
  }

  @Test
  void acceptances_and_the_clock_at_once_release_once() throws Exception {
    CommissionId id = paid();
    moving.complete(artist, id, Optional.of("https://img.example/final.jpg"), Optional.empty());
    clock.advance(Duration.ofDays(14));

    atOnce(
        12,
        racer -> {
          switch (racer % 3) {
            case 0 -> deliveringMilestones.acceptAll(client, id);
            case 1 -> deliveringMilestones.accept(client, id, milestone(id).id());
            default -> releasing.releaseDue();
          }
        });

    assertThat(milestone(id).status()).isEqualTo(MilestoneStatus.RELEASED);
    assertThat(onAccount(id, "seller_available")).isEqualByComparingTo("450.00");
    assertThat(onAccount(id, "escrow")).isEqualByComparingTo("0.00");
  }

  @Test
  void R50_money_that_comes_in_while_the_commission_is_called_off_goes_back() throws Exception {
    for (int round = 0; round < 5; round++) {
      CommissionId id = planned();
      RequestedPayment requested = paying.pay(client, id, milestone(id).id());
      provider.become(requested.intentId(), PaymentStatus.SUCCEEDED, Optional.empty());

      atOnce(
          2,
          racer -> {
            if (racer == 0) {
              cancel(id);
            } else {
              hear(requested.intentId());
            }
          });

      assertThat(commission(id).status()).isEqualTo(CommissionStatus.CANCELLED);
      assertThat(onAccount(id, "escrow")).isEqualByComparingTo("0.00");
      assertThat(onAccount(id, "provider")).isEqualByComparingTo("0.00");
    }
  }

  @Test
  void R50_an_acceptance_and_a_cancellation_at_once_leave_nothing_in_escrow() throws Exception {
    for (int round = 0; round < 5; round++) {
      CommissionId id = paid();

      atOnce(
          2,
          racer -> {
            if (racer == 0) {
              cancel(id);
            } else {
              deliveringMilestones.accept(client, id, milestone(id).id());
            }
          });

      boolean released = milestone(id).status() == MilestoneStatus.RELEASED;
      assertThat(onAccount(id, "escrow")).isEqualByComparingTo("0.00");
      assertThat(onAccount(id, "provider")).isEqualByComparingTo(released ? "-500.00" : "0.00");
      assertThat(onAccount(id, "seller_available"))
          .isEqualByComparingTo(released ? "450.00" : "0.00");
    }
  }

  private CommissionId planned() {
    Commission commission = aCommission().by(client.person()).of(artist.person()).inProgress();
    transactions.inTransaction(() -> commissions.add(commission));
    paying.plan(client, commission.id(), new MilestonePlanRequest.AtOnce());
    return commission.id();
  }

  private CommissionId paid() {
    CommissionId id = planned();
    RequestedPayment requested = paying.pay(client, id, milestone(id).id());
    provider.become(requested.intentId(), PaymentStatus.SUCCEEDED, Optional.empty());
    hear(requested.intentId());
    return id;
  }

  private void cancel(CommissionId id) {
    moving.update(
        artist,
        id,
        new CommissionChange(
            Optional.of(CommissionStatus.CANCELLED), Optional.empty(), Optional.empty()));
  }

  private void hear(String intentId) {
    events.take(
        "sandbox",
        "evt_%s payment_intent.succeeded %s"
            .formatted(intentId, intentId)
            .getBytes(StandardCharsets.UTF_8),
        "genuine");
  }

  private Commission commission(CommissionId id) {
    return transactions.inTransaction(() -> commissions.lock(id)).orElseThrow();
  }

  private Milestone milestone(CommissionId id) {
    return commission(id).plan().milestones().getFirst();
  }

  /** What the payments of a commission left on the accounts of a kind. */
  private static BigDecimal onAccount(CommissionId id, String kind) {
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
                        JOIN commission_attempts AS attempt ON attempt.payment_id = entry.payment_id
                        JOIN commission_milestones AS milestone ON milestone.id = attempt.milestone_id
                        WHERE milestone.commission_id = :id
                          AND account.kind = :kind
                        """)
                    .bind("id", id)
                    .bind("kind", kind)
                    .mapTo(BigDecimal.class)
                    .one());
  }

  private static int count(String sql, UUID id) {
    return DATABASE.jdbi().withHandle(handle -> handle.select(sql, id).mapTo(int.class).one());
  }

  private static Caller caller(PersonId person) {
    return new Caller(person, SessionId.next(), Role.ARTIST);
  }

  /** Refusals are answers too; anything else fails the test. */
  private static void atOnce(int racers, Racer racer) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < racers; i++) {
        int number = i;
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    racer.run(number);
                  } catch (Rejected _) {
                    // too late, and told so
                  }
                  return true;
                }));
      }
      start.countDown();
      for (Future<?> run : runs) {
        run.get();
      }
    }
  }

  private interface Racer {
    void run(int number);
  }
}
