package com.onlyarts.insights.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;

import com.onlyarts.insights.application.port.Overview;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The platform at a glance: from totals that are kept, and the ends of indexes (R95, R96). */
public final class JdbiOverview implements Overview {
  private final Jdbi jdbi;

  public JdbiOverview(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Totals totals() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce((SELECT n FROM identity_counts WHERE scope = 'people'), 0) AS people,
                           coalesce((SELECT n FROM identity_counts WHERE scope = 'artists'), 0) AS artists,
                           coalesce((SELECT n FROM artwork_counts WHERE scope = 'published'), 0) AS artworks,
                           coalesce(sum(amount) FILTER (WHERE measure = 'orders'), 0) AS orders,
                           coalesce(sum(CASE measure WHEN 'captured' THEN amount WHEN 'refunded' THEN -amount END), 0.00) AS revenue,
                           coalesce(sum(amount) FILTER (WHERE measure = 'commission'), 0.00) AS commission
                    FROM insights_totals
                    WHERE scope = 'platform'
                      AND measure IN ('orders', 'captured', 'refunded', 'commission')
                    """)
                .map(
                    (row, context) ->
                        new Totals(
                            row.getLong("people"),
                            row.getLong("artists"),
                            row.getLong("artworks"),
                            row.getLong("orders"),
                            money(row, "revenue", context),
                            money(row, "commission", context)))
                .one());
  }

  @Override
  public List<Activity> latest(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT type, description, at
                    FROM (
                      (SELECT 'registration' AS type, concat_ws(' ', username, 'joined as', role) AS description, joined_at AS at
                       FROM identity_joined
                       ORDER BY joined_at DESC
                       LIMIT :limit)
                      UNION ALL
                      (SELECT 'artwork', concat_ws(' ', 'Artwork', title, 'was added'), made_at
                       FROM catalog_latest(:limit)
                       ORDER BY made_at DESC
                       LIMIT :limit)
                      UNION ALL
                      (SELECT 'purchase', concat_ws(' ', 'Order', order_number, 'was paid'), sold_at
                       FROM ordering_sold
                       WHERE is_first_of_order
                       ORDER BY sold_at DESC
                       LIMIT :limit)
                    ) AS happened
                    ORDER BY at DESC
                    LIMIT :limit
                    """)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Activity(
                            row.getString("type"),
                            row.getString("description"),
                            instant(row, "at")))
                .list());
  }
}
