package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Browsers in their table, one row an endpoint. */
public final class JdbiPushSubscriptions implements PushSubscriptions {
  private final Jdbi jdbi;

  public JdbiPushSubscriptions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Browser register(
      PersonId person, SessionId session, PushTarget target, Instant at, int atMost) {
    return jdbi.withHandle(
        handle -> {
          Browser browser = write(handle, person, session, target, at);
          dropTheLongestUnseen(handle, person, atMost);
          return browser;
        });
  }

  private static Browser write(
      Handle handle, PersonId person, SessionId session, PushTarget target, Instant at) {
    return handle
        .createQuery(
            """
            INSERT INTO push_subscriptions (id, user_id, session_id, endpoint, service, p256dh, auth, registered_at)
            VALUES (:id, :person, :session, :endpoint, :service, :publicKey, :secret, :at)
            ON CONFLICT (endpoint) DO UPDATE
            SET user_id = excluded.user_id,
                session_id = excluded.session_id,
                p256dh = excluded.p256dh,
                auth = excluded.auth,
                registered_at = excluded.registered_at
            RETURNING id, endpoint, registered_at
            """)
        .bind("id", PushSubscriptionId.next())
        .bind("person", person)
        .bind("session", session)
        .bind("endpoint", target.endpoint().toString())
        .bind("service", target.service())
        .bind("publicKey", target.publicKey())
        .bind("secret", target.secret())
        .bind("at", at)
        .map((row, _) -> browser(row))
        .one();
  }

  private static void dropTheLongestUnseen(Handle handle, PersonId person, int atMost) {
    handle
        .createUpdate(
            """
            DELETE FROM push_subscriptions
            WHERE id IN (
              SELECT id
              FROM push_subscriptions
              WHERE user_id = :person
              ORDER BY registered_at DESC, id DESC
              OFFSET :atMost
            )
            """)
        .bind("person", person)
        .bind("atMost", atMost)
        .execute();
  }

  @Override
  public Map<PersonId, List<Browser>> of(Set<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT user_id, push_subscriptions.id, endpoint, registered_at
                        FROM push_subscriptions
                        JOIN identity_open_session ON identity_open_session.id = push_subscriptions.session_id
                        WHERE user_id = ANY (:people)
                        ORDER BY registered_at DESC, push_subscriptions.id DESC
                        """)
                    .bindArray("people", UUID.class, people.stream().map(PersonId::value).toList())
                    .map((row, _) -> Map.entry(id(row, "user_id", PersonId::new), browser(row)))
                    .collect(
                        groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  private static Browser browser(ResultSet row) throws SQLException {
    return new Browser(
        id(row, "id", PushSubscriptionId::new),
        URI.create(row.getString("endpoint")),
        instant(row, "registered_at"));
  }

  @Override
  public Optional<PushTarget> target(PushSubscriptionId subscription, PersonId person, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT endpoint, p256dh, auth
                    FROM push_subscriptions
                    JOIN identity_open_session ON identity_open_session.id = push_subscriptions.session_id
                    WHERE push_subscriptions.id = :id
                      AND user_id = :person
                      AND identity_open_session.expires_at > :at
                    """)
                .bind("id", subscription)
                .bind("person", person)
                .bind("at", at)
                .map(
                    (row, _) ->
                        new PushTarget(
                            URI.create(row.getString("endpoint")),
                            row.getString("p256dh"),
                            row.getString("auth")))
                .findOne());
  }

  @Override
  public boolean remove(PersonId person, PushSubscriptionId subscription) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "DELETE FROM push_subscriptions WHERE id = :id AND user_id = :person")
                    .bind("id", subscription)
                    .bind("person", person)
                    .execute()
                == 1);
  }

  @Override
  public void remove(PushSubscriptionId subscription) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM push_subscriptions WHERE id = :id")
                .bind("id", subscription)
                .execute());
  }

  @Override
  public void removeAllOf(PersonId person) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM push_subscriptions WHERE user_id = :person")
                .bind("person", person)
                .execute());
  }

  @Override
  public void sweep() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM push_subscriptions
                    WHERE NOT EXISTS (
                      SELECT
                      FROM identity_open_session
                      WHERE identity_open_session.id = push_subscriptions.session_id
                    )
                    """)
                .execute());
  }
}
