package com.onlyarts.bootstrap;

import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Escrow;
import com.onlyarts.payments.api.GivingBack;
import com.onlyarts.payments.api.Payer;
import com.onlyarts.payments.application.AuditingLedger;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.CollectingPayments;
import com.onlyarts.payments.application.FollowingPayments;
import com.onlyarts.payments.application.KeepingPaymentMethods;
import com.onlyarts.payments.application.Payers;
import com.onlyarts.payments.application.PayingBills;
import com.onlyarts.payments.application.PlayingTheBrowser;
import com.onlyarts.payments.application.RefundingPayments;
import com.onlyarts.payments.application.ReleasingEarnings;
import com.onlyarts.payments.application.ReviewingEarnings;
import com.onlyarts.payments.application.ReviewingRefunds;
import com.onlyarts.payments.application.SettlingPayments;
import com.onlyarts.payments.application.TakingProviderEvents;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.jdbi.JdbiCustomers;
import com.onlyarts.payments.jdbi.JdbiEarningsLedger;
import com.onlyarts.payments.jdbi.JdbiLedger;
import com.onlyarts.payments.jdbi.JdbiLedgerAudit;
import com.onlyarts.payments.jdbi.JdbiPaymentRecords;
import com.onlyarts.payments.jdbi.JdbiPayments;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import com.onlyarts.payments.jdbi.JdbiRefunds;
import com.onlyarts.payments.jdbi.JdbiSandboxMemory;
import com.onlyarts.payments.rest.EarningsResource;
import com.onlyarts.payments.rest.PaymentsResource;
import com.onlyarts.payments.rest.RefundsResource;
import com.onlyarts.payments.rest.SandboxResource;
import com.onlyarts.payments.rest.WebhooksResource;
import com.onlyarts.payments.sandbox.SandboxPayments;
import com.onlyarts.payments.stripe.StripePayments;
import com.onlyarts.payments.stripe.StripeSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The payments module: Stripe if there is a key for it, the sandbox in its place otherwise (R40). */
final class PaymentsWiring {
  private static final int SECRET_BYTES = 32;

  private final Payers payers = new Payers();
  private final Charges charges;
  private final Escrow escrow;
  private final GivingBack givingBack;
  private final List<Object> resources;

  PaymentsWiring(Foundation foundation, SellerFunds funds, Contacts contacts) {
    Optional<SandboxPayments> sandbox = foundation.settings().stripe().isPresent() ? Optional.empty() : Optional.of(sandbox(foundation));
    PaymentProvider provider = sandbox.<PaymentProvider>map(it -> it).orElseGet(() -> stripe(foundation));

    JdbiPayments payments = new JdbiPayments(foundation.jdbi());
    JdbiRefunds refunds = new JdbiRefunds(foundation.jdbi());
    JdbiCustomers customers = new JdbiCustomers(foundation.jdbi());
    JdbiPaymentRecords records = new JdbiPaymentRecords(foundation.jdbi());
    Bookkeeping books = new Bookkeeping(new JdbiLedger(foundation.jdbi()), funds);
    SettlingPayments settling = new SettlingPayments(foundation.transactions(), payments, refunds, books, payers, foundation.clock());
    RefundingPayments refunding =
        new RefundingPayments(provider, foundation.transactions(), payments, refunds, settling, foundation.clock());
    FollowingPayments following = new FollowingPayments(provider, payments, settling, refunding, foundation.clock());
    TakingProviderEvents events =
        new TakingProviderEvents(
            provider, foundation.transactions(), new JdbiReceivedEvents(foundation.jdbi()), settling, refunding, foundation.clock());
    PlayingTheBrowser browser = new PlayingTheBrowser(sandbox.<Sandbox>map(it -> it), events);

    charges = new CollectingPayments(provider, foundation.transactions(), payments, customers, following, foundation.clock());
    resources =
        List.of(
            new PaymentsResource(
                new PayingBills(provider, foundation.transactions(), payments, following, records),
                new KeepingPaymentMethods(provider, customers, contacts),
                foundation.caller()),
            new EarningsResource(new ReviewingEarnings(new JdbiEarningsLedger(foundation.jdbi())), foundation.caller()),
            new RefundsResource(refunding, new ReviewingRefunds(records), foundation.settings().currency(), foundation.caller()),
            new WebhooksResource(events),
            new SandboxResource(browser));

    ReleasingEarnings releasing = new ReleasingEarnings(foundation.transactions(), payments, books, foundation.clock());
    escrow = releasing;
    givingBack = refunding;
    AuditingLedger auditing = new AuditingLedger(foundation.transactions(), new JdbiLedgerAudit(foundation.jdbi()), funds);
    foundation
        .chores()
        .addAll(
            List.of(
                new Chore("payments.settle-refunds", Duration.ofSeconds(15), refunding::settlePending),
                new Chore("payments.release-earnings", Duration.ofMinutes(1), releasing::releaseDue),
                new Chore("payments.look-after-unsettled", Duration.ofMinutes(10), following::lookAfterUnsettled),
                new Chore("payments.audit-ledger", Duration.ofDays(1), auditing::correct),
                new Chore("payments.deliver-sandbox-events", Duration.ofSeconds(5), browser::deliver)));
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

  List<Object> resources() {
    return resources;
  }

  private static StripePayments stripe(Foundation foundation) {
    Settings.Stripe stripe = foundation.settings().stripe().orElseThrow();
    String base = stripe.apiBase().map(URI::toString).orElse(StripeSettings.API_BASE);
    return new StripePayments(StripeSettings.of(stripe.secretKey(), stripe.webhookSecret(), base));
  }

  /** Its secret never leaves this node: each node delivers, and verifies, for itself. */
  private static SandboxPayments sandbox(Foundation foundation) {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new SandboxPayments(
        foundation.transactions(), new JdbiSandboxMemory(foundation.jdbi()), HexFormat.of().formatHex(secret), foundation.clock());
  }
}
