package com.onlyarts.notifications.application.port;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.application.port.Inbox.Entry;
import com.onlyarts.notifications.application.port.Notifications.Part;
import com.onlyarts.notifications.application.port.Notifications.Remains;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationText;
import com.onlyarts.notifications.domain.NotificationType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every {@link Notifications} must do, the fake and the real one alike. */
public abstract class NotificationsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract Notifications notifications();

  protected abstract Inbox inbox();

  /** Somebody who has an account. */
  protected abstract PersonId aPerson();

  @Test
  void R83_a_fact_is_told_once_to_each_person_until_it_is_forgotten() {
    PersonId ada = aPerson();
    assertThat(remember(ada, "comment/1")).isTrue();
    assertThat(remember(ada, "comment/1")).isFalse();
    assertThat(remember(aPerson(), "comment/1")).isTrue();

    notifications().forgetFacts(NOON);
    assertThat(remember(ada, "comment/1")).isFalse();
    assertThat(notifications().forgetFacts(NOON.plusSeconds(1))).isPositive();
    assertThat(remember(ada, "comment/1")).isTrue();
  }

  @Test
  void R82_a_burst_has_one_unread_notification_and_begins_anew_once_it_is_read() {
    PersonId ada = aPerson();
    Notification first = told(ada, like("bo"), NOON);
    assertThat(notifications().add(List.of(told(ada, like("cy"), NOON)))).isEmpty();

    Notification found = requireNonNull(notifications().lockUnread(Map.of(ada, "like/1")).get(ada));
    assertThat(found).isEqualTo(first);
    notifications().save(List.of(found.joinedBy(like("cy"), NOON.plusSeconds(5))));
    Entry entry = all(ada).rows().getFirst();
    assertThat(entry.message()).isEqualTo("cy and 1 other liked Tide");
    assertThat(entry.metadata()).isEqualTo(Map.of("username", "cy", "count", 2));
    assertThat(entry.createdAt()).isEqualTo(NOON.plusSeconds(5));

    notifications().markRead(ada, first.id(), NOON);
    assertThat(notifications().lockUnread(Map.of(ada, "like/1"))).isEmpty();
    told(ada, like("di"), NOON.plusSeconds(9));
    assertThat(all(ada).rows())
        .extracting(Entry::message)
        .containsExactly("di liked Tide", "cy and 1 other liked Tide");
  }

  @Test
  void R82_as_many_are_unread_as_the_list_of_the_unread_has() {
    PersonId ada = aPerson();
    Notification first = told(ada, comment("1"), NOON);
    told(ada, comment("2"), NOON.plusSeconds(1));
    told(aPerson(), comment("3"), NOON);
    assertThat(inbox().unread(ada)).isEqualTo(2);

    assertThat(notifications().markRead(ada, first.id(), NOON)).isTrue();
    assertThat(notifications().markRead(ada, first.id(), NOON)).isTrue();
    assertThat(inbox().unread(ada))
        .isEqualTo(1)
        .isEqualTo(inbox().of(ada, Optional.of(true), PageRequest.first(1)).page().total());
    assertThat(inbox().of(ada, Optional.of(false), PageRequest.first(9)).page().rows())
        .singleElement()
        .satisfies(it -> assertThat(it.read()).isTrue());

    assertThat(notifications().markAllRead(ada, NOON)).isEqualTo(1);
    assertThat(inbox().unread(ada)).isZero();
    assertThat(all(ada).total()).isEqualTo(2);
  }

  @Test
  void R2_nobody_touches_somebody_elses() {
    PersonId ada = aPerson();
    PersonId stranger = aPerson();
    Notification hers = told(ada, comment("1"), NOON);

    assertThat(notifications().markRead(stranger, hers.id(), NOON)).isFalse();
    assertThat(notifications().remove(stranger, hers.id())).isFalse();
    assertThat(notifications().remove(ada, NotificationId.next())).isFalse();
    assertThat(notifications().remove(ada, hers.id())).isTrue();
    assertThat(all(ada).rows()).isEmpty();
  }

  @Test
  void R19_nothing_is_left_of_somebody_who_left() {
    PersonId ada = aPerson();
    told(ada, comment("1"), NOON);
    remember(ada, "comment/1");

    notifications().removeAllOf(ada);

    assertThat(all(ada).rows()).isEmpty();
    assertThat(remember(ada, "comment/1")).isTrue();
  }

  @Test
  void R82_what_was_taken_back_is_taken_out_of_every_notification_that_told_of_it() {
    PersonId ada = aPerson();
    String fan = UUID.randomUUID().toString();
    Notification burst = told(ada, like("bo"), NOON);
    addPart(burst, like("bo"), NOON);
    Notice hers = like(fan);
    notifications().save(List.of(burst.joinedBy(hers, NOON.plusSeconds(5))));
    assertThat(addPart(burst, hers, NOON.plusSeconds(5))).isTrue();
    assertThat(addPart(burst, hers, NOON.plusSeconds(9))).as("told twice").isFalse();
    Notification alone = told(aPerson(), hers, NOON);
    addPart(alone, hers, NOON);

    assertThat(notifications().removeParts("like/" + fan))
        .extracting(it -> it.notification().id(), Remains::taken, Remains::latest)
        .containsExactlyInAnyOrder(
            tuple(burst.id(), 1, Optional.of(new Part(like("bo"), NOON))),
            tuple(alone.id(), 1, Optional.empty()));
    assertThat(notifications().removeParts("like/" + fan)).isEmpty();
  }

  @Test
  void R82_what_stands_with_nothing_is_not_taken_back() {
    Notification comment = told(aPerson(), comment("1"), NOON);
    assertThat(addPart(comment, comment("1"), NOON)).isFalse();
  }

  @Test
  void R82_it_is_known_for_a_while_when_something_was_taken_back() {
    String subject = "like/" + UUID.randomUUID();
    assertThat(takenBack(subject, "like/other")).isEmpty();

    inTransaction(() -> notifications().noteTakenBack(subject, NOON.plusSeconds(5)));
    inTransaction(() -> notifications().noteTakenBack(subject, NOON));

    assertThat(takenBack(subject, "like/other")).contains(NOON.plusSeconds(5));
    assertThat(takenBack()).isEmpty();
    notifications().forgetFacts(NOON.plusSeconds(6));
    assertThat(takenBack(subject)).isEmpty();
  }

  private Optional<Instant> takenBack(String... subjects) {
    AtomicReference<Optional<Instant>> at = new AtomicReference<>(Optional.empty());
    inTransaction(() -> at.set(notifications().takenBack(List.of(subjects))));
    return requireNonNull(at.get());
  }

  private boolean addPart(Notification notification, Notice notice, Instant at) {
    return notifications().addPart(notification.id(), notice, at);
  }

  /** Locks last as long as a transaction. */
  protected void inTransaction(Runnable act) {
    act.run();
  }

  @Test
  void R82_what_was_seen_is_read() {
    PersonId ada = aPerson();
    UUID conversation = UUID.randomUUID();
    Notification written = told(ada, about("conversationId", conversation), NOON);

    notifications().markReadAbout(ada, "conversationId", conversation, NOON);

    assertThat(all(ada).rows()).extracting(Entry::id).containsExactly(written.id());
    assertThat(all(ada).rows()).extracting(Entry::read).containsExactly(true);
    assertThat(inbox().unread(ada)).isZero();
  }

  private static Notice about(String member, UUID thing) {
    return new Notice(
        NotificationType.MESSAGE,
        "message/" + UUID.randomUUID(),
        "New Message",
        NotificationText.of("ada wrote"),
        "/conversations/1",
        Map.of(member, thing),
        Optional.empty(),
        1,
        List.of());
  }

  private Page<Entry> all(PersonId person) {
    return inbox().of(person, Optional.empty(), PageRequest.first(20)).page();
  }

  private Notification told(PersonId to, Notice notice, Instant at) {
    Notification notification = Notification.of(NotificationId.next(), to, notice, at);
    notifications().add(List.of(notification));
    return notification;
  }

  private static Notice like(String name) {
    return new Notice(
        NotificationType.LIKE,
        "like/" + name,
        "New like",
        new NotificationText(
            name + " liked Tide",
            name + " and 1 other liked Tide",
            name + " and {{others}} others liked Tide"),
        "/artworks/1",
        Map.of("username", name),
        Optional.of("like/1"),
        1,
        List.of("like/" + name, "work/1"));
  }

  private static Notice comment(String id) {
    return new Notice(
        NotificationType.COMMENT,
        "comment/" + id,
        "New Comment",
        NotificationText.of("ada commented on your artwork"),
        "/artworks/1",
        Map.of(),
        Optional.empty(),
        1,
        List.of());
  }

  private boolean remember(PersonId person, String fact) {
    return !notifications().remember(Map.of(person, fact), NOON).isEmpty();
  }
}
