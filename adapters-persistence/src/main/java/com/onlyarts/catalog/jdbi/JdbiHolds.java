package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.kernel.jdbi.Columns;
import com.onlyarts.kernel.jdbi.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Holds in the table {@code artwork_holds}. */
public final class JdbiHolds implements Holds {
  private final Jdbi jdbi;

  public JdbiHolds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(HoldKey key, Map<ArtworkId, Integer> copies, Instant at) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  INSERT INTO artwork_holds (order_id, artwork_id, quantity, held_at)
                  SELECT :order, held.artwork, held.copies, :at
                  FROM unnest(:artworks, :copies) AS held (artwork, copies)
                  """);
          Rows.in(statement, copies.entrySet())
              .column("artworks", UUID.class, held -> held.getKey().value())
              .column("copies", Integer.class, Map.Entry::getValue);
          statement.bind("order", key.order()).bind("at", at).execute();
        });
  }

  @Override
  public void addForAuction(HoldKey auction, ArtworkId artwork, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO artwork_holds (order_id, artwork_id, quantity, held_at, for_auction)
                    VALUES (:auction, :artwork, 1, :at, true)
                    """)
                .bind("auction", auction.order())
                .bind("artwork", artwork)
                .bind("at", at)
                .execute());
  }

  @Override
  public List<HoldKey> auctionsOf(ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT order_id
                    FROM artwork_holds
                    WHERE artwork_id = :artwork
                      AND for_auction
                      AND state = 'held'
                    ORDER BY order_id
                    """)
                .bind("artwork", artwork)
                .map((row, _) -> Columns.id(row, "order_id", HoldKey::new))
                .list());
  }

  @Override
  public List<Hold> lock(HoldKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT artwork_id, quantity, state
                    FROM artwork_holds
                    WHERE order_id = :order
                    ORDER BY artwork_id
                    FOR NO KEY UPDATE
                    """)
                .bind("order", key.order())
                .map(
                    (row, _) ->
                        new Hold(
                            Columns.id(row, "artwork_id", ArtworkId::new),
                            row.getInt("quantity"),
                            Hold.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))))
                .list());
  }

  @Override
  public void become(HoldKey key, Set<ArtworkId> works, Hold.State state, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE artwork_holds
                    SET state = :state,
                        settled_at = CASE WHEN :state = 'held' THEN NULL ELSE CAST(:at AS timestamptz) END
                    WHERE order_id = :order
                      AND artwork_id = ANY (:works)
                    """)
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("at", at)
                .bind("order", key.order())
                .bindArray("works", UUID.class, works.stream().map(ArtworkId::value).toList())
                .execute());
  }
}
