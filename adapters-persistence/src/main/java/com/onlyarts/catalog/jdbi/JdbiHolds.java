package com.onlyarts.catalog.jdbi;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.kernel.jdbi.Columns;
import com.onlyarts.kernel.jdbi.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  public void add(HoldKey key, List<Hold> held, Instant at) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  INSERT INTO artwork_holds (order_id, artwork_id, quantity, exclusive, held_at)
                  SELECT :order, held.artwork, held.copies, held.exclusive, :at
                  FROM unnest(:artworks, :copies, :exclusives) AS held (artwork, copies, exclusive)
                  """);
          Rows.in(statement, held)
              .column("artworks", UUID.class, hold -> hold.artwork().value())
              .column("copies", Integer.class, Hold::copies)
              .column("exclusives", Boolean.class, Hold::exclusive);
          statement.bind("order", key.order()).bind("at", at).execute();
        });
  }

  @Override
  public void addForAuction(HoldKey auction, ArtworkId artwork, Instant at) {
    addOne(auction, artwork, at, true);
  }

  @Override
  public void addForWinner(HoldKey order, ArtworkId artwork, Instant at) {
    addOne(order, artwork, at, false);
  }

  private void addOne(HoldKey key, ArtworkId artwork, Instant at, boolean auction) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO artwork_holds (order_id, artwork_id, quantity, held_at, for_auction, for_winner)
                    VALUES (:key, :artwork, 1, :at, :auction, NOT :auction)
                    """)
                .bind("key", key.order())
                .bind("artwork", artwork)
                .bind("at", at)
                .bind("auction", auction)
                .execute());
  }

  @Override
  public boolean isPromised(ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT
                      FROM artwork_holds
                      WHERE artwork_id = :artwork
                        AND (for_auction OR for_winner)
                        AND state = 'held'
                    )
                    """)
                .bind("artwork", artwork)
                .mapTo(boolean.class)
                .one());
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
                    SELECT artwork_id, quantity, state, exclusive
                    FROM artwork_holds
                    WHERE order_id = :order
                    ORDER BY artwork_id
                    FOR NO KEY UPDATE
                    """)
                .bind("order", key.order())
                .map((row, _) -> hold(row))
                .list());
  }

  @Override
  public Map<HoldKey, Hold> heldOf(ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT order_id, artwork_id, quantity, state, exclusive
                    FROM artwork_holds
                    WHERE artwork_id = :artwork
                      AND state = 'held'
                      AND NOT for_auction
                    """)
                .bind("artwork", artwork)
                .map((row, _) -> Map.entry(Columns.id(row, "order_id", HoldKey::new), hold(row)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Hold hold(ResultSet row) throws SQLException {
    return new Hold(
        Columns.id(row, "artwork_id", ArtworkId::new),
        row.getInt("quantity"),
        Hold.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("exclusive"));
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
