package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.web.NodePhase;
import com.onlyarts.bootstrap.wiring.CatalogWiring;
import com.onlyarts.bootstrap.wiring.CommissionsWiring;
import com.onlyarts.bootstrap.wiring.ConsultationsWiring;
import com.onlyarts.bootstrap.wiring.FileStore;
import com.onlyarts.bootstrap.wiring.IdentityWiring;
import com.onlyarts.bootstrap.wiring.InsightsWiring;
import com.onlyarts.bootstrap.wiring.LiveWiring;
import com.onlyarts.bootstrap.wiring.LivestreamsWiring;
import com.onlyarts.bootstrap.wiring.MailWiring;
import com.onlyarts.bootstrap.wiring.MediaWiring;
import com.onlyarts.bootstrap.wiring.MessagingWiring;
import com.onlyarts.bootstrap.wiring.ModuleContext;
import com.onlyarts.bootstrap.wiring.NotificationsWiring;
import com.onlyarts.bootstrap.wiring.OrderingWiring;
import com.onlyarts.bootstrap.wiring.PaymentsWiring;
import com.onlyarts.bootstrap.wiring.PlatformWiring;
import com.onlyarts.bootstrap.wiring.PruningWiring;
import com.onlyarts.bootstrap.wiring.QueueWorker;
import com.onlyarts.bootstrap.wiring.ServiceMetrics;
import com.onlyarts.commissions.jdbi.JdbiCommissionDealings;
import com.onlyarts.commissions.jdbi.JdbiCommissionObligations;
import com.onlyarts.consultations.jdbi.JdbiConsultationObligations;
import com.onlyarts.contract.Contract;
import com.onlyarts.identity.api.GivenProofs;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.ColumnCipher;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.jdbi.DatabaseOutages;
import com.onlyarts.kernel.jdbi.JdbiAuditTrail;
import com.onlyarts.kernel.jdbi.JdbiFailedItems;
import com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiLiveTickets;
import com.onlyarts.kernel.jdbi.JdbiOutbox;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.JobRunner;
import com.onlyarts.kernel.jdbi.OutboxRelay;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.kernel.rest.ApiApplication;
import com.onlyarts.kernel.rest.ApiApplication.KeptAnswers;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.HealthResource;
import com.onlyarts.kernel.rest.HealthResource.Check;
import com.onlyarts.kernel.rest.PlatformResource;
import com.onlyarts.kernel.rest.RecentAnswers;
import com.onlyarts.livestreams.jdbi.JdbiAuctionObligations;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.jdbi.JdbiUploads;
import com.onlyarts.ordering.jdbi.JdbiCaseObligations;
import com.onlyarts.ordering.jdbi.JdbiOrderDealings;
import com.onlyarts.ordering.jdbi.JdbiOrderObligations;
import com.onlyarts.payments.jdbi.JdbiSellerObligations;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All modules, wired by hand on one database. Opening its doors to the world is the server's
 * affair.
 */
final class Modules implements AutoCloseable {
  /** Of the connections a node has; the rest is for requests. */
  private static final int OUTBOX_WORKERS = 4;

  private final ModuleContext context;
  private final OutboxRelay relay;
  private final QueueWorker outbox = new QueueWorker("events", OUTBOX_WORKERS);
  private final LiveWiring live;
  private final IdentityWiring identity;
  private final NotificationsWiring notifications;
  private final MailWiring mail;
  private final CatalogWiring catalog;
  private final JobRunner jobs;
  private final List<ProviderCalls> providers;
  private final FileStore fileStore;
  private final Runnable lockFileAddresses;
  private final ApiApplication api;

  Modules(
      Settings settings,
      Database database,
      Clock clock,
      Contract contract,
      UnaryOperator<Transactions> around,
      Supplier<NodePhase> phase) {
    RecentAnswers recent = new RecentAnswers();
    Transactions transactions =
        around.apply(new JdbiTransactions(database.jdbi(), recent::written));
    EventHandlers handlers = new EventHandlers();
    relay = new OutboxRelay(database.jdbi(), transactions, handlers, clock);
    live = new LiveWiring(database, clock);
    context =
        new ModuleContext(
            settings,
            database,
            new Repeatable(transactions, new JdbiIdempotentSteps(database.jdbi())),
            new JdbiOutbox(database.jdbi(), handlers, outbox::wake),
            handlers,
            new ArrayList<>(),
            new ArrayList<>(),
            live.events(),
            live.streams(),
            new JdbiAuditTrail(database.jdbi(), clock),
            new JdbiFailedItems(database.jdbi()),
            clock,
            new CurrentCaller(),
            new WebLinks(!settings.isProduction()));
    JdbiIdempotencyKeys idempotencyKeys = new JdbiIdempotencyKeys(database.jdbi());
    context
        .jobs()
        .add(new Job("kernel.forget-answers", Duration.ofHours(1), idempotencyKeys::sweep));
    identity = new IdentityWiring(context, givenProofs());
    MediaWiring media = new MediaWiring(context);
    lockFileAddresses = media::lockKeys;
    catalog =
        new CatalogWiring(
            context, media.forCatalog(), identity.artworkCounter(), identity.blocklist());
    PaymentsWiring payments =
        new PaymentsWiring(
            context, identity.sellerFunds(), identity.contacts(), identity.memberships());
    OrderingWiring ordering =
        new OrderingWiring(
            context,
            media.fileChecks(),
            media.fileAddresses(),
            new OrderingWiring.CatalogDoors(
                catalog.artworkHolds(), catalog.outsoldHolds(), catalog.licenceTexts()),
            payments.charges(),
            payments.givingBack(),
            payments.shareHolds());
    payments.tell(ordering.payer());
    CommissionsWiring commissions =
        new CommissionsWiring(
            context,
            identity.blocklist(),
            payments.charges(),
            payments.escrow(),
            payments.givingBack(),
            new CommissionsWiring.Files(
                media.keptFiles(), media.filePreviews(), media.fileAddresses()));
    payments.tell(commissions.payer());
    ConsultationsWiring consultations =
        new ConsultationsWiring(
            context,
            identity.artists(),
            identity.blocklist(),
            payments.charges(),
            payments.givingBack());
    payments.tell(consultations.payer());
    ordering.openingCases().add(consultations.caseSubjects());
    LivestreamsWiring livestreams =
        new LivestreamsWiring(
            context,
            identity.artists(),
            identity.blocklist(),
            catalog.lots(),
            catalog.auctionedWorks(),
            ordering.lotOrders());
    Stream.of(
            new JdbiSellerObligations(database.jdbi()),
            new JdbiOrderObligations(database.jdbi()),
            new JdbiCaseObligations(database.jdbi()),
            new JdbiCommissionObligations(database.jdbi()),
            new JdbiConsultationObligations(database.jdbi()),
            new JdbiAuctionObligations(database.jdbi()))
        .forEach(identity::ask);
    MessagingWiring messaging =
        new MessagingWiring(
            context,
            identity.blocklist(),
            media.keptFiles(),
            media.fileAddresses(),
            List.of(
                new JdbiOrderDealings(database.jdbi())::areBetween,
                new JdbiCommissionDealings(database.jdbi())::areBetween));
    fileStore =
        media.fileStore(
            Map.of(
                FileGrant.Kind.DOWNLOADS, ordering.downloading(),
                FileGrant.Kind.MESSAGES, messaging.attachments(),
                FileGrant.Kind.DELIVERIES, commissions.handedOver()));
    mail = new MailWiring(context, identity.contacts(), identity.passwordResets());
    notifications =
        new NotificationsWiring(context, identity.blocklist(), identity.followers(), mail.mails());
    InsightsWiring insights = new InsightsWiring(context);
    providers =
        Stream.of(payments.calls().stream(), media.calls().stream(), mail.calls().stream())
            .<ProviderCalls>flatMap(calls -> calls)
            .toList();
    PruningWiring.addTo(context);

    List<Object> resources = new ArrayList<>();
    resources.addAll(identity.resources());
    resources.addAll(media.resources());
    resources.addAll(catalog.resources());
    resources.addAll(payments.resources());
    resources.addAll(ordering.resources());
    resources.addAll(commissions.resources());
    resources.addAll(consultations.resources());
    resources.addAll(livestreams.resources());
    resources.addAll(messaging.resources());
    resources.addAll(notifications.resources());
    resources.addAll(mail.resources());
    resources.addAll(insights.resources());
    resources.addAll(live.resources(context, identity.openSessions(), contract));
    resources.add(new PlatformResource(PlatformWiring.terms(settings, contract.version())));
    resources.add(health(database, providers, phase));
    KeptAnswers answers =
        new KeptAnswers(
            idempotencyKeys,
            transactions,
            settings
                .access()
                .secret()
                .map(it -> it.keyFor("idempotency"))
                .orElse(KeptAnswers.NO_SECRET));
    api =
        new ApiApplication(
            resources,
            contract,
            identity.accessTokens(),
            context.caller(),
            answers,
            recent,
            settings.access().edge(),
            DatabaseOutages::rejectionOf);
    jobs = new JobRunner(database.dataSource(), context.jobs(), database.clock());
  }

  private static HealthResource health(
      Database database, List<ProviderCalls> providers, Supplier<NodePhase> phase) {
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.vital(
            "database",
            () -> database.answers() ? Optional.empty() : Optional.of("does not answer")));
    checks.add(
        Check.advisory(
            "clock",
            () ->
                database.clock().isOff()
                    ? Optional.of(off(database.clock().ahead()))
                    : Optional.empty()));
    providers.forEach(calls -> checks.add(Check.advisory(calls.provider(), calls::trouble)));
    return new HealthResource(checks, () -> phase.get().check());
  }

  private static String off(Duration ahead) {
    return "%.1f s %s the database's clock"
        .formatted(ahead.abs().toMillis() / 1_000.0, ahead.isNegative() ? "behind" : "ahead of");
  }

  /** What is given out elsewhere than in identity, and void with a changed password (R16). */
  private List<GivenProofs> givenProofs() {
    return List.of(
        person -> new JdbiLiveTickets(context.jdbi()).removeAllOf(person.value()),
        new JdbiUploads(context.jdbi(), context.clock())::voidTicketsOf);
  }

  ApiApplication api() {
    return api;
  }

  FileStore fileStore() {
    return fileStore;
  }

  /**
   * Locks what stands open, appoints the first admin, then starts what runs by itself: live events
   * and the queues.
   */
  void start() {
    lockKeys();
    context.settings().access().firstAdmin().ifPresent(this::appointAdmin);
    live.start();
    outbox.start(relay::deliverSome);
    mail.start();
    catalog.start();
  }

  /** Starts what is done from time to time. */
  void startJobs() {
    jobs.start();
  }

  /** Sees to it that somebody is an admin (R10). */
  void appointAdmin(Settings.FirstAdmin admin) {
    identity.appoint(admin);
  }

  /** A database whose keys cannot be read is another one, or the secret is. */
  private void lockKeys() {
    try {
      identity.lockKeys();
      notifications.lockKeys();
      lockFileAddresses.run();
    } catch (ColumnCipher.WrongKey _) {
      throw new Settings.Wrong(
          List.of(
              "ONLYARTS_SECRET is not the one that the keys in this database were locked with."));
    }
  }

  /** Ends what would keep the server from stopping; their listeners come back elsewhere. */
  void hangUp() {
    live.hangUp();
  }

  /** Shows Prometheus what waits; only once the server is up, whose own meters come first. */
  void showMeters() {
    ServiceMetrics.watch(context.failedItems(), context.jobs());
    ServiceMetrics.watchQueues(relay.queue(), mail.queues());
    ServiceMetrics.watch(live.streams());
    providers.forEach(ServiceMetrics::watch);
  }

  /** Stops what runs by itself, and lets the modules put away what they hold in memory. */
  @Override
  public void close() {
    jobs.close();
    outbox.close();
    context.onStop().forEach(Runnable::run);
    live.close();
  }
}
