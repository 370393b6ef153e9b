package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.domain.ProviderSubscription;
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

/**
 * Subscriptions in the table {@code subscriptions}; a partial unique index sees to it that a person
 * has one at a time.
 */
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
                               period_end, client_secret, requested_at, revision, looked_at)
                            VALUES
                              (:id, :person, :provider, :customer, CAST(:wanted AS subscription_tier), :status, :providerId,
                               CAST(:tier AS subscription_tier), CAST(:next AS subscription_tier), :cancelling, :periodEnd, :secret, :requestedAt, :revision,
                               :requestedAt)
                            ON CONFLICT (user_id) WHERE status <> 'ended' DO NOTHING
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
  public void save(Subscription subscription, Instant lookedAt) {
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
                            client_secret = :secret,
                            revision = :revision,
                            looked_at = :lookedAt
                        WHERE id = :id
                        """),
                    subscription)
                .bind("lookedAt", lookedAt)
                .execute());
  }

  private static Update bound(Update statement, Subscription subscription) {
    Optional<ProviderSubscription> seen = subscription.seen();
    return statement
        .bind("id", subscription.id())
        .bind("status", subscription.status().label())
        .bind("providerId", seen.map(ProviderSubscription::id))
        .bind("tier", subscription.tier().label())
        .bind("next", seen.flatMap(ProviderSubscription::nextTier).map(Tier::label))
        .bind("cancelling", seen.filter(ProviderSubscription::cancelling).isPresent())
        .bindByType(
            "periodEnd", seen.flatMap(ProviderSubscription::periodEnd).orElse(null), Instant.class)
        .bind("revision", subscription.revision())
        .bind("secret", seen.flatMap(ProviderSubscription::clientSecret));
  }

  @Override
  public long revisionOf(String provider, String providerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT revision FROM subscriptions WHERE provider = :provider AND provider_subscription_id = :name")
                .bind("provider", provider)
                .bind("name", providerId)
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
  }

  @Override
  public Optional<Subscription> lock(SubscriptionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, next_tier, cancelling, period_end,
                           client_secret, requested_at, revision
                    FROM subscriptions
                    WHERE id = :id
                    FOR UPDATE
                    """)
                .bind("id", id)
                .map((row, _) -> subscription(row))
                .findOne());
  }

  @Override
  public Optional<Subscription> latestOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, next_tier, cancelling, period_end,
                           client_secret, requested_at, revision
                    FROM subscriptions
                    WHERE user_id = :person
                    ORDER BY id DESC
                    LIMIT 1
                    """)
                .bind("person", person)
                .map((row, _) -> subscription(row))
                .findOne());
  }

  @Override
  public List<Subscription> requested(Instant before, Optional<SubscriptionId> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, next_tier, cancelling, period_end,
                           client_secret, requested_at, revision
                    FROM subscriptions
                    WHERE status = 'requested'
                      AND requested_at < :before
                      AND id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                    ORDER BY id
                    LIMIT :limit
                    """)
                .bind("before", before)
                .bindByType("after", after.orElse(null), SubscriptionId.class)
                .bind("limit", limit)
                .map((row, _) -> subscription(row))
                .list());
  }

  @Override
  public List<Unseen> unseen(Instant since, Optional<Unseen> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, provider, provider_subscription_id, looked_at
                    FROM subscriptions
                    WHERE status NOT IN ('requested', 'ended')
                      AND looked_at < :since
                      AND (CAST(:after AS uuid) IS NULL OR (looked_at, id) > (CAST(:afterLook AS timestamptz), CAST(:after AS uuid)))
                    ORDER BY looked_at, id
                    LIMIT :limit
                    """)
                .bind("since", since)
                .bindByType("after", after.map(Unseen::id).orElse(null), SubscriptionId.class)
                .bindByType("afterLook", after.map(Unseen::lookedAt).orElse(null), Instant.class)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Unseen(
                            id(row, "id", SubscriptionId::new),
                            row.getString("provider"),
                            row.getString("provider_subscription_id"),
                            instant(row, "looked_at")))
                .list());
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    SubscriptionId id = id(row, "id", SubscriptionId::new);
    SubscriptionStatus status = SubscriptionStatus.labelled(row.getString("status"));
    Optional<String> name = optionalText(row, "provider_subscription_id");
    Optional<ProviderSubscription> seen =
        name.isPresent() ? Optional.of(seen(row, name.get(), status, id)) : Optional.empty();
    return new Subscription(
        id,
        id(row, "user_id", PersonId::new),
        row.getString("provider"),
        row.getString("customer_id"),
        Tier.labelled(row.getString("wanted_tier")),
        seen,
        seen.isEmpty() && status == SubscriptionStatus.ENDED,
        instant(row, "requested_at"),
        row.getLong("revision"));
  }

  private static ProviderSubscription seen(
      ResultSet row, String name, SubscriptionStatus status, SubscriptionId id)
      throws SQLException {
    return new ProviderSubscription(
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
