package com.onlyarts.notifications.jdbi;

import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.notifications.application.port.Subscribers;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailToken;
import com.onlyarts.notifications.domain.SubscriberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The newsletter's readers in {@code newsletter_subscribers}; a link that confirms is used by
 * removing it, so of many at once one does.
 */
public final class JdbiSubscribers implements Subscribers {
  private final Jdbi jdbi;

  public JdbiSubscribers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Links that are good for nothing any more. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(
        jdbi, clock, "newsletter_confirmations", "expires_at < :before", Duration.ofDays(1));
  }

  @Override
  public Optional<SubscriberId> ask(MailAddress address, Instant now, Duration pause) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO newsletter_subscribers AS known (id, address, status, unsubscribe_token, asked_at)
                    VALUES (:id, :address, 'pending', :token, :now)
                    ON CONFLICT (address) DO UPDATE
                    SET status = 'pending',
                        asked_at = :now
                    WHERE known.status <> 'confirmed'
                      AND known.asked_at <= :askedBefore
                    RETURNING id
                    """)
                .bind("id", SubscriberId.next())
                .bind("address", address.text())
                .bind("token", MailToken.next().text())
                .bind("now", now)
                .bind("askedBefore", now.minus(pause))
                .mapTo(SubscriberId.class)
                .findOne());
  }

  @Override
  public boolean expect(MailAddress address, MailToken token, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO newsletter_confirmations (token_hash, subscriber_id, expires_at)
                        SELECT :hash, id, :until
                        FROM newsletter_subscribers
                        WHERE address = :address
                          AND status = 'pending'
                        """)
                    .bind("hash", hash(token))
                    .bind("until", until)
                    .bind("address", address.text())
                    .execute()
                == 1);
  }

  @Override
  public Optional<MailAddress> confirm(MailToken token, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH used AS (
                      SELECT subscriber_id
                      FROM newsletter_confirmations
                      WHERE token_hash = :hash
                        AND expires_at > :now
                    ), others AS (
                      DELETE FROM newsletter_confirmations
                      WHERE subscriber_id IN (SELECT subscriber_id FROM used)
                        AND token_hash <> :hash
                    )
                    UPDATE newsletter_subscribers
                    SET status = 'confirmed',
                        confirmed_at = CASE WHEN status = 'pending' THEN :now ELSE confirmed_at END,
                        unsubscribed_at = NULL
                    WHERE id = (SELECT subscriber_id FROM used)
                      AND status IN ('pending', 'confirmed')
                    RETURNING address
                    """)
                .bind("hash", hash(token))
                .bind("now", now)
                .mapTo(String.class)
                .findOne()
                .map(MailAddress::new));
  }

  @Override
  public Optional<MailToken> unsubscribeToken(MailAddress address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT unsubscribe_token FROM newsletter_subscribers WHERE address = :address AND status = 'confirmed'")
                .bind("address", address.text())
                .mapTo(String.class)
                .findOne()
                .map(MailToken::new));
  }

  @Override
  public Optional<Subscription> of(MailToken unsubscribeToken) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT address, status FROM newsletter_subscribers WHERE unsubscribe_token = :token")
                .bind("token", unsubscribeToken.text())
                .map(
                    (row, _) ->
                        new Subscription(
                            new MailAddress(row.getString("address")),
                            Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT))))
                .findOne());
  }

  @Override
  public boolean unsubscribe(MailToken unsubscribeToken, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH links AS (
                          DELETE FROM newsletter_confirmations
                          WHERE subscriber_id = (SELECT id FROM newsletter_subscribers WHERE unsubscribe_token = :token)
                        )
                        UPDATE newsletter_subscribers
                        SET status = 'unsubscribed',
                            unsubscribed_at = coalesce(unsubscribed_at, :now)
                        WHERE unsubscribe_token = :token
                        """)
                    .bind("now", now)
                    .bind("token", unsubscribeToken.text())
                    .execute()
                == 1);
  }

  @Override
  public void sweep(Instant askedBefore) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM newsletter_subscribers WHERE status = 'pending' AND asked_at < :askedBefore")
                .bind("askedBefore", askedBefore)
                .execute());
  }

  private static byte[] hash(MailToken token) {
    return HexFormat.of().parseHex(token.digest());
  }
}
