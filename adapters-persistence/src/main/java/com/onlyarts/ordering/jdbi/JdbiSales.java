package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.kernel.jdbi.PlatformCurrency;
import com.onlyarts.ordering.application.port.SaleView;
import com.onlyarts.ordering.application.port.Sales;
import com.onlyarts.ordering.application.port.SalesSummary;
import com.onlyarts.ordering.domain.CommissionRate;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Lines of orders as their sellers see them, by SQL. */
public final class JdbiSales implements Sales {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("sales:createdAt:desc", "line.created_at", "line.id");

  /** The address leaves the database only for a paid physical line (R39). */
  private static final String SALE =
      """
      SELECT line.id, line.artwork_id, line.title_at_sale, line.image_url_at_sale, line.price, line.quantity, line.tax AS line_tax,
             line.commission_rate, line.seller_earnings, %s, line.created_at, orders.order_number, orders.status, orders.user_id,
             CASE WHEN NOT line.is_digital AND orders.status IN ('processing', 'completed') THEN orders.shipping_address END AS shipping_address,
             work.thumbnail_url, work.category,
             buyer.username, buyer.full_name, buyer.profile_picture
      FROM order_items AS line
      JOIN orders ON orders.id = line.order_id
      JOIN catalog_offer AS work ON work.artwork_id = line.artwork_id
      JOIN identity_profile AS buyer ON buyer.id = orders.user_id
      """
          .formatted(LineColumns.LIFE);

  private final Jdbi jdbi;

  public JdbiSales(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<SaleView> of(PersonId seller, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                sales(handle, seller, request),
                count(handle, seller),
                sale -> LATEST_FIRST.behind(sale.placedAt(), sale.id())));
  }

  private static List<SaleView> sales(Handle handle, PersonId seller, PageRequest request) {
    Query query =
        handle.createQuery(
            SALE
                + """
                WHERE line.seller_id = :seller
                  AND orders.status <> 'cancelled'
                """
                + LATEST_FIRST.page(request));
    return LATEST_FIRST.bind(query, request).bind("seller", seller).map(JdbiSales::sale).list();
  }

  private static long count(Handle handle, PersonId seller) {
    return handle
        .createQuery(
            """
            SELECT count(*)
            FROM order_items AS line
            JOIN orders ON orders.id = line.order_id
            WHERE line.seller_id = :seller
              AND orders.status <> 'cancelled'
            """)
        .bind("seller", seller)
        .mapTo(long.class)
        .one();
  }

  @Override
  public SalesSummary summaryOf(PersonId seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(sum(gross - returned), 0) AS sales,
                           coalesce(sum(earnings), 0) AS earnings,
                           coalesce(sum(earnings) FILTER (WHERE released_at IS NULL), 0) AS pending
                    FROM (SELECT line.price * line.quantity AS gross,
                                 coalesce(round(line.price * line.quantity * paid.refunded_amount / nullif(paid.captured_amount, 0), :decimals), 0) AS returned,
                                 share.earnings - share.returned_earnings AS earnings,
                                 share.released_at
                          FROM order_items AS line
                          JOIN orders ON orders.id = line.order_id
                          JOIN payments_of_subject AS paid ON paid.payment_id = orders.payment_id
                          JOIN payments_share AS share ON share.payment_id = orders.payment_id AND share.line_id = line.id
                          WHERE line.seller_id = :seller
                            AND orders.paid_at IS NOT NULL)
                    """)
                .bind("seller", seller)
                .bind("decimals", handle.getConfig(PlatformCurrency.class).decimals())
                .map(
                    (row, context) ->
                        new SalesSummary(
                            money(row, "sales", context),
                            money(row, "earnings", context),
                            money(row, "pending", context)))
                .one());
  }

  @Override
  public Optional<SaleView> find(OrderLineId id, PersonId seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SALE
                        + """
                        WHERE line.id = :id
                          AND line.seller_id = :seller
                        """)
                .bind("id", id)
                .bind("seller", seller)
                .map(JdbiSales::sale)
                .findOne());
  }

  private static SaleView sale(ResultSet row, StatementContext context) throws SQLException {
    return new SaleView(
        id(row, "id", OrderLineId::new),
        new OrderNumber(row.getString("order_number")),
        LineColumns.work(row),
        PersonRow.of(row, "user_id"),
        LineColumns.sum(row, context),
        money(row, "seller_earnings", context),
        new CommissionRate(row.getBigDecimal("commission_rate")),
        OrderStatus.labelled(row.getString("status")),
        LineColumns.life(row),
        money(row, "given_back", context),
        AddressJson.of(row, "shipping_address"),
        instant(row, "created_at"));
  }
}
