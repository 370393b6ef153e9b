package com.onlyarts.payments.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.application.port.FakePaymentProvider;
import com.onlyarts.payments.application.port.FakePayoutProvider;
import com.onlyarts.payments.application.port.FakeSandbox;
import com.onlyarts.payments.application.port.FakeSubscriptionProvider;
import com.onlyarts.payments.application.port.InMemoryCustomers;
import com.onlyarts.payments.application.port.InMemoryDisputes;
import com.onlyarts.payments.application.port.InMemoryEarningsLedger;
import com.onlyarts.payments.application.port.InMemoryLedger;
import com.onlyarts.payments.application.port.InMemoryPaymentRecords;
import com.onlyarts.payments.application.port.InMemoryPayments;
import com.onlyarts.payments.application.port.InMemoryPayoutAccounts;
import com.onlyarts.payments.application.port.InMemoryPayouts;
import com.onlyarts.payments.application.port.InMemoryReceivedEvents;
import com.onlyarts.payments.application.port.InMemoryRefunds;
import com.onlyarts.payments.application.port.InMemorySubscriptions;
import com.onlyarts.payments.application.port.InMemorySweepPositions;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.PaymentRecords;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The module wired on fakes, and a bill of 550.00: 500.00 of one artist, 50.00 of it the fee, and
 * 50.00 tax.
 */
public final class PayingFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryIdempotencyKeys steps = new InMemoryIdempotencyKeys(clock);
  public final FakePaymentProvider provider = new FakePaymentProvider("stripe", transactions);
  public final MoneyProviders<PaymentProvider> providers =
      new MoneyProviders<>(provider, List.of());
  public final InMemoryPayments payments = new InMemoryPayments();
  public final InMemoryRefunds refunds = new InMemoryRefunds();
  public final InMemoryDisputes disputes = new InMemoryDisputes(payments);
  public final InMemoryLedger ledger = new InMemoryLedger();
  public final RecordingFunds funds = new RecordingFunds(transactions);
  public final RecordingPaymentListener payer;
  public final PaymentListeners listeners = new PaymentListeners();
  public final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  public final Bookkeeping books = new Bookkeeping(ledger, funds);
  public final SettlingPayments settling =
      new SettlingPayments(
          transactions,
          payments,
          new SettlingRefunds(payments, refunds, disputes, books, listeners, failedItems),
          books,
          listeners,
          clock);
  public final RefundingPayments refunding =
      new RefundingPayments(providers, transactions, payments, refunds, settling, clock);
  public final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  public final GrantingRefunds granting =
      new GrantingRefunds(new Repeatable(transactions, steps), payments, refunding, audit);
  public final PollingPayments following =
      new PollingPayments(providers, payments, settling, refunding, clock);
  public final InMemoryCustomers customers = new InMemoryCustomers();
  public final ChargingPayments collecting =
      new ChargingPayments(providers, transactions, payments, customers, following, clock);
  public final FakePayoutProvider payoutProvider = new FakePayoutProvider("stripe", transactions);
  public final MoneyProviders<PayoutProvider> payoutProviders =
      new MoneyProviders<>(payoutProvider, List.of());
  public final InMemoryPayoutAccounts payoutAccounts = new InMemoryPayoutAccounts();
  public final InMemoryPayouts payouts = new InMemoryPayouts();
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final SettlingPayouts settlingPayouts =
      new SettlingPayouts(transactions, payouts, books, outbox, clock);
  public final ExecutingPayouts carrying =
      new ExecutingPayouts(payoutProviders, transactions, payouts, settlingPayouts, clock);
  public final FakeSubscriptionProvider subscriptionProvider =
      new FakeSubscriptionProvider("stripe", transactions);
  public final MoneyProviders<SubscriptionProvider> subscriptionProviders =
      new MoneyProviders<>(subscriptionProvider, List.of());
  public final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
  public final RecordingMemberships memberships = new RecordingMemberships(transactions);
  public final SettlingSubscriptions settlingSubscriptions =
      new SettlingSubscriptions(transactions, subscriptions, memberships, books, outbox, clock);
  public final SubscriptionEventHandler subscriptionEvents =
      new SubscriptionEventHandler(
          transactions, subscriptionProviders, subscriptions, settlingSubscriptions, clock);
  public final ReceivingProviderEvents events =
      new ReceivingProviderEvents(
          providers,
          transactions,
          new InMemoryReceivedEvents(),
          new ReceivingProviderEvents.Watches(
              new PaymentEventHandler(providers, payments, settling, refunding),
              new PayoutEventHandler(payoutProviders, payoutAccounts, settlingPayouts, carrying),
              subscriptionEvents),
          clock);
  public final ReconcilingPayments reconciling =
      new ReconcilingPayments(
          providers,
          new ReconcilingPayments.Books(payments, refunds, disputes),
          events,
          new InMemorySweepPositions(),
          clock);
  public final OpeningPayoutAccounts opening =
      new OpeningPayoutAccounts(
          payoutProviders, payoutAccounts, _ -> Optional.of("ada@example.com"));
  public final RequestingPayouts requesting =
      new RequestingPayouts(
          new Repeatable(transactions, steps),
          payoutAccounts,
          new InMemoryEarningsLedger(ledger),
          new RequestingPayouts.PayoutBooks(payoutProvider.name(), payouts, books),
          carrying,
          clock);
  public final GrantingPayouts grantingPayouts =
      new GrantingPayouts(new Repeatable(transactions, steps), requesting, audit);
  public final ReviewingPayouts reviewingPayouts = new ReviewingPayouts(payouts);
  public final ReleasingEarnings releasing =
      new ReleasingEarnings(transactions, payments, books, clock);

  public final PaymentRecords records = new InMemoryPaymentRecords(payments, refunds);
  public final PayingBills paying =
      new PayingBills(providers, transactions, payments, following, records);
  public final KeepingPaymentMethods keeping =
      new KeepingPaymentMethods(
          providers, customers, _ -> Optional.of("ada@example.com"), steps, subscriptions);
  public final SubscribingPeople subscribing =
      new SubscribingPeople(
          new Repeatable(transactions, steps),
          subscriptionProviders,
          subscriptions,
          keeping,
          subscriptionEvents,
          clock);
  public final SandboxSimulation playing =
      new SandboxSimulation(
          providers, Optional.of(new FakeSandbox(provider, payoutProvider)), events);
  public final ReviewingEarnings earnings =
      new ReviewingEarnings(new InMemoryEarningsLedger(ledger));
  public final ReviewingRefunds reviewing = new ReviewingRefunds(records, disputes);

  public final Caller buyer = Callers.aUser();
  public final PersonId artist = PersonId.next();
  public final UUID line = UUID.randomUUID();

  public PayingFixture() {
    this("order");
  }

  /**
   * @param kind what {@link #payer} asks money for; anything else is another listener's
   */
  public PayingFixture(String kind) {
    payer = new RecordingPaymentListener(transactions, kind);
    listeners.add(payer);
  }

  /** How a job of this name goes on after an item that failed. */
  public ItemByItem job(String name) {
    return new ItemByItem(name, failedItems, clock);
  }

  /** What the bank says of a payment. */
  public void disputed(PaymentId id, String name, String amount, DisputeStatus status) {
    provider.dispute(
        new ProviderDispute(
            name,
            payment(id).intentId(),
            usd(amount),
            status,
            Optional.of("fraudulent"),
            clock.instant(),
            Optional.of(clock.instant().plus(Duration.ofDays(7)))));
  }

  /** A bank sends back what was given back of a payment. */
  public void returned(PaymentId id) {
    String intent = intentOf(id);
    for (ProviderRefund given : List.copyOf(provider.refundsAt(intent))) {
      provider.give(
          intent,
          new ProviderRefund(
              given.id(),
              given.amount(),
              RefundStatus.FAILED,
              given.ours(),
              Optional.of("lost_or_stolen_card")));
    }
    tell("evt_returned_" + clock.instant(), "charge.refunded", intent);
  }

  public PaymentId opened() {
    return opened(collecting);
  }

  PaymentId opened(ChargingPayments charging) {
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
            buyer.person(),
            usd("550.00"),
            "Order OA-20260301-001",
            Optional.empty(),
            List.of(share));
    return transactions.inTransaction(() -> charging.open(bill));
  }

  /** A payment whose intent the buyer can confirm. */
  public PaymentId requested() {
    PaymentId id = opened();
    collecting.request(id);
    return id;
  }

  public PaymentId paid() {
    PaymentId id = requested();
    provider.become(intentOf(id), PaymentStatus.SUCCEEDED, Optional.empty());
    following.look(provider, intentOf(id));
    return id;
  }

  public Payment payment(PaymentId id) {
    return payments.lock(id).orElseThrow();
  }

  public String intentOf(PaymentId id) {
    return payment(id).intentId().orElseThrow();
  }

  public Refund onlyRefund() {
    return refunds.all().iterator().next();
  }

  /** The artist, whose account the provider will pay. */
  public Caller onboarded() {
    Caller seller = new Caller(artist, SessionId.next(), Role.ARTIST);
    opening.onboarding(seller);
    payoutProvider.onboard("acct_" + artist.value());
    opening.payable(seller);
    return seller;
  }

  /** Lets the artist have 450.00. */
  public void earned() {
    collecting.delivered(paid(), List.of(line), clock.instant());
    clock.advance(Duration.ofDays(7));
    releasing.releaseDue(job("release"));
  }

  public Payout onlyPayout() {
    return payouts.all().iterator().next();
  }

  /** An event as the played provider writes it. */
  public void tell(String id, String type, String thing) {
    events.take(
        provider.name(),
        "%s %s %s".formatted(id, type, thing).getBytes(StandardCharsets.UTF_8),
        "genuine");
  }
}
