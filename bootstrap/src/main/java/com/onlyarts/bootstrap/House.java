package com.onlyarts.bootstrap;

import com.onlyarts.contract.Contract;
import com.onlyarts.identity.api.GivenProofs;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.Reactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.ChoreRunner;
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
import com.onlyarts.kernel.jdbi.OutboxRelay;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.kernel.rest.ApiApplication;
import com.onlyarts.kernel.rest.ApiApplication.KeptAnswers;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.HealthResource;
import com.onlyarts.kernel.rest.HealthResource.Check;
import com.onlyarts.kernel.rest.RecentAnswers;
import com.onlyarts.media.jdbi.JdbiUploads;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All modules, wired by hand on one database. Opening its doors to the world is the server's affair. */
final class House implements AutoCloseable {
  /** Of the connections a node has; the rest is for requests. */
  private static final int OUTBOX_WORKERS = 4;

  private final Foundation foundation;
  private final OutboxRelay relay;
  private final QueueWorker outbox = new QueueWorker("events", OUTBOX_WORKERS);
  private final LiveWiring live;
  private final IdentityWiring identity;
  private final NotificationsWiring notifications;
  private final MailWiring mail;
  private final ChoreRunner chores;
  private final List<ProviderCalls> providers;
  private final ApiApplication api;

  House(Settings settings, Database database, Clock clock, Contract contract, UnaryOperator<Transactions> around, BooleanSupplier ready) {
    RecentAnswers recent = new RecentAnswers();
    Transactions transactions = around.apply(new JdbiTransactions(database.jdbi(), recent::written));
    Reactions reactions = new Reactions();
    relay = new OutboxRelay(database.jdbi(), transactions, reactions);
    live = new LiveWiring(settings, database, clock);
    foundation =
        new Foundation(
            settings,
            database,
            transactions,
            new JdbiIdempotentSteps(database.jdbi()),
            new JdbiOutbox(database.jdbi(), reactions, outbox::wake),
            reactions,
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
    foundation.chores().add(new Chore("kernel.forget-answers", Duration.ofHours(1), idempotencyKeys::sweep));
    identity = new IdentityWiring(foundation, givenProofs());
    CatalogWiring catalog = new CatalogWiring(foundation, identity.artistTally(), identity.acquaintances());
    PaymentsWiring payments = new PaymentsWiring(foundation, identity.sellerFunds(), identity.contacts(), identity.memberships());
    OrderingWiring ordering = new OrderingWiring(foundation, catalog.shelf(), payments.charges());
    payments.tell(ordering.payer());
    MediaWiring media = new MediaWiring(foundation);
    CommissionsWiring commissions =
        new CommissionsWiring(foundation, identity.acquaintances(), payments.charges(), payments.escrow(), payments.givingBack());
    payments.tell(commissions.payer());
    ConsultationsWiring consultations =
        new ConsultationsWiring(foundation, identity.artists(), identity.acquaintances(), payments.charges(), payments.givingBack());
    payments.tell(consultations.payer());
    LivestreamsWiring livestreams = new LivestreamsWiring(foundation, identity.artists(), catalog.lots(), ordering.lotOrders());
    MessagingWiring messaging = new MessagingWiring(foundation, identity.acquaintances());
    notifications = new NotificationsWiring(foundation, identity.acquaintances(), identity.followers());
    mail = new MailWiring(foundation, identity.contacts(), identity.passwordResets());
    InsightsWiring insights = new InsightsWiring(foundation);
    providers = Stream.of(payments.calls(), media.calls(), mail.calls()).flatMap(Optional::stream).toList();
    PruningWiring.addTo(foundation);

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
    resources.addAll(live.resources(foundation, identity.openSessions(), contract));
    resources.add(health(database, providers, ready));
    KeptAnswers answers = new KeptAnswers(idempotencyKeys, transactions, settings.secret().map(it -> it.keyFor("idempotency")).orElse(KeptAnswers.NO_SECRET));
    api = new ApiApplication(resources, contract, identity.accessTokens(), foundation.caller(), answers, recent, settings.traffic(), DatabaseOutages::rejectionOf);
    chores = new ChoreRunner(database.dataSource(), foundation.chores(), database.clock());
  }

  private static HealthResource health(Database database, List<ProviderCalls> providers, BooleanSupplier ready) {
    List<Check> checks = new ArrayList<>();
    checks.add(Check.vital("database", () -> database.answers() ? Optional.empty() : Optional.of("does not answer")));
    checks.add(Check.advisory("clock", () -> database.clock().isOff() ? Optional.of(off(database.clock().ahead())) : Optional.empty()));
    providers.forEach(calls -> checks.add(Check.advisory(calls.provider(), calls::trouble)));
    return new HealthResource(checks, ready);
  }

  private static String off(Duration ahead) {
    return "%.1f s %s the database's clock".formatted(ahead.abs().toMillis() / 1_000.0, ahead.isNegative() ? "behind" : "ahead of");
  }

  /** What is given out elsewhere than in identity, and void with a changed password (R16). */
  private List<GivenProofs> givenProofs() {
    return List.of(
        person -> new JdbiLiveTickets(foundation.jdbi()).removeAllOf(person.value()),
        new JdbiUploads(foundation.jdbi(), foundation.clock())::voidTicketsOf);
  }

  ApiApplication api() {
    return api;
  }

  /** Locks what stands open, appoints the first admin, then starts what runs by itself: live events, the queues and the chores. */
  void start() {
    lockKeys();
    identity.appointFirstAdmin();
    live.start();
    outbox.start(relay::deliverSome);
    chores.start();
    mail.start();
  }

  /** A database whose keys cannot be read is another one, or the secret is. */
  private void lockKeys() {
    try {
      identity.lockKeys();
      notifications.lockKeys();
    } catch (ColumnCipher.WrongKey _) {
      throw new Settings.Wrong(List.of("ONLYARTS_SECRET is not the one that the keys in this database were locked with."));
    }
  }

  /** Ends what would keep the server from stopping. */
  void hangUp() {
    live.hangUp();
  }

  /** Shows Prometheus what waits; only once the server is up, whose own meters come first. */
  void showMeters() {
    Meters.watch(relay);
    Meters.watch(foundation.failedItems(), foundation.chores());
    Meters.watch(mail.mails());
    Meters.watch(live.streams());
    providers.forEach(Meters::watch);
  }

  /** Stops what runs by itself, and lets the modules put away what they hold in memory. */
  @Override
  public void close() {
    chores.close();
    outbox.close();
    foundation.onStop().forEach(Runnable::run);
    live.close();
  }
}
