package com.onlyarts.notifications.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.Followers;
import com.onlyarts.identity.api.Followers.Follower;
import com.onlyarts.identity.api.Followers.Place;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.JdbiBlocks;
import com.onlyarts.identity.jdbi.JdbiFollowers;
import com.onlyarts.identity.jdbi.JdbiFollows;
import com.onlyarts.identity.jdbi.TestPeople;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.EventHandler.Occurrence;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryLiveSignal;
import com.onlyarts.kernel.jdbi.ColumnCipher;
import com.onlyarts.kernel.jdbi.JdbiLiveEvents;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.NotificationCatalogue;
import com.onlyarts.notifications.application.Notifier;
import com.onlyarts.notifications.application.PushQueueing;
import com.onlyarts.notifications.application.TakingBackNotifications;
import com.onlyarts.notifications.application.port.Inbox.Entry;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushKeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens at the same moment on several nodes, with real threads on the real database. */
class NotificationRacesIT {
  private static final int RACERS = 20;
  private static final Instant NOON = SteppingClock.NOON;
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final SteppingClock clock = new SteppingClock();
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiInbox inbox = new JdbiInbox(DATABASE.jdbi());
  private final JdbiNotifications notifications = new JdbiNotifications(DATABASE.jdbi());
  private final JdbiWorkQueue<PushDelivery> pushes =
      new JdbiWorkQueue<>(DATABASE.jdbi(), new PushTopic(), () -> {});
  private final JdbiWorkQueue<Mail> mails =
      new JdbiWorkQueue<>(DATABASE.jdbi(), MailTopic.MAIL, () -> {});
  private final JdbiLiveEvents live =
      new JdbiLiveEvents(
          DATABASE.jdbi(), new InMemoryLiveSignal(new InMemoryLiveSignal.Tower()), clock);
  private final PersonId artist = TestPeople.somebody(DATABASE.jdbi());
  private final EventHandlers handlers = new EventHandlers();

  NotificationRacesIT() {
    Notifier notifier =
        new Notifier(
            new JdbiDisplayNames(DATABASE.jdbi()),
            new JdbiBlocks(DATABASE.jdbi()),
            new JdbiPreferences(DATABASE.jdbi()),
            new Notifier.Ways(
                notifications,
                inbox,
                live,
                new PushQueueing(new JdbiPushSubscriptions(DATABASE.jdbi()), pushes)),
            clock);
    TakingBackNotifications takingBack =
        new TakingBackNotifications(notifications, inbox, live, mails, pushes);
    handlers.add(new EventHandler<>("take-back", TakenBack.class, takingBack::takeBack));
    new NotificationCatalogue(_ -> Optional.empty()).inboxHandlers(notifier).forEach(handlers::add);
  }

  @Test
  void R82_twenty_likes_at_once_are_one_unread_row_of_twenty() {
    ArtworkId work = ArtworkId.next();
    List<PersonId> fans =
        IntStream.range(0, RACERS).mapToObj(_ -> TestPeople.somebody(DATABASE.jdbi())).toList();

    atOnce(i -> likes(work, fans.get(i)));

    Entry row = only();
    assertThat(row.metadata()).containsEntry("count", RACERS);
    assertThat(row.message()).endsWith("and 19 others liked Tide");
    assertThat(inbox.unread(artist)).isEqualTo(1);
  }

  @Test
  void R83_one_like_reported_by_twenty_at_once_is_told_once() {
    ArtworkId work = ArtworkId.next();
    PersonId fan = TestPeople.somebody(DATABASE.jdbi());

    atOnce(_ -> likes(work, fan));

    assertThat(only().metadata()).containsEntry("count", 1);
  }

  @Test
  void R82_what_is_told_while_it_is_taken_back_does_not_stay() {
    ArtworkId work = ArtworkId.next();
    List<PersonId> fans =
        IntStream.range(0, RACERS / 2).mapToObj(_ -> TestPeople.somebody(DATABASE.jdbi())).toList();

    atOnce(i -> i % 2 == 0 ? likes(work, fans.get(i / 2)) : unlikes(work, fans.get(i / 2)));

    assertThat(inbox.of(artist, Optional.empty(), PageRequest.first(9)).page().rows()).isEmpty();
    assertThat(inbox.unread(artist)).isZero();
  }

  @Test
  void R82_reading_while_likes_come_in_loses_none() {
    ArtworkId work = ArtworkId.next();
    List<PersonId> fans =
        IntStream.range(0, RACERS).mapToObj(_ -> TestPeople.somebody(DATABASE.jdbi())).toList();

    atOnce(
        i ->
            i % 5 == 0
                ? transactions.inTransaction(() -> notifications.markAllRead(artist, NOON) >= 0)
                : likes(work, fans.get(i)));

    List<Entry> rows = inbox.of(artist, Optional.empty(), PageRequest.first(100)).page().rows();
    assertThat(rows.stream().mapToInt(row -> (Integer) row.metadata().get("count")).sum())
        .isEqualTo(RACERS * 4 / 5);
    assertThat(inbox.unread(artist)).isLessThanOrEqualTo(1);
  }

  @Test
  void of_many_nodes_that_need_a_key_pair_one_makes_it_for_all() {
    AtomicInteger made = new AtomicInteger();
    List<PushKeyPair> pairs =
        atOnce(
            _ ->
                new JdbiPushKeys(
                        DATABASE.jdbi(),
                        new ColumnCipher(Optional.empty()),
                        () -> new PushKeyPair("public" + made.incrementAndGet(), "private"),
                        clock)
                    .current());
    assertThat(new HashSet<>(pairs)).hasSize(1);
  }

  @Test
  void followers_come_in_batches_that_miss_and_repeat_nobody() {
    List<PersonId> fans =
        IntStream.range(0, 7).mapToObj(_ -> TestPeople.somebody(DATABASE.jdbi())).toList();
    JdbiFollows follows = new JdbiFollows(DATABASE.jdbi());
    fans.forEach(fan -> follows.add(fan, artist, NOON));
    Followers followers = new JdbiFollowers(DATABASE.jdbi());

    List<PersonId> met = new ArrayList<>();
    List<Follower> batch = followers.of(artist, Place.START, 3);
    while (!batch.isEmpty()) {
      batch.forEach(it -> met.add(it.person()));
      batch = followers.of(artist, batch.getLast().place(), 3);
    }

    assertThat(met).containsExactlyElementsOf(fans);
  }

  private boolean unlikes(ArtworkId work, PersonId fan) {
    return transactions.inTransaction(
        () -> {
          TakenBack event = TakenBack.likeOfArtwork(work, fan, NOON);
          handlers.to(event).forEach(handler -> handler.to(List.of(new Occurrence<>(event, 1))));
          return true;
        });
  }

  private boolean likes(ArtworkId work, PersonId fan) {
    return transactions.inTransaction(
        () -> {
          ArtworkFavorited event = new ArtworkFavorited(work, "Tide", artist, fan, NOON);
          handlers.to(event).forEach(handler -> handler.to(List.of(new Occurrence<>(event, 1))));
          return true;
        });
  }

  private Entry only() {
    List<Entry> rows = inbox.of(artist, Optional.empty(), PageRequest.first(100)).page().rows();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static <T> List<T> atOnce(IntFunction<T> act) {
    try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < RACERS; i++) {
        int racer = i;
        running.add(
            racers.submit(
                () -> {
                  start.await();
                  return act.apply(racer);
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
