package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Followers.Follower;
import com.onlyarts.identity.api.Followers.Place;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.EventHandler.Occurrence;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.InMemoryWorkQueue;
import com.onlyarts.kernel.application.port.RecordingLiveEvents;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.notifications.api.AudienceWaits;
import com.onlyarts.notifications.application.port.FakePushService;
import com.onlyarts.notifications.application.port.InMemoryDisplayNames;
import com.onlyarts.notifications.application.port.InMemoryNotifications;
import com.onlyarts.notifications.application.port.InMemoryPreferences;
import com.onlyarts.notifications.application.port.InMemoryPushSubscriptions;
import com.onlyarts.notifications.application.port.Inbox.Entry;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushEndpoints;
import com.onlyarts.notifications.domain.PushFixture;
import com.onlyarts.notifications.domain.PushKeyPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The module on fakes. */
public final class NotificationsFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final RecordingLiveEvents live = new RecordingLiveEvents(transactions);
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final InMemoryNotifications notifications = new InMemoryNotifications();
  public final InMemoryPreferences preferences = new InMemoryPreferences();
  public final InMemoryPushSubscriptions subscriptions = new InMemoryPushSubscriptions();
  private final InMemoryWorkQueue<PushDelivery> queue =
      new InMemoryWorkQueue<>(_ -> Optional.empty(), PushDelivery::subjects);
  public final InMemoryWorkQueue<Mail> mails =
      new InMemoryWorkQueue<>(mail -> Optional.of(mail.key().text()), Mail::subjects);
  public final PushQueueing pushes = new PushQueueing(subscriptions, queue);
  public final FakePushService service = new FakePushService(transactions);
  private final InMemoryDisplayNames names = new InMemoryDisplayNames();
  private final EventHandlers handlers = new EventHandlers();
  private final Set<Set<PersonId>> apart = new HashSet<>();
  private final List<Follower> followers = new ArrayList<>();

  public final Notifier notifier =
      new Notifier(
          names,
          (one, other) -> apart.contains(Set.of(one, other)),
          preferences,
          new Notifier.Ways(notifications, notifications, live, pushes),
          clock);
  private final NotifyingFollowers audiences =
      new NotifyingFollowers(
          notifier,
          (_, after, atMost) ->
              followers.stream()
                  .filter(it -> it.place().since().isAfter(after.since()))
                  .limit(atMost)
                  .toList(),
          outbox);
  public final KeepingInbox inbox =
      new KeepingInbox(transactions, notifications, notifications, live, names, clock);
  public final ChoosingPreferences choosing = new ChoosingPreferences(transactions, preferences);
  public final RegisteringBrowsers browsers =
      new RegisteringBrowsers(
          transactions,
          subscriptions,
          () -> new PushKeyPair(PushFixture.PUBLIC_KEY, "secret"),
          new PushEndpoints(false),
          clock);
  public final DeliveringPushes delivering =
      new DeliveringPushes(queue, subscriptions, service, names, clock);
  public final NotificationCleanup clearing =
      new NotificationCleanup(transactions, notifications, preferences, subscriptions, clock);

  public NotificationsFixture() {
    new NotificationCatalogue(_ -> Optional.empty()).inboxHandlers(notifier).forEach(handlers::add);
    TakingBackNotifications takingBack =
        new TakingBackNotifications(notifications, notifications, live, mails, queue);
    handlers.add(new EventHandler<>("take-back", TakenBack.class, takingBack::takeBack));
    handlers.add(new EventHandler<>("call", LivestreamStarted.class, audiences::started));
    handlers.add(new EventHandler<>("tell", AudienceWaits.class, audiences::tell));
  }

  /** Somebody of this name. */
  public PersonId called(String name) {
    PersonId person = PersonId.next();
    names.put(person, name);
    return person;
  }

  public void leaves(PersonId person) {
    names.remove(person);
  }

  public void keepApart(PersonId one, PersonId other) {
    apart.add(Set.of(one, other));
  }

  public void follows(PersonId follower) {
    followers.add(
        new Follower(
            follower,
            new Place(SteppingClock.NOON.plusSeconds(followers.size()), UUID.randomUUID())));
  }

  /** As the relay does it: in a transaction. */
  public void hears(Event event) {
    hears(event, 1);
  }

  /** The latest of so many events. */
  public void hears(Event event, int times) {
    transactions.inTransaction(
        () ->
            handlers
                .to(event)
                .forEach(handler -> handler.to(List.of(new Occurrence<>(event, times)))));
  }

  /** Events of one kind that waited together. */
  public void hearsTogether(List<? extends Event> events) {
    List<Occurrence<Event>> all =
        events.stream().map(event -> new Occurrence<Event>(event, 1)).toList();
    transactions.inTransaction(
        () -> handlers.to(events.getFirst()).forEach(handler -> handler.to(all)));
  }

  public static Caller caller(PersonId person) {
    return new Caller(person, SessionId.next(), Role.USER);
  }

  public List<Entry> inboxOf(PersonId person) {
    return inbox.list(caller(person), Optional.empty(), PageRequest.first(100)).page().rows();
  }

  public Entry only(PersonId person) {
    List<Entry> all = inboxOf(person);
    if (all.size() != 1) {
      throw new AssertionError("not one notification: " + all);
    }
    return all.getFirst();
  }
}
