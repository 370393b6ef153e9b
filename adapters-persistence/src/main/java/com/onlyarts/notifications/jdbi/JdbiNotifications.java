package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.notifications.application.port.Notifications;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Notifications in their table; a unique index allows one unread row of each burst (R82). */
public final class JdbiNotifications implements Notifications {
  private static final int FACTS_AT_ONCE = 5_000;

  private final Jdbi jdbi;

  public JdbiNotifications(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What was read long ago; what is unread stays. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(
        jdbi, clock, "notifications", "is_read AND read_at < :before", Duration.ofDays(90));
  }

  @Override
  public Set<PersonId> remember(Map<PersonId, String> facts, Instant at) {
    return facts.isEmpty()
        ? Set.of()
        : jdbi.withHandle(
            handle ->
                paired(
                        handle.createQuery(
                            """
                            INSERT INTO notification_facts (user_id, fact, told_at)
                            SELECT person, fact, :at
                            FROM unnest(CAST(:people AS uuid[]), CAST(:texts AS text[])) AS told (person, fact)
                            ORDER BY person
                            ON CONFLICT (user_id, fact) DO NOTHING
                            RETURNING user_id
                            """),
                        facts)
                    .bind("at", at)
                    .map((row, _) -> id(row, "user_id", PersonId::new))
                    .collectIntoSet());
  }

  private static Query paired(Query query, Map<PersonId, String> texts) {
    Rows.in(query, texts.entrySet())
        .column("people", UUID.class, it -> it.getKey().value())
        .column("texts", String.class, Map.Entry::getValue);
    return query;
  }

  @Override
  public int forgetFacts(Instant before) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM notification_takebacks WHERE taken_back_at < :before")
                .bind("before", before)
                .execute());
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM notification_facts
                    WHERE ctid = ANY (ARRAY (SELECT ctid FROM notification_facts WHERE told_at < :before LIMIT :atOnce))
                    """)
                .bind("before", before)
                .bind("atOnce", FACTS_AT_ONCE)
                .execute());
  }

  @Override
  public Map<PersonId, Notification> lockUnread(Map<PersonId, String> bursts) {
    return bursts.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                paired(
                        handle.createQuery(
                            """
                            SELECT id, user_id, type, title, message, link, metadata, notifications.burst, times, created_at
                            FROM unnest(CAST(:people AS uuid[]), CAST(:texts AS text[])) AS wanted (person, burst)
                            JOIN notifications ON user_id = person AND notifications.burst = wanted.burst
                            WHERE NOT is_read
                              AND notifications.burst IS NOT NULL
                            ORDER BY user_id
                            FOR UPDATE OF notifications
                            """),
                        bursts)
                    .map((row, _) -> notification(row))
                    .collect(toMap(Notification::to, it -> it)));
  }

  private static Notification notification(ResultSet row) throws SQLException {
    return new Notification(
        id(row, "id", NotificationId::new),
        id(row, "user_id", PersonId::new),
        NotificationType.labelled(row.getString("type")),
        row.getString("title"),
        row.getString("message"),
        row.getString("link"),
        AboutJson.of(row),
        optionalText(row, "burst"),
        row.getInt("times"),
        instant(row, "created_at"));
  }

  @Override
  public List<Notification> add(List<Notification> notifications) {
    if (notifications.isEmpty()) {
      return List.of();
    }
    Set<NotificationId> added =
        jdbi.withHandle(
            handle -> {
              Query statement =
                  handle.createQuery(
                      """
                      INSERT INTO notifications (id, user_id, type, title, message, link, metadata, burst, times, created_at)
                      SELECT id, person, CAST(type AS notification_type), title, message, link, CAST(about AS jsonb), burst, times, at
                      FROM unnest(:people, :types, :bursts, :ids, :titles, :messages, :links, :abouts, :times, CAST(:ats AS timestamptz[]))
                        AS fresh (person, type, burst, id, title, message, link, about, times, at)
                      ORDER BY person
                      ON CONFLICT (user_id, burst) WHERE burst IS NOT NULL AND NOT is_read DO NOTHING
                      RETURNING id
                      """);
              said(statement, notifications)
                  .column("people", UUID.class, it -> it.to().value())
                  .column("types", String.class, it -> it.type().label())
                  .column("bursts", String.class, it -> it.burst().orElse(null));
              return statement.map((row, _) -> id(row, "id", NotificationId::new)).collectIntoSet();
            });
    return notifications.stream().filter(it -> added.contains(it.id())).toList();
  }

  @Override
  public void save(List<Notification> notifications) {
    if (!notifications.isEmpty()) {
      jdbi.useHandle(
          handle -> {
            Update statement =
                handle.createUpdate(
                    """
                    UPDATE notifications
                    SET title = now.title,
                        message = now.message,
                        link = now.link,
                        metadata = CAST(now.about AS jsonb),
                        times = now.times,
                        created_at = now.at
                    FROM unnest(:ids, :titles, :messages, :links, :abouts, :times, CAST(:ats AS timestamptz[]))
                      AS now (id, title, message, link, about, times, at)
                    WHERE notifications.id = now.id
                    """);
            said(statement, notifications);
            statement.execute();
          });
    }
  }

  private static Rows<Notification> said(
      SqlStatement<?> statement, List<Notification> notifications) {
    return Rows.in(statement, notifications)
        .column("ids", UUID.class, it -> it.id().value())
        .column("titles", String.class, Notification::title)
        .column("messages", String.class, Notification::message)
        .column("links", String.class, Notification::link)
        .column("abouts", String.class, it -> AboutJson.write(it.about()))
        .column("times", Integer.class, Notification::times)
        .column("ats", String.class, it -> it.at().toString());
  }

  @Override
  public boolean markRead(PersonId person, NotificationId notification, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE notifications
                        SET is_read = true,
                            read_at = coalesce(read_at, :at)
                        WHERE id = :id
                          AND user_id = :person
                        """)
                    .bind("id", notification)
                    .bind("person", person)
                    .bind("at", at)
                    .execute()
                == 1);
  }

  @Override
  public int markAllRead(PersonId person, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE notifications SET is_read = true, read_at = :at WHERE user_id = :person AND NOT is_read")
                .bind("person", person)
                .bind("at", at)
                .execute());
  }

  @Override
  public boolean remove(PersonId person, NotificationId notification) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate("DELETE FROM notifications WHERE id = :id AND user_id = :person")
                    .bind("id", notification)
                    .bind("person", person)
                    .execute()
                == 1);
  }

  /** Whoever tells of a subject holds it in common, whoever takes it back alone. */
  @Override
  public Optional<Instant> takenBack(Collection<String> subjects) {
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT count(pg_advisory_xact_lock_shared(hashtextextended(subject, 0)))
                  FROM unnest(:subjects) AS subject
                  """)
              .bindArray("subjects", String.class, List.copyOf(subjects))
              .mapTo(long.class)
              .one();
          return handle
              .createQuery(
                  """
                  SELECT taken_back_at
                  FROM notification_takebacks
                  WHERE subject = ANY (:subjects)
                  ORDER BY taken_back_at DESC
                  LIMIT 1
                  """)
              .bindArray("subjects", String.class, List.copyOf(subjects))
              .map((row, _) -> instant(row, "taken_back_at"))
              .findOne();
        });
  }

  @Override
  public void noteTakenBack(String subject, Instant at) {
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(
                  "SELECT count(pg_advisory_xact_lock(hashtextextended(:subject, 0))) AS locked")
              .bind("subject", subject)
              .mapTo(long.class)
              .one();
          handle
              .createUpdate(
                  """
                  INSERT INTO notification_takebacks AS known (subject, taken_back_at)
                  VALUES (:subject, :at)
                  ON CONFLICT (subject) DO UPDATE
                  SET taken_back_at = greatest(known.taken_back_at, excluded.taken_back_at)
                  """)
              .bind("subject", subject)
              .bind("at", at)
              .execute();
        });
  }

  @Override
  public boolean addPart(NotificationId notification, Notice notice, Instant at) {
    return !notice.subjects().isEmpty()
        && jdbi.withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            INSERT INTO notification_parts (notification_id, fact, subjects, notice, told_at)
                            VALUES (:notification, :fact, :subjects, CAST(:notice AS jsonb), :at)
                            ON CONFLICT (notification_id, fact) DO NOTHING
                            """)
                        .bind("notification", notification)
                        .bind("fact", notice.fact())
                        .bindArray("subjects", String.class, notice.subjects())
                        .bind("notice", NoticeJson.write(notice))
                        .bind("at", at)
                        .execute()
                    == 1);
  }

  @Override
  public List<Remains> removeParts(String subject) {
    return jdbi.withHandle(
        handle -> {
          List<Notification> touched =
              handle
                  .createQuery(
                      """
                      SELECT id, user_id, type, title, message, link, metadata, burst, times, created_at
                      FROM notifications
                      WHERE id = ANY (ARRAY(SELECT notification_id FROM notification_parts WHERE subjects @> ARRAY[CAST(:subject AS text)]))
                      ORDER BY id
                      FOR UPDATE
                      """)
                  .bind("subject", subject)
                  .map((row, _) -> notification(row))
                  .list();
          Map<NotificationId, Integer> taken =
              handle
                  .createQuery(
                      """
                      DELETE FROM notification_parts
                      WHERE subjects @> ARRAY[CAST(:subject AS text)]
                      RETURNING notification_id, notice
                      """)
                  .bind("subject", subject)
                  .map(
                      (row, _) ->
                          Map.entry(
                              id(row, "notification_id", NotificationId::new),
                              NoticeJson.read(row.getString("notice")).times()))
                  .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
          return touched.stream()
              .map(it -> new Remains(it, taken.getOrDefault(it.id(), 0), latestPart(handle, it)))
              .toList();
        });
  }

  private static Optional<Part> latestPart(Handle handle, Notification notification) {
    return handle
        .createQuery(
            """
            SELECT notice, told_at
            FROM notification_parts
            WHERE notification_id = :notification
            ORDER BY told_at DESC, fact DESC
            LIMIT 1
            """)
        .bind("notification", notification.id())
        .map(
            (row, _) -> new Part(NoticeJson.read(row.getString("notice")), instant(row, "told_at")))
        .findOne();
  }

  @Override
  public void markReadAbout(PersonId person, String member, UUID thing, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE notifications
                    SET is_read = true,
                        read_at = :at
                    WHERE user_id = :person
                      AND NOT is_read
                      AND metadata ->> :member = :thing
                    """)
                .bind("person", person)
                .bind("member", member)
                .bind("thing", thing.toString())
                .bind("at", at)
                .execute());
  }

  @Override
  public void removeAllOf(PersonId person) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("DELETE FROM notifications WHERE user_id = :person")
              .bind("person", person)
              .execute();
          handle
              .createUpdate("DELETE FROM notification_facts WHERE user_id = :person")
              .bind("person", person)
              .execute();
        });
  }
}
