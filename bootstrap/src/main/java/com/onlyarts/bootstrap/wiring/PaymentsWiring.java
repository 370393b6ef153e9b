package com.onlyarts.bootstrap.wiring;

import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.api.Memberships;
import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Escrow;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.api.ShareHolds;
import com.onlyarts.payments.application.AuditingLedger;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.ChargingPayments;
import com.onlyarts.payments.application.ExecutingPayouts;
import com.onlyarts.payments.application.GrantingPayouts;
import com.onlyarts.payments.application.GrantingRefunds;
import com.onlyarts.payments.application.KeepingPaymentMethods;
import com.onlyarts.payments.application.OpeningPayoutAccounts;
import com.onlyarts.payments.application.PayingBills;
import com.onlyarts.payments.application.PaymentEventHandler;
import com.onlyarts.payments.application.PaymentListeners;
import com.onlyarts.payments.application.PayoutEventHandler;
import com.onlyarts.payments.application.PollingPayments;
import com.onlyarts.payments.application.ReceivingProviderEvents;
import com.onlyarts.payments.application.ReceivingProviderEvents.Watches;
import com.onlyarts.payments.application.ReconcilingPayments;
import com.onlyarts.payments.application.RefundingPayments;
import com.onlyarts.payments.application.ReleasingCustomers;
import com.onlyarts.payments.application.ReleasingEarnings;
import com.onlyarts.payments.application.RequestingPayouts;
import com.onlyarts.payments.application.RequestingPayouts.PayoutBooks;
import com.onlyarts.payments.application.ReviewingEarnings;
import com.onlyarts.payments.application.ReviewingPayouts;
import com.onlyarts.payments.application.ReviewingRefunds;
import com.onlyarts.payments.application.SandboxSimulation;
import com.onlyarts.payments.application.SettlingPayments;
import com.onlyarts.payments.application.SettlingPayouts;
import com.onlyarts.payments.application.SettlingRefunds;
import com.onlyarts.payments.application.SettlingSubscriptions;
import com.onlyarts.payments.application.SubscribingPeople;
import com.onlyarts.payments.application.SubscriptionEventHandler;
import com.onlyarts.payments.application.port.MoneyProviders;
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

/** The payments module, with the providers side by side (R40). */
public final class PaymentsWiring {
  private final PaymentListeners listeners = new PaymentListeners();
  private final Charges charges;
  private final Escrow escrow;
  private final ShareHolds shareHolds;
  private final RefundRequests refundRequests;
  private final List<Object> resources;
  private final Optional<ProviderCalls> calls;

  public PaymentsWiring(
      ModuleContext context, SellerFunds funds, Contacts contacts, Memberships memberships) {
    PaymentProviders providers = PaymentProviders.of(context);
    MoneyProviders<PaymentProvider> paymentProviders = providers.payments();
    calls = providers.calls();

    JdbiPayments payments = new JdbiPayments(context.jdbi());
    JdbiRefunds refunds = new JdbiRefunds(context.jdbi());
    JdbiDisputes disputes = new JdbiDisputes(context.jdbi());
    JdbiCustomers customers = new JdbiCustomers(context.jdbi());
    JdbiPaymentRecords records = new JdbiPaymentRecords(context.jdbi());
    Bookkeeping books = new Bookkeeping(new JdbiLedger(context.jdbi()), funds);
    SettlingRefunds givenBack =
        new SettlingRefunds(payments, refunds, disputes, books, listeners, context.failedItems());
    SettlingPayments settling =
        new SettlingPayments(
            context.transactions(), payments, givenBack, books, listeners, context.clock());
    RefundingPayments refunding =
        new RefundingPayments(
            paymentProviders, context.transactions(), payments, refunds, settling, context.clock());
    PollingPayments following =
        new PollingPayments(paymentProviders, payments, settling, refunding, context.clock());
    JdbiPayouts payouts = new JdbiPayouts(context.jdbi());
    JdbiPayoutAccounts accounts = new JdbiPayoutAccounts(context.jdbi());
    JdbiEarningsLedger earnings = new JdbiEarningsLedger(context.jdbi());
    SettlingPayouts settlingPayouts =
        new SettlingPayouts(
            context.transactions(), payouts, books, context.outbox(), context.clock());
    ExecutingPayouts carrying =
        new ExecutingPayouts(
            providers.payouts(), context.transactions(), payouts, settlingPayouts, context.clock());
    JdbiSubscriptions subscriptions = new JdbiSubscriptions(context.jdbi());
    SettlingSubscriptions settlingSubscriptions =
        new SettlingSubscriptions(
            context.transactions(),
            subscriptions,
            memberships,
            books,
            context.outbox(),
            context.clock());
    SubscriptionEventHandler subscriptionEvents =
        new SubscriptionEventHandler(
            context.transactions(),
            providers.subscriptions(),
            subscriptions,
            settlingSubscriptions,
            context.clock());
    KeepingPaymentMethods keeping =
        new KeepingPaymentMethods(
            paymentProviders, customers, contacts, context.repeatable().steps(), subscriptions);
    SubscribingPeople subscribing =
        new SubscribingPeople(
            context.repeatable(),
            providers.subscriptions(),
            subscriptions,
            keeping,
            subscriptionEvents,
            context.clock());
    ReleasingCustomers customersWhoLeave =
        new ReleasingCustomers(customers, subscribing, context.clock());
    context
        .handlers()
        .add(
            new EventHandler<>(
                "payments.release-deleted",
                AccountDeleted.class,
                event -> customersWhoLeave.leave(event.person())));
    ReceivingProviderEvents events =
        new ReceivingProviderEvents(
            paymentProviders,
            context.transactions(),
            new JdbiReceivedEvents(context.jdbi()),
            new Watches(
                new PaymentEventHandler(paymentProviders, payments, settling, refunding),
                new PayoutEventHandler(providers.payouts(), accounts, settlingPayouts, carrying),
                subscriptionEvents),
            context.clock());
    ReconcilingPayments reconciling =
        new ReconcilingPayments(
            paymentProviders,
            new ReconcilingPayments.Books(payments, refunds, disputes),
            events,
            new JdbiSweepPositions(context.jdbi()),
            context.clock());
    SandboxSimulation simulation =
        new SandboxSimulation(paymentProviders, providers.sandbox(), events);

    charges =
        new ChargingPayments(
            paymentProviders,
            context.transactions(),
            payments,
            customers,
            following,
            context.clock());
    RequestingPayouts requestingPayouts =
        new RequestingPayouts(
            context.repeatable(),
            accounts,
            earnings,
            new PayoutBooks(providers.payouts().today().name(), payouts, books),
            carrying,
            context.clock());
    resources =
        List.of(
            new PaymentsResource(
                new PayingBills(
                    paymentProviders, context.transactions(), payments, following, records),
                keeping,
                context.caller()),
            new EarningsResource(new ReviewingEarnings(earnings), context.caller()),
            new RefundsResource(
                new GrantingRefunds(context.repeatable(), payments, refunding, context.audit()),
                new ReviewingRefunds(records, new JdbiDisputeRecords(context.jdbi())),
                context.settings().trade().currency(),
                context.caller()),
            new WebhooksResource(events),
            new PayoutsResource(
                new OpeningPayoutAccounts(providers.payouts(), accounts, contacts),
                requestingPayouts,
                new GrantingPayouts(context.repeatable(), requestingPayouts, context.audit()),
                new ReviewingPayouts(new JdbiPayoutRecords(context.jdbi())),
                context.settings().trade().currency(),
                context.caller()),
            new SubscriptionsResource(
                subscribing, PaymentProviders.plans(context.settings()), context.caller()),
            new SandboxResource(simulation));

    ReleasingEarnings releasing =
        new ReleasingEarnings(context.transactions(), payments, books, context.clock());
    escrow = releasing;
    shareHolds = releasing;
    refundRequests = refunding;
    AuditingLedger auditing =
        new AuditingLedger(context.transactions(), new JdbiLedgerAudit(context.jdbi()), funds);
    context
        .jobs()
        .addAll(
            List.of(
                each(
                    context,
                    "payments.settle-refunds",
                    Duration.ofSeconds(15),
                    refunding::settlePending),
                each(
                    context,
                    "payments.reconcile-refunds",
                    Duration.ofHours(1),
                    reconciling::refunds),
                each(
                    context,
                    "payments.reconcile-disputes",
                    Duration.ofHours(1),
                    reconciling::disputes),
                each(
                    context,
                    "payments.look-after-disputes",
                    Duration.ofHours(1),
                    reconciling::openDisputes),
                each(
                    context,
                    "payments.release-customers",
                    Duration.ofSeconds(5),
                    customersWhoLeave::releaseLeaving),
                each(
                    context,
                    "payments.release-earnings",
                    Duration.ofSeconds(15),
                    releasing::releaseDue),
                each(
                    context,
                    "payments.look-after-unsettled",
                    Duration.ofMinutes(10),
                    following::lookAfterUnsettled),
                new Job(
                    "payments.audit-ledger",
                    Duration.ofDays(1),
                    Database.patiently(
                        () -> auditing.correct(context.itemByItem("payments.audit-ledger")))),
                each(
                    context,
                    "payments.settle-payouts",
                    Duration.ofSeconds(15),
                    carrying::settleOpen),
                each(
                    context,
                    "payments.look-after-sent-payouts",
                    Duration.ofHours(1),
                    carrying::lookAfterSent),
                each(
                    context,
                    "payments.look-after-paid-payouts",
                    Duration.ofHours(1),
                    carrying::lookAfterPaid),
                each(
                    context,
                    "payments.settle-subscriptions",
                    Duration.ofSeconds(30),
                    subscriptionEvents::settleRequested),
                each(
                    context,
                    "payments.look-after-subscriptions",
                    Duration.ofHours(1),
                    subscriptionEvents::lookAfterRunning),
                new Job(
                    "payments.pass-sandbox-time", Duration.ofSeconds(5), simulation::passTime)));
  }

  /** A job that does item by item and goes on after one that fails. */
  private static Job each(
      ModuleContext context, String name, Duration every, Consumer<ItemByItem> act) {
    return new Job(name, every, () -> act.accept(context.itemByItem(name)));
  }

  /** Where other modules ask for money. */
  public Charges charges() {
    return charges;
  }

  /** Where other modules withhold what is contested. */
  public ShareHolds shareHolds() {
    return shareHolds;
  }

  /** Where other modules let a seller have money before its time. */
  public Escrow escrow() {
    return escrow;
  }

  /** Where other modules give money back. */
  public RefundRequests givingBack() {
    return refundRequests;
  }

  /** Names a module that asks for money; each must, before the service opens. */
  public void tell(PaymentListener listener) {
    listeners.add(listener);
  }

  /** The way to Stripe, to be watched; empty where there is none. */
  public Optional<ProviderCalls> calls() {
    return calls;
  }

  public List<Object> resources() {
    return resources;
  }
}
