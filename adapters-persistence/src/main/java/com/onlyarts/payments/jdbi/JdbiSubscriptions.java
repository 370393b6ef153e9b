package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.domain.SeenSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Subscriptions in the table {@code subscriptions}; a partial unique index sees to it that a person has one at a time. */
public final class JdbiSubscriptions implements Subscriptions {
  private final Jdbi jdbi;

  public JdbiSubscriptions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(Subscription subscription) {
    return jdbi.withHandle(
        handle ->
            bound(
                        handle.createUpdate(
                            """
                            INSERT INTO subscriptions
                              (id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, next_tier, cancelling,
                               period_end, client_secret, requested_at)
                            VALUES
                              (:id, :person, :provider, :customer, CAST(:wanted AS subscription_tier), :status, :providerId,
                               CAST(:tier AS subscription_tier), CAST(:next AS subscription_tier), :cancelling, :periodEnd, :secret, :requestedAt)
                            ON CONFLICT (user_id, provider) WHERE status <> 'ended' DO NOTHING
                            """),
                        subscription)
                    .bind("person", subscription.person())
                    .bind("provider", subscription.provider())
                    .bind("customer", subscription.customer())
                    .bind("wanted", subscription.wanted().label())
                    .bind("requestedAt", subscription.requestedAt())
                    .execute()
                == 1);
  }

  @Override
  public void save(Subscription subscription) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE subscriptions
                        SET status = :status,
                            provider_subscription_id = :providerId,
                            tier = CAST(:tier AS subscription_tier),
                            next_tier = CAST(:next AS subscription_tier),
                            cancelling = :cancelling,
                            period_end = :periodEnd,
                            client_secret = :secret
                        WHERE id = :id
                        """),
                    subscription)
                .execute());
  }

  private static Update bound(Update statement, Subscription subscription) {
    Optional<SeenSubscription> seen = subscription.seen();
    return statement
        .bind("id", subscription.id())
        .bind("status", subscription.status().label())
        .bind("providerId", seen.map(SeenSubscription::id))
        .bind("tier", subscription.tier().label())
        .bind("next", seen.flatMap(SeenSubscription::nextTier).map(Tier::label))
        .bind("cancelling", seen.filter(SeenSubscription::cancelling).isPresent())
        .bindByType("periodEnd", seen.flatMap(SeenSubscription::periodEnd).orElse(null), Instant.class)
        .bind("secret", seen.flatMap(SeenSubscription::clientSecret));
  }

  @Override
  public Optional<Subscription> lock(SubscriptionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, next_tier, cancelling, period_end,
                           client_secret, requested_at
                    FROM subscriptions
                    WHERE id = :id
                    FOR UPDATE
                    """)
                .bind("id", id)
                .map((row, _) -> subscription(row))
                .findOne());
  }

  @Override
  public Optional<Subscription> latestOf(PersonId person, String provider) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, next_tier, cancelling, period_end,
                           client_secret, requested_at
                    FROM subscriptions
                    WHERE user_id = :person
                      AND provider = :provider
                    ORDER BY id DESC
                    LIMIT 1
                    """)
                .bind("person", person)
                .bind("provider", provider)
                .map((row, _) -> subscription(row))
                .findOne());
  }

  @Override
  public List<Subscription> requested(String provider, Instant before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, next_tier, cancelling, period_end,
                           client_secret, requested_at
                    FROM subscriptions
                    WHERE status = 'requested'
                      AND provider = :provider
                      AND requested_at < :before
                    ORDER BY requested_at
                    LIMIT :limit
                    """)
                .bind("provider", provider)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> subscription(row))
                .list());
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    SubscriptionId id = id(row, "id", SubscriptionId::new);
    SubscriptionStatus status = SubscriptionStatus.labelled(row.getString("status"));
    Optional<String> name = optionalText(row, "provider_subscription_id");
    Optional<SeenSubscription> seen = name.isPresent() ? Optional.of(seen(row, name.get(), status, id)) : Optional.empty();
    return new Subscription(
        id,
        id(row, "user_id", PersonId::new),
        row.getString("provider"),
        row.getString("customer_id"),
        Tier.labelled(row.getString("wanted_tier")),
        seen,
        seen.isEmpty() && status == SubscriptionStatus.ENDED,
        instant(row, "requested_at"));
  }

  private static SeenSubscription seen(ResultSet row, String name, SubscriptionStatus status, SubscriptionId id) throws SQLException {
    return new SeenSubscription(
        name,
        status,
        Tier.labelled(row.getString("tier")),
        optionalText(row, "next_tier").map(Tier::labelled),
        row.getBoolean("cancelling"),
        optionalInstant(row, "period_end"),
        optionalText(row, "client_secret"),
        Optional.of(id));
  }
}
