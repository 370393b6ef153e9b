package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.api.ArtworkRemovedByAdmin;
import com.onlyarts.catalog.api.CommentAdded;
import com.onlyarts.catalog.api.CommentLiked;
import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefundReturned;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.api.CommissionRequested;
import com.onlyarts.consultations.api.ConsultationBooked;
import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Followers;
import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.livestreams.api.AuctionUnsold;
import com.onlyarts.livestreams.api.AuctionWon;
import com.onlyarts.livestreams.api.BidPlaced;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.messaging.api.MessageSent;
import com.onlyarts.notifications.api.AudienceWaits;
import com.onlyarts.notifications.application.ChoosingPreferences;
import com.onlyarts.notifications.application.DeliveringPushes;
import com.onlyarts.notifications.application.KeepingInbox;
import com.onlyarts.notifications.application.NotificationCleanup;
import com.onlyarts.notifications.application.Notifier;
import com.onlyarts.notifications.application.NotifyingFollowers;
import com.onlyarts.notifications.application.NotifyingOfArtworks;
import com.onlyarts.notifications.application.NotifyingOfAuctions;
import com.onlyarts.notifications.application.NotifyingOfCommissions;
import com.onlyarts.notifications.application.NotifyingOfConsultations;
import com.onlyarts.notifications.application.NotifyingOfMoney;
import com.onlyarts.notifications.application.NotifyingOfOrders;
import com.onlyarts.notifications.application.NotifyingOfPeople;
import com.onlyarts.notifications.application.RegisteringBrowsers;
import com.onlyarts.notifications.application.port.PushKeys;
import com.onlyarts.notifications.domain.PushEndpoints;
import com.onlyarts.notifications.domain.PushKeyPair;
import com.onlyarts.notifications.jdbi.JdbiDisplayNames;
import com.onlyarts.notifications.jdbi.JdbiInbox;
import com.onlyarts.notifications.jdbi.JdbiNotifications;
import com.onlyarts.notifications.jdbi.JdbiPreferences;
import com.onlyarts.notifications.jdbi.JdbiPushKeys;
import com.onlyarts.notifications.jdbi.JdbiPushQueue;
import com.onlyarts.notifications.jdbi.JdbiPushSubscriptions;
import com.onlyarts.notifications.push.VapidPair;
import com.onlyarts.notifications.push.WebPushService;
import com.onlyarts.notifications.rest.NotificationsResource;
import com.onlyarts.notifications.rest.PushResource;
import com.onlyarts.ordering.api.LineFulfilled;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderRefundReturned;
import com.onlyarts.ordering.api.OrderRefunded;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import com.onlyarts.payments.api.SubscriptionChanged;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

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
  private final JdbiPushQueue pushes;
  private final PushEndpoints endpoints;
  private final JdbiPushKeys kept;
  private final PushKeys keys;

  public NotificationsWiring(ModuleContext context, Blocklist blocklist, Followers followers) {
    this.context = context;
    notifications = new JdbiNotifications(context.jdbi());
    inbox = new JdbiInbox(context.jdbi());
    preferences = new JdbiPreferences(context.jdbi());
    subscriptions = new JdbiPushSubscriptions(context.jdbi());
    pushes = new JdbiPushQueue(context.jdbi());
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
            new JdbiDisplayNames(context.jdbi()),
            blocklist,
            preferences,
            new Notifier.Ways(notifications, inbox, context.live(), pushes),
            context.clock());
    hearOfWorksAndPeople(notifier);
    hearOfTrade(notifier);
    hearOfAppointments(notifier);
    hearOfStreams(notifier, followers);
    clearUp();
    deliverPushes();
  }

  public List<Object> resources() {
    return List.of(
        new NotificationsResource(
            new KeepingInbox(
                context.transactions(), notifications, inbox, context.live(), context.clock()),
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

  private void hearOfWorksAndPeople(Notifier notifier) {
    NotifyingOfArtworks artworks = new NotifyingOfArtworks(notifier);
    NotifyingOfPeople people = new NotifyingOfPeople(notifier);
    on("tell-artist-of-favorite", ArtworkFavorited.class, artworks::favorited);
    on("tell-artist-of-takedown", ArtworkRemovedByAdmin.class, artworks::takenDown);
    on("tell-addressee-of-comment", CommentAdded.class, artworks::commented);
    on("tell-author-of-like", CommentLiked.class, artworks::commentLiked);
    on("tell-followed", PersonFollowed.class, people::followed);
    on("tell-recipient-of-message", MessageSent.class, people::written);
  }

  private void hearOfTrade(Notifier notifier) {
    NotifyingOfOrders orders = new NotifyingOfOrders(notifier);
    NotifyingOfMoney money = new NotifyingOfMoney(notifier);
    on("tell-buyer-and-sellers-of-payment", OrderPaid.class, orders::paid);
    on("tell-buyer-of-dispatch", LineFulfilled.class, orders::fulfilled);
    on("tell-buyer-of-refund", OrderRefunded.class, orders::refunded);
    on("tell-buyer-of-returned-refund", OrderRefundReturned.class, orders::refundReturned);
    on("tell-artist-of-payout", PayoutPaid.class, money::payoutPaid);
    on("tell-artist-of-failed-payout", PayoutFailed.class, money::payoutFailed);
    on("tell-subscriber", SubscriptionChanged.class, money::subscriptionChanged);
  }

  private void hearOfAppointments(Notifier notifier) {
    NotifyingOfCommissions commissions = new NotifyingOfCommissions(notifier);
    NotifyingOfConsultations consultations = new NotifyingOfConsultations(notifier);
    on("tell-artist-of-commission", CommissionRequested.class, commissions::requested);
    on("tell-party-of-moved-commission", CommissionMoved.class, commissions::moved);
    on("tell-artist-of-paid-commission", CommissionPaid.class, commissions::paid);
    on("tell-artist-of-released-commission", CommissionReleased.class, commissions::released);
    on("tell-client-of-refunded-commission", CommissionRefunded.class, commissions::refunded);
    on(
        "tell-parties-of-returned-commission-refund",
        CommissionRefundReturned.class,
        commissions::refundReturned);
    on("tell-artist-of-consultation", ConsultationBooked.class, consultations::booked);
    on("tell-party-of-moved-consultation", ConsultationMoved.class, consultations::moved);
    on(
        "tell-party-of-cancelled-consultation",
        ConsultationCancelled.class,
        consultations::cancelled);
    on("remind-of-consultation", ConsultationDue.class, consultations::due);
  }

  private void hearOfStreams(Notifier notifier, Followers followers) {
    NotifyingOfAuctions auctions = new NotifyingOfAuctions(notifier);
    NotifyingFollowers audiences = new NotifyingFollowers(notifier, followers, context.outbox());
    on("call-audience", LivestreamStarted.class, audiences::started);
    on("tell-audience", AudienceWaits.class, audiences::tell);
    onFlurry("tell-artist-of-bid", BidPlaced.class, auctions::bid, BidPlaced::livestream);
    onFlurry(
        "tell-outbid",
        Outbid.class,
        auctions::outbid,
        event -> List.of(event.livestream(), event.bidder()));
    on("tell-winner-and-artist", AuctionWon.class, auctions::won);
    on("tell-artist-of-unsold-auction", AuctionUnsold.class, auctions::unsold);
  }

  private void clearUp() {
    NotificationCleanup clearing =
        new NotificationCleanup(
            context.transactions(), notifications, preferences, subscriptions, context.clock());
    on("forget-person", AccountDeleted.class, clearing::left);
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
            keys, contact(context.settings().mailFrom()), endpoints, context.clock());
    DeliveringPushes delivering =
        new DeliveringPushes(
            context.transactions(), pushes, subscriptions, service, context.clock());
    QueueWorker queue = new QueueWorker("pushes", 1);
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

  /**
   * @param flurry what is told once, as its latest, however much of it waits
   */
  private <E extends Event> void onFlurry(
      String name, Class<E> event, ObjIntConsumer<E> act, Function<E, Object> flurry) {
    context
        .handlers()
        .add(new EventHandler<>("notifications." + name, event, act, Optional.of(flurry)));
  }
}
