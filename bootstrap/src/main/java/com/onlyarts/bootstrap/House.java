package com.onlyarts.bootstrap;

import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.Reactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.ChoreRunner;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.jdbi.DatabaseOutages;
import com.onlyarts.kernel.jdbi.JdbiAuditTrail;
import com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiOutbox;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.OutboxRelay;
import com.onlyarts.kernel.rest.ApiApplication;
import com.onlyarts.kernel.rest.ApiApplication.KeptAnswers;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.HealthResource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All modules, wired by hand on one database. Opening its doors to the world is the server's affair. */
final class House implements AutoCloseable {
  private final Foundation foundation;
  private final LiveWiring live;
  private final IdentityWiring identity;
  private final MailWiring mail;
  private final OutboxRelay relay;
  private final ChoreRunner chores;
  private final ApiApplication api;

  House(Settings settings, Database database, Clock clock, Contract contract, UnaryOperator<Transactions> around) {
    Transactions transactions = around.apply(new JdbiTransactions(database.jdbi()));
    Reactions reactions = new Reactions();
    relay = new OutboxRelay(database.jdbi(), transactions, reactions, clock);
    live = new LiveWiring(settings, database, clock);
    foundation =
        new Foundation(
            settings,
            database,
            transactions,
            new JdbiIdempotentSteps(database.jdbi()),
            new JdbiOutbox(database.jdbi(), reactions, relay, clock),
            reactions,
            new ArrayList<>(),
            new ArrayList<>(),
            live.events(),
            live.streams(),
            new JdbiAuditTrail(database.jdbi(), clock),
            clock,
            new CurrentCaller(),
            new WebLinks(!settings.isProduction()));
    JdbiIdempotencyKeys idempotencyKeys = new JdbiIdempotencyKeys(database.jdbi());
    foundation.chores().add(new Chore("kernel.forget-answers", Duration.ofHours(1), idempotencyKeys::sweep));
    identity = new IdentityWiring(foundation);
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
    LivestreamsWiring livestreams = new LivestreamsWiring(foundation, identity.acquaintances(), catalog.lots(), ordering.lotOrders());
    MessagingWiring messaging = new MessagingWiring(foundation, identity.acquaintances());
    NotificationsWiring notifications = new NotificationsWiring(foundation, identity.acquaintances(), identity.followers());
    mail = new MailWiring(foundation, identity.contacts(), identity.passwordResets());
    InsightsWiring insights = new InsightsWiring(foundation);

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
    resources.addAll(live.resources(foundation, identity.openSessions()));
    resources.add(new HealthResource(List.of(new HealthResource.Check("database", database::answers))));
    KeptAnswers answers = new KeptAnswers(idempotencyKeys, transactions, settings.secret().map(it -> it.keyFor("idempotency")).orElse(KeptAnswers.NO_SECRET));
    api = new ApiApplication(resources, contract, identity.accessTokens(), foundation.caller(), answers, settings.traffic(), DatabaseOutages::rejectionOf);
    chores = new ChoreRunner(database.dataSource(), foundation.chores());
  }

  ApiApplication api() {
    return api;
  }

  /** Appoints the first admin, then starts what runs by itself: live events, the outbox relay, the chores and the couriers. */
  void start() {
    identity.appointFirstAdmin();
    live.start();
    relay.start();
    chores.start();
    mail.start();
  }

  /** Ends what would keep the server from stopping. */
  void hangUp() {
    live.hangUp();
  }

  /** Shows Prometheus what waits; only once the server is up, whose own meters come first. */
  void showMeters() {
    Meters.watch(relay);
    Meters.watch(mail.mails());
    Meters.watch(live.streams());
  }

  /** Stops what runs by itself, and lets the modules put away what they hold in memory. */
  @Override
  public void close() {
    chores.close();
    relay.close();
    foundation.onStop().forEach(Runnable::run);
    live.close();
  }
}
