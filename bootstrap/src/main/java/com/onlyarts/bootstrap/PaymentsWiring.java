package com.onlyarts.bootstrap;

import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.api.Memberships;
import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Escrow;
import com.onlyarts.payments.api.GivingBack;
import com.onlyarts.payments.api.Payer;
import com.onlyarts.payments.application.AuditingLedger;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.CarryingOutPayouts;
import com.onlyarts.payments.application.CollectingPayments;
import com.onlyarts.payments.application.FollowingPayments;
import com.onlyarts.payments.application.GrantingRefunds;
import com.onlyarts.payments.application.KeepingPaymentMethods;
import com.onlyarts.payments.application.OpeningPayoutAccounts;
import com.onlyarts.payments.application.Payers;
import com.onlyarts.payments.application.PayingBills;
import com.onlyarts.payments.application.PlayingTheBank;
import com.onlyarts.payments.application.PlayingTheBrowser;
import com.onlyarts.payments.application.ReconcilingPayments;
import com.onlyarts.payments.application.RefundingPayments;
import com.onlyarts.payments.application.ReleasingEarnings;
import com.onlyarts.payments.application.RequestingPayouts;
import com.onlyarts.payments.application.RequestingPayouts.PayoutBooks;
import com.onlyarts.payments.application.ReviewingEarnings;
import com.onlyarts.payments.application.ReviewingPayouts;
import com.onlyarts.payments.application.ReviewingRefunds;
import com.onlyarts.payments.application.SettlingPayments;
import com.onlyarts.payments.application.SettlingPayouts;
import com.onlyarts.payments.application.SettlingRefunds;
import com.onlyarts.payments.application.SettlingSubscriptions;
import com.onlyarts.payments.application.SubscribingPeople;
import com.onlyarts.payments.application.TakingProviderEvents;
import com.onlyarts.payments.application.TakingProviderEvents.Watches;
import com.onlyarts.payments.application.WatchingPayments;
import com.onlyarts.payments.application.WatchingPayouts;
import com.onlyarts.payments.application.WatchingSubscriptions;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.jdbi.JdbiCustomers;
import com.onlyarts.payments.jdbi.JdbiDisputeRecords;
import com.onlyarts.payments.jdbi.JdbiDisputes;
import com.onlyarts.payments.jdbi.JdbiEarningsLedger;
import com.onlyarts.payments.jdbi.JdbiLedger;
import com.onlyarts.payments.jdbi.JdbiLedgerAudit;
import com.onlyarts.payments.jdbi.JdbiPaymentRecords;
import com.onlyarts.payments.jdbi.JdbiPayments;
import com.onlyarts.payments.jdbi.JdbiPayoutAccounts;
import com.onlyarts.payments.jdbi.JdbiPayoutRecords;
import com.onlyarts.payments.jdbi.JdbiPayouts;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import com.onlyarts.payments.jdbi.JdbiRefunds;
import com.onlyarts.payments.jdbi.JdbiSubscriptions;
import com.onlyarts.payments.jdbi.JdbiSweepPositions;
import com.onlyarts.payments.rest.EarningsResource;
import com.onlyarts.payments.rest.PaymentsResource;
import com.onlyarts.payments.rest.PayoutsResource;
import com.onlyarts.payments.rest.RefundsResource;
import com.onlyarts.payments.rest.SandboxResource;
import com.onlyarts.payments.rest.SubscriptionsResource;
import com.onlyarts.payments.rest.WebhooksResource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The payments module: Stripe if there is a key for it, the sandbox in its place otherwise (R40). */
final class PaymentsWiring {
  private final Payers payers = new Payers();
  private final Charges charges;
  private final Escrow escrow;
  private final GivingBack givingBack;
  private final List<Object> resources;
  private final Optional<ProviderCalls> calls;

  PaymentsWiring(Foundation foundation, SellerFunds funds, Contacts contacts, Memberships memberships) {
    Providers providers = Providers.of(foundation);
    PaymentProvider provider = providers.payments();
    calls = providers.calls();

    JdbiPayments payments = new JdbiPayments(foundation.jdbi());
    JdbiRefunds refunds = new JdbiRefunds(foundation.jdbi());
    JdbiDisputes disputes = new JdbiDisputes(foundation.jdbi());
    JdbiCustomers customers = new JdbiCustomers(foundation.jdbi());
    JdbiPaymentRecords records = new JdbiPaymentRecords(foundation.jdbi());
    Bookkeeping books = new Bookkeeping(new JdbiLedger(foundation.jdbi()), funds);
    SettlingRefunds givenBack = new SettlingRefunds(payments, refunds, disputes, books, payers, foundation.clock());
    SettlingPayments settling = new SettlingPayments(foundation.transactions(), payments, givenBack, books, payers, foundation.clock());
    RefundingPayments refunding =
        new RefundingPayments(provider, foundation.transactions(), payments, refunds, settling, foundation.clock());
    FollowingPayments following = new FollowingPayments(provider, payments, settling, refunding, foundation.clock());
    JdbiPayouts payouts = new JdbiPayouts(foundation.jdbi());
    JdbiPayoutAccounts accounts = new JdbiPayoutAccounts(foundation.jdbi());
    JdbiEarningsLedger earnings = new JdbiEarningsLedger(foundation.jdbi());
    SettlingPayouts settlingPayouts =
        new SettlingPayouts(foundation.transactions(), payouts, books, foundation.outbox(), foundation.clock());
    CarryingOutPayouts carrying =
        new CarryingOutPayouts(providers.payouts(), foundation.transactions(), payouts, settlingPayouts, foundation.clock());
    JdbiSubscriptions subscriptions = new JdbiSubscriptions(foundation.jdbi());
    SettlingSubscriptions settlingSubscriptions =
        new SettlingSubscriptions(foundation.transactions(), subscriptions, memberships, books, foundation.outbox(), foundation.clock());
    WatchingSubscriptions watchingSubscriptions =
        new WatchingSubscriptions(foundation.transactions(), providers.subscriptions(), subscriptions, settlingSubscriptions, foundation.clock());
    KeepingPaymentMethods keeping = new KeepingPaymentMethods(provider, customers, contacts, foundation.steps());
    TakingProviderEvents events =
        new TakingProviderEvents(
            provider,
            foundation.transactions(),
            new JdbiReceivedEvents(foundation.jdbi()),
            new Watches(
                new WatchingPayments(provider, payments, settling, refunding),
                new WatchingPayouts(providers.payouts(), accounts, settlingPayouts, carrying),
                watchingSubscriptions),
            foundation.clock());
    ReconcilingPayments reconciling =
        new ReconcilingPayments(
            provider,
            new ReconcilingPayments.Books(payments, refunds, disputes),
            events,
            new JdbiSweepPositions(foundation.jdbi()),
            foundation.clock());
    PlayingTheBrowser browser = new PlayingTheBrowser(providers.sandbox(), events);
    PlayingTheBank bank = new PlayingTheBank(providers.bank(), providers.times(), browser);

    charges = new CollectingPayments(provider, foundation.transactions(), payments, customers, following, foundation.clock());
    resources =
        List.of(
            new PaymentsResource(
                new PayingBills(provider, foundation.transactions(), payments, following, records),
                keeping,
                foundation.caller()),
            new EarningsResource(new ReviewingEarnings(earnings), foundation.caller()),
            new RefundsResource(
                new GrantingRefunds(foundation.repeatable(), payments, refunding, foundation.audit()),
                new ReviewingRefunds(records, new JdbiDisputeRecords(foundation.jdbi())),
                foundation.settings().currency(),
                foundation.caller()),
            new WebhooksResource(events),
            new PayoutsResource(
                new OpeningPayoutAccounts(providers.payouts(), accounts, contacts),
                new RequestingPayouts(
                    foundation.repeatable(),
                    accounts,
                    earnings,
                    new PayoutBooks(providers.payouts().name(), payouts, books),
                    carrying,
                    foundation.clock()),
                new ReviewingPayouts(new JdbiPayoutRecords(foundation.jdbi())),
                foundation.settings().currency(),
                foundation.caller()),
            new SubscriptionsResource(
                new SubscribingPeople(
                    foundation.repeatable(),
                    providers.subscriptions(),
                    subscriptions,
                    keeping,
                    watchingSubscriptions,
                    foundation.clock()),
                Providers.plans(foundation.settings()),
                foundation.caller()),
            new SandboxResource(browser, bank));

    ReleasingEarnings releasing = new ReleasingEarnings(foundation.transactions(), payments, books, foundation.clock());
    escrow = releasing;
    givingBack = refunding;
    AuditingLedger auditing = new AuditingLedger(foundation.transactions(), new JdbiLedgerAudit(foundation.jdbi()), funds);
    foundation
        .chores()
        .addAll(
            List.of(
                each(foundation, "payments.settle-refunds", Duration.ofSeconds(15), refunding::settlePending),
                each(foundation, "payments.reconcile-refunds", Duration.ofHours(1), reconciling::refunds),
                each(foundation, "payments.reconcile-disputes", Duration.ofHours(1), reconciling::disputes),
                each(foundation, "payments.look-after-disputes", Duration.ofHours(1), reconciling::openDisputes),
                each(foundation, "payments.release-earnings", Duration.ofSeconds(15), releasing::releaseDue),
                each(foundation, "payments.look-after-unsettled", Duration.ofMinutes(10), following::lookAfterUnsettled),
                new Chore(
                    "payments.audit-ledger",
                    Duration.ofDays(1),
                    Database.patiently(() -> auditing.correct(foundation.itemByItem("payments.audit-ledger")))),
                each(foundation, "payments.settle-payouts", Duration.ofSeconds(15), carrying::settleOpen),
                each(foundation, "payments.look-after-sent-payouts", Duration.ofHours(1), carrying::lookAfterSent),
                each(foundation, "payments.look-after-paid-payouts", Duration.ofHours(1), carrying::lookAfterPaid),
                each(foundation, "payments.settle-subscriptions", Duration.ofSeconds(30), watchingSubscriptions::settleRequested),
                each(foundation, "payments.look-after-subscriptions", Duration.ofHours(1), watchingSubscriptions::lookAfterRunning),
                new Chore("payments.pass-sandbox-time", Duration.ofSeconds(5), bank::passTime),
                new Chore("payments.deliver-sandbox-events", Duration.ofSeconds(5), browser::deliver)));
  }

  /** A job that does item by item and goes on after one that fails. */
  private static Chore each(Foundation foundation, String name, Duration every, Consumer<ItemByItem> act) {
    return new Chore(name, every, () -> act.accept(foundation.itemByItem(name)));
  }

  /** Where other modules ask for money. */
  Charges charges() {
    return charges;
  }

  /** Where other modules let a seller have money before its time. */
  Escrow escrow() {
    return escrow;
  }

  /** Where other modules give money back. */
  GivingBack givingBack() {
    return givingBack;
  }

  /** Names a module that asks for money; each must, before the house opens. */
  void tell(Payer payer) {
    payers.add(payer);
  }

  /** The way to Stripe, to be watched; empty while the sandbox is there. */
  Optional<ProviderCalls> calls() {
    return calls;
  }

  List<Object> resources() {
    return resources;
  }
}
