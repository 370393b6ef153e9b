package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Followers;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.messaging.api.ConversationRead;
import com.onlyarts.notifications.api.AudienceWaits;
import com.onlyarts.notifications.application.ChoosingPreferences;
import com.onlyarts.notifications.application.DeliveringPushes;
import com.onlyarts.notifications.application.KeepingInbox;
import com.onlyarts.notifications.application.NotificationCatalogue;
import com.onlyarts.notifications.application.NotificationCleanup;
import com.onlyarts.notifications.application.Notifier;
import com.onlyarts.notifications.application.NotifyingFollowers;
import com.onlyarts.notifications.application.PushQueueing;
import com.onlyarts.notifications.application.RegisteringBrowsers;
import com.onlyarts.notifications.application.TakingBackNotifications;
import com.onlyarts.notifications.application.port.PushKeys;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushEndpoints;
import com.onlyarts.notifications.domain.PushKeyPair;
import com.onlyarts.notifications.jdbi.JdbiDisplayNames;
import com.onlyarts.notifications.jdbi.JdbiInbox;
import com.onlyarts.notifications.jdbi.JdbiNotifications;
import com.onlyarts.notifications.jdbi.JdbiPreferences;
import com.onlyarts.notifications.jdbi.JdbiPushKeys;
import com.onlyarts.notifications.jdbi.JdbiPushSubscriptions;
import com.onlyarts.notifications.jdbi.JdbiReceipts;
import com.onlyarts.notifications.jdbi.PushTopic;
import com.onlyarts.notifications.push.VapidPair;
import com.onlyarts.notifications.push.WebPushService;
import com.onlyarts.notifications.rest.NotificationsResource;
import com.onlyarts.notifications.rest.PushResource;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The notifications module: the inbox, wishes, and pushes to browsers; it hears of everything and
 * asks hardly anybody.
 */
public final class NotificationsWiring {
  private final ModuleContext context;
  private final JdbiNotifications notifications;
  private final JdbiInbox inbox;
  private final JdbiPreferences preferences;
  private final JdbiPushSubscriptions subscriptions;
  private final QueueWorker queue = new QueueWorker("pushes", 1);
  private final JdbiWorkQueue<PushDelivery> pushes;
  private final JdbiDisplayNames names;
  private final PushEndpoints endpoints;
  private final JdbiPushKeys kept;
  private final PushKeys keys;

  /**
   * @param mails those that wait
   */
  public NotificationsWiring(
      ModuleContext context, Blocklist blocklist, Followers followers, WorkQueue<Mail> mails) {
    this.context = context;
    notifications = new JdbiNotifications(context.jdbi());
    inbox = new JdbiInbox(context.jdbi());
    preferences = new JdbiPreferences(context.jdbi());
    subscriptions = new JdbiPushSubscriptions(context.jdbi());
    names = new JdbiDisplayNames(context.jdbi());
    pushes = new JdbiWorkQueue<>(context.jdbi(), new PushTopic(), queue::wake);
    endpoints = new PushEndpoints(!context.settings().isProduction());
    kept =
        new JdbiPushKeys(
            context.jdbi(),
            context.settings().cipherFor("push-keys"),
            VapidPair::make,
            context.clock());
    keys = keys();
    Notifier notifier =
        new Notifier(
            names,
            blocklist,
            preferences,
            new Notifier.Ways(
                notifications, inbox, context.live(), new PushQueueing(subscriptions, pushes)),
            context.clock());
    hearOfEvents(notifier, followers);
    clearUp(mails);
    deliverPushes();
  }

  public List<Object> resources() {
    return List.of(
        new NotificationsResource(
            new KeepingInbox(
                context.transactions(),
                notifications,
                inbox,
                context.live(),
                names,
                context.clock()),
            new ChoosingPreferences(context.transactions(), preferences),
            context.caller()),
        new PushResource(
            new RegisteringBrowsers(
                context.transactions(), subscriptions, keys, endpoints, context.clock()),
            context.caller()));
  }

  /** Locks what stands open in the database. */
  public void lockKeys() {
    kept.lockAll();
  }

  private PushKeys keys() {
    return context
        .settings()
        .providers()
        .push()
        .<PushKeys>map(push -> given(new PushKeyPair(push.publicKey(), push.privateKey())))
        .orElse(kept);
  }

  private static PushKeys given(PushKeyPair pair) {
    try {
      VapidPair.read(pair);
      return () -> pair;
    } catch (IllegalArgumentException _) {
      throw new Settings.Wrong(
          List.of(
              "VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be an uncompressed P-256 point and its private number, in URL-safe base64."));
    }
  }

  private void hearOfEvents(Notifier notifier, Followers followers) {
    new NotificationCatalogue(new JdbiReceipts(context.jdbi()))
        .inboxHandlers(notifier)
        .forEach(context.handlers()::add);
    NotifyingFollowers audiences = new NotifyingFollowers(notifier, followers, context.outbox());
    on("call-audience", LivestreamStarted.class, audiences::started);
    on("tell-audience", AudienceWaits.class, audiences::tell);
  }

  private void clearUp(WorkQueue<Mail> mails) {
    NotificationCleanup clearing =
        new NotificationCleanup(
            context.transactions(), notifications, preferences, subscriptions, context.clock());
    on("forget-person", AccountDeleted.class, clearing::left);
    on(
        "take-back",
        TakenBack.class,
        new TakingBackNotifications(notifications, inbox, context.live(), mails, pushes)::takeBack);
    on("read-with-conversation", ConversationRead.class, clearing::read);
    context
        .jobs()
        .add(
            new Job(
                "notifications.forget-browsers", Duration.ofHours(1), clearing::forgetBrowsers));
    context
        .jobs()
        .add(new Job("notifications.forget-facts", Duration.ofHours(6), clearing::forgetFacts));
  }

  private void deliverPushes() {
    WebPushService service =
        new WebPushService(
            keys, contact(context.settings().providers().mailFrom()), endpoints, context.clock());
    DeliveringPushes delivering =
        new DeliveringPushes(pushes, subscriptions, service, names, context.clock());
    queue.start(delivering::deliverSome);
    context.onStop().add(queue::close);
    context.onStop().add(service::close);
  }

  /** The address of {@code OnlyArts <hello@onlyarts.example>}. */
  private static String contact(String sender) {
    return "mailto:" + sender.replaceAll(".*<|>.*", "").strip();
  }

  private <E extends Event> void on(String name, Class<E> event, Consumer<E> act) {
    context.handlers().add(new EventHandler<>("notifications." + name, event, act));
  }
}
