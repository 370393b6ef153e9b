package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.application.port.Carts;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.OrderingRejection;
import com.onlyarts.ordering.domain.OrderingRejection.LicenceDiffers;
import com.onlyarts.ordering.domain.OrderingRejection.QuantityOutOfRange;
import com.onlyarts.ordering.domain.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Carts in the table {@code cart_items}; a cart is the rows of its owner. */
public final class JdbiCarts implements Carts {
  private final Jdbi jdbi;

  public JdbiCarts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * One statement, so that the same work added twice at once is never lost; even where it adds
   * nothing it locks the row.
   */
  @Override
  public CartLine add(
      PersonId buyer,
      ArtworkId artwork,
      Optional<LicenceKind> licence,
      Quantity quantity,
      Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        INSERT INTO cart_items AS line (id, user_id, artwork_id, licence, quantity, added_at)
                        VALUES (:id, :buyer, :artwork, coalesce(:licence, 'personal'), :quantity, :now)
                        ON CONFLICT (user_id, artwork_id) DO UPDATE
                        SET quantity = line.quantity + excluded.quantity
                        WHERE line.quantity + excluded.quantity <= :most
                          AND line.licence = coalesce(:licence, line.licence)
                        RETURNING id, artwork_id, licence, quantity
                        """)
                    .bind("id", CartLineId.next())
                    .bind("buyer", buyer)
                    .bind("artwork", artwork)
                    .bind("licence", licence.map(LicenceKind::label))
                    .bind("quantity", quantity.copies())
                    .bind("now", now)
                    .bind("most", Quantity.MOST)
                    .map((row, _) -> line(row))
                    .findOne())
        .orElseThrow(() -> new Rejected(objection(buyer, artwork, licence, quantity)));
  }

  private OrderingRejection objection(
      PersonId buyer, ArtworkId artwork, Optional<LicenceKind> licence, Quantity quantity) {
    Optional<CartLine> there = find(buyer, artwork);
    return there
        .filter(line -> licence.filter(it -> it != line.licence()).isPresent())
        .<OrderingRejection>map(line -> new LicenceDiffers(line.id()))
        .orElseGet(
            () ->
                new QuantityOutOfRange(
                    there.map(line -> line.quantity().copies()).orElse(0) + quantity.copies()));
  }

  private Optional<CartLine> find(PersonId buyer, ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, artwork_id, licence, quantity
                    FROM cart_items
                    WHERE user_id = :buyer
                      AND artwork_id = :artwork
                    """)
                .bind("buyer", buyer)
                .bind("artwork", artwork)
                .map((row, _) -> line(row))
                .findOne());
  }

  @Override
  public Optional<CartLine> change(
      PersonId buyer, CartLineId line, Quantity quantity, Optional<LicenceKind> licence) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE cart_items
                    SET quantity = :quantity,
                        licence = coalesce(:licence, licence)
                    WHERE id = :line
                      AND user_id = :buyer
                    RETURNING id, artwork_id, licence, quantity
                    """)
                .bind("licence", licence.map(LicenceKind::label))
                .bind("quantity", quantity.copies())
                .bind("line", line)
                .bind("buyer", buyer)
                .map((row, _) -> line(row))
                .findOne());
  }

  @Override
  public boolean remove(PersonId buyer, CartLineId line) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate("DELETE FROM cart_items WHERE id = :line AND user_id = :buyer")
                    .bind("line", line)
                    .bind("buyer", buyer)
                    .execute()
                == 1);
  }

  @Override
  public void clear(PersonId buyer) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM cart_items WHERE user_id = :buyer")
                .bind("buyer", buyer)
                .execute());
  }

  @Override
  public List<TakenLine> take(PersonId buyer, Instant unpaidSince) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH taken AS (
                      DELETE FROM cart_items
                      WHERE user_id = :buyer
                      RETURNING id, artwork_id, licence, quantity
                    )
                    SELECT taken.id, taken.licence, taken.quantity, offer.title,
                           offer.artwork_id, offer.artist_id, offer.status, offer.is_for_sale AND artist.is_active AS is_for_sale,
                           coalesce(licence.price, offer.price) AS price, licence.available, licence.kind IS NOT NULL AS is_offered,
                           EXISTS (SELECT FROM identity_block WHERE blocker_id = offer.artist_id AND blocked_id = :buyer)
                           OR EXISTS (SELECT FROM identity_block WHERE blocker_id = :buyer AND blocked_id = offer.artist_id) AS parted,
                           (
                             SELECT count(*)
                             FROM orders
                             JOIN order_items ON order_items.order_id = orders.id
                             WHERE orders.user_id = :buyer
                               AND orders.created_at > :unpaidSince
                               AND orders.paid_at IS NULL
                               AND order_items.artwork_id = taken.artwork_id
                           ) AS unpaid
                    FROM taken
                    JOIN catalog_offer AS offer ON offer.artwork_id = taken.artwork_id
                    LEFT JOIN catalog_licence AS licence ON licence.artwork_id = taken.artwork_id AND licence.kind = taken.licence
                    JOIN identity_profile AS artist ON artist.id = offer.artist_id
                    ORDER BY taken.id
                    """)
                .bind("buyer", buyer)
                .bind("unpaidSince", unpaidSince)
                .map(JdbiCarts::taken)
                .list());
  }

  private static TakenLine taken(ResultSet row, StatementContext context) throws SQLException {
    CartLine line = line(row);
    return new TakenLine(
        line,
        row.getString("title"),
        JdbiCatalogOffers.listed(row, context).offers(line.quantity()),
        row.getBoolean("parted"),
        row.getInt("unpaid"));
  }

  @Override
  public void putBack(PersonId buyer, List<ReturnedLine> lines, Instant now) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  INSERT INTO cart_items AS line (id, user_id, artwork_id, licence, quantity, added_at)
                  VALUES (:id, :buyer, :artwork, :licence, :quantity, :now)
                  ON CONFLICT (user_id, artwork_id) DO UPDATE
                  SET quantity = LEAST(line.quantity + excluded.quantity, :most)
                  """);
          lines.forEach(
              line ->
                  batch
                      .bind("id", CartLineId.next())
                      .bind("buyer", buyer)
                      .bind("artwork", line.artwork())
                      .bind("licence", line.licence().label())
                      .bind("quantity", line.quantity().copies())
                      .bind("now", now)
                      .bind("most", Quantity.MOST)
                      .add());
          batch.execute();
        });
  }

  private static CartLine line(ResultSet row) throws SQLException {
    return new CartLine(
        id(row, "id", CartLineId::new),
        id(row, "artwork_id", ArtworkId::new),
        LicenceKind.labelled(row.getString("licence")),
        new Quantity(row.getInt("quantity")));
  }
}
