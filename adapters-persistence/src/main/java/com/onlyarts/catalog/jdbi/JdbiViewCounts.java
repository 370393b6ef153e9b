package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.ViewCounts;
import com.onlyarts.catalog.domain.ArtworkId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Numbers of views in the narrow table {@code artwork_views}: one statement a flush, rows locked in
 * order so that nodes do not block in a circle.
 */
public final class JdbiViewCounts implements ViewCounts {
  private static final int BATCH = 1_000;

  private final Jdbi jdbi;

  public JdbiViewCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Map<ArtworkId, Long> views) {
    List<Map.Entry<ArtworkId, Long>> counted = List.copyOf(views.entrySet());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH counted AS (
                      SELECT artwork_views.artwork_id, fresh.views
                      FROM unnest(:artworks, :views) AS fresh (artwork_id, views)
                      JOIN artwork_views ON artwork_views.artwork_id = fresh.artwork_id
                      ORDER BY artwork_views.artwork_id
                      FOR NO KEY UPDATE OF artwork_views
                    )
                    UPDATE artwork_views
                    SET views = artwork_views.views + counted.views
                    FROM counted
                    WHERE artwork_views.artwork_id = counted.artwork_id
                    """)
                .bindArray(
                    "artworks",
                    UUID.class,
                    counted.stream().map(entry -> entry.getKey().value()).toList())
                .bindArray("views", Long.class, counted.stream().map(Map.Entry::getValue).toList())
                .execute());
  }

  /**
   * In batches, so that no view waits long for a row; only what changed is written, because each
   * row changes an index.
   */
  @Override
  public void rollUp() {
    while (rolledUp() == BATCH) {
      // another batch
    }
  }

  private int rolledUp() {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH behind AS (
                      SELECT artwork_id
                      FROM artwork_views
                      WHERE ranked_views <> views
                      LIMIT :batch
                      FOR NO KEY UPDATE SKIP LOCKED
                    )
                    UPDATE artwork_views
                    SET ranked_views = views
                    FROM behind
                    WHERE artwork_views.artwork_id = behind.artwork_id
                    """)
                .bind("batch", BATCH)
                .execute());
  }
}
