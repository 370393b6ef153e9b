package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.PushQueue;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushDeliveryId;
import com.onlyarts.notifications.domain.PushMessage;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Pushes in their table; claimed with SKIP LOCKED, held by moving the instant they are due at to
 * the end of the lease.
 */
public final class JdbiPushQueue implements PushQueue {
  private static final int NEXT_IN_LINE = 200;

  /** A push goes to a browser whose session is open, until there is nothing to tell any more. */
  private static final String WORTH_IT =
      """
      delivery.expires_at > :now
        AND EXISTS (
          SELECT
          FROM push_subscriptions
          JOIN identity_open_session ON identity_open_session.id = push_subscriptions.session_id
          WHERE push_subscriptions.id = delivery.subscription_id
            AND identity_open_session.expires_at > :now
        )""";

  private final Jdbi jdbi;

  public JdbiPushQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(PersonId to, PushMessage message, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO push_deliveries (subscription_id, notification_id, type, title, message, link, due_at, expires_at)
                    SELECT push_subscriptions.id, :notification, CAST(:type AS notification_type), :title, :message, :link, :at, :expiresAt
                    FROM push_subscriptions
                    JOIN identity_open_session ON identity_open_session.id = push_subscriptions.session_id
                    WHERE user_id = :to
                      AND identity_open_session.expires_at > :at
                    """)
                .bind("to", to)
                .bind("notification", message.notification())
                .bind("type", message.type().label())
                .bind("title", message.title())
                .bind("message", message.message())
                .bind("link", message.link())
                .bind("at", at)
                .bind("expiresAt", at.plus(message.worthTelling()))
                .execute());
  }

  @Override
  public List<PushDelivery> claim(Instant now, Duration lease, int atMost) {
    return jdbi.withHandle(
        handle -> {
          dropWorthless(handle, now);
          return lease(handle, now, now.plus(lease), atMost);
        });
  }

  /** Those next in line; whatever is worthless further back is passed over until it is. */
  private static void dropWorthless(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            DELETE FROM push_deliveries AS delivery
            WHERE id = ANY (ARRAY (
                SELECT id
                FROM push_deliveries
                WHERE due_at <= :now
                ORDER BY due_at, id
                LIMIT :next
              ))
              AND NOT (%s)
            """
                .formatted(WORTH_IT))
        .bind("now", now)
        .bind("next", NEXT_IN_LINE)
        .execute();
  }

  private static List<PushDelivery> lease(Handle handle, Instant now, Instant until, int atMost) {
    return handle
        .createQuery(
            """
            WITH due AS (
              SELECT id
              FROM push_deliveries AS delivery
              WHERE due_at <= :now
                AND %s
              ORDER BY due_at, id
              LIMIT :atMost
              FOR UPDATE OF delivery SKIP LOCKED
            ), leased AS (
              UPDATE push_deliveries AS delivery
              SET due_at = :until
              FROM due
              WHERE delivery.id = due.id
              RETURNING delivery.id, subscription_id, notification_id, type, title, message, link, attempts, expires_at
            )
            SELECT leased.id, subscription_id, notification_id, type, title, message, link, attempts, expires_at, endpoint, p256dh, auth
            FROM leased
            JOIN push_subscriptions ON push_subscriptions.id = leased.subscription_id
            ORDER BY leased.id
            """
                .formatted(WORTH_IT))
        .bind("now", now)
        .bind("until", until)
        .bind("atMost", atMost)
        .map((row, _) -> delivery(row))
        .list();
  }

  private static PushDelivery delivery(ResultSet row) throws SQLException {
    return new PushDelivery(
        id(row, "id", PushDeliveryId::new),
        id(row, "subscription_id", PushSubscriptionId::new),
        new PushTarget(
            URI.create(row.getString("endpoint")), row.getString("p256dh"), row.getString("auth")),
        new PushMessage(
            id(row, "notification_id", NotificationId::new),
            NotificationType.labelled(row.getString("type")),
            row.getString("title"),
            row.getString("message"),
            row.getString("link")),
        row.getInt("attempts"),
        instant(row, "expires_at"));
  }

  @Override
  public void done(PushDeliveryId delivery) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM push_deliveries WHERE id = :id")
                .bind("id", delivery)
                .execute());
  }

  @Override
  public void postpone(PushDeliveryId delivery, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE push_deliveries SET due_at = :until, attempts = attempts + 1 WHERE id = :id")
                .bind("id", delivery)
                .bind("until", until)
                .execute());
  }

  @Override
  public void pause(String service, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE push_deliveries
                    SET due_at = :until
                    FROM push_subscriptions
                    WHERE push_subscriptions.id = push_deliveries.subscription_id
                      AND push_subscriptions.service = :service
                      AND push_deliveries.due_at < :until
                    """)
                .bind("service", service)
                .bind("until", until)
                .execute());
  }
}
