package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.livestreams.application.port.LotOffers;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LotOffer;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Offers in the table {@code auction_offers}. */
public final class JdbiLotOffers implements LotOffers {
  private final Jdbi jdbi;

  public JdbiLotOffers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(LotOffer offer, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO auction_offers (livestream_id, chance, bidder_id, amount, order_id, pay_by, offered_at)
                    VALUES (:livestream, :chance, :bidder, :amount, :order, :payBy, :now)
                    """)
                .bind("livestream", offer.livestream())
                .bind("chance", offer.chance())
                .bind("bidder", offer.bidder())
                .bind("amount", offer.amount())
                .bind("order", offer.order())
                .bind("payBy", offer.payBy())
                .bind("now", now)
                .execute());
  }

  @Override
  public Optional<LotOffer> of(OrderId order) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT livestream_id, chance, bidder_id, amount, pay_by
                    FROM auction_offers
                    WHERE order_id = :order
                    """)
                .bind("order", order)
                .map(
                    (row, context) ->
                        new LotOffer(
                            id(row, "livestream_id", LivestreamId::new),
                            row.getInt("chance"),
                            id(row, "bidder_id", PersonId::new),
                            money(row, "amount", context),
                            order,
                            instant(row, "pay_by")))
                .findOne());
  }

  @Override
  public boolean lapse(OrderId order, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE auction_offers
                        SET lapsed_at = :now
                        WHERE order_id = :order
                          AND lapsed_at IS NULL
                        """)
                    .bind("now", now)
                    .bind("order", order)
                    .execute()
                == 1);
  }

  @Override
  public List<OrderId> unrequested(Optional<OrderId> after, int most) {
    return DueIds.next(
        jdbi,
        """
        SELECT order_id AS id
        FROM auction_offers
        WHERE requested_at IS NULL
          AND lapsed_at IS NULL
        """,
        Map.of(),
        after,
        most,
        OrderId::new);
  }

  @Override
  public void requested(OrderId order, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE auction_offers SET requested_at = :now WHERE order_id = :order")
                .bind("now", now)
                .bind("order", order)
                .execute());
  }
}
