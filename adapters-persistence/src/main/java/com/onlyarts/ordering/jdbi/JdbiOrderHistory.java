package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.ordering.application.port.OrderCard;
import com.onlyarts.ordering.application.port.OrderHistory;
import com.onlyarts.ordering.application.port.OrderView;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Orders as their buyers see them, by SQL. */
public final class JdbiOrderHistory implements OrderHistory {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("orders:createdAt:desc", "created_at", "id");

  private final Jdbi jdbi;

  public JdbiOrderHistory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<OrderCard> of(PersonId buyer, Optional<OrderStatus> status, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          long total = count(handle, buyer, status);
          List<OrderCard> rows = cards(handle, buyer, status, request);
          return Page.of(
              request, rows, total, card -> LATEST_FIRST.behind(card.placedAt(), card.id()));
        });
  }

  private static long count(Handle handle, PersonId buyer, Optional<OrderStatus> status) {
    Query query =
        handle
            .createQuery(
                """
                SELECT count(*)
                FROM orders
                WHERE user_id = :buyer
                  %s
                """
                    .formatted(inStatus(status)))
            .bind("buyer", buyer);
    status.ifPresent(it -> query.bind("status", it.label()));
    return query.mapTo(long.class).one();
  }

  private static List<OrderCard> cards(
      Handle handle, PersonId buyer, Optional<OrderStatus> status, PageRequest request) {
    Query query =
        handle
            .createQuery(
                """
                SELECT id, order_number, total, currency, status, created_at,
                       (SELECT sum(quantity) FROM order_items WHERE order_id = orders.id) AS copies,
                       (SELECT title_at_sale FROM order_items WHERE order_id = orders.id ORDER BY line_no LIMIT 1) AS title,
                       (SELECT image_url_at_sale FROM order_items WHERE order_id = orders.id ORDER BY line_no LIMIT 1) AS image_url
                FROM orders
                WHERE user_id = :buyer
                  %s
                %s
                """
                    .formatted(inStatus(status), LATEST_FIRST.page(request)))
            .bind("buyer", buyer);
    status.ifPresent(it -> query.bind("status", it.label()));
    return LATEST_FIRST.bind(query, request).map(JdbiOrderHistory::card).list();
  }

  private static String inStatus(Optional<OrderStatus> status) {
    return status.isPresent() ? "AND status = CAST(:status AS order_status)" : "";
  }

  private static OrderCard card(ResultSet row, StatementContext context) throws SQLException {
    return new OrderCard(
        id(row, "id", OrderId::new),
        new OrderNumber(row.getString("order_number")),
        money(row, "total", context),
        OrderStatus.labelled(row.getString("status")),
        row.getInt("copies"),
        row.getString("title"),
        row.getString("image_url"),
        instant(row, "created_at"));
  }

  /**
   * One statement: every row is the order with one of its lines, and together they are the order.
   */
  @Override
  public Optional<OrderView> find(OrderId order) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT orders.id AS order_id, orders.order_number, orders.user_id, orders.subtotal, orders.tax, orders.shipping, orders.currency, orders.status,
                               orders.shipping_address, orders.notes, orders.expires_at, orders.cancel_reason, orders.created_at, orders.updated_at,
                               paid.payment_id, paid.intent_id, paid.status AS payment_status, paid.succeeded_at, paid.refunded_amount,
                               line.id, line.artwork_id, line.seller_id, line.title_at_sale, line.image_url_at_sale, line.price, line.quantity,
                               line.tax AS line_tax, line.licence, line.licence_version, %s,
                               work.thumbnail_url, work.category,
                               seller.username, seller.full_name, seller.profile_picture
                        FROM orders
                        JOIN order_items AS line ON line.order_id = orders.id
                        JOIN catalog_offer AS work ON work.artwork_id = line.artwork_id
                        JOIN identity_profile AS seller ON seller.id = line.seller_id
                        LEFT JOIN payments_of_subject AS paid ON paid.payment_id = orders.payment_id
                        WHERE orders.id = :order
                        ORDER BY line.line_no
                        """
                            .formatted(LineColumns.LIFE))
                    .bind("order", order)
                    .map(JdbiOrderHistory::orderWithOneLine)
                    .list())
        .stream()
        .reduce(OrderView::withLinesOf);
  }

  private static OrderView orderWithOneLine(ResultSet row, StatementContext context)
      throws SQLException {
    OrderStatus status = OrderStatus.labelled(row.getString("status"));
    return new OrderView(
        id(row, "order_id", OrderId::new),
        new OrderNumber(row.getString("order_number")),
        id(row, "user_id", PersonId::new),
        new OrderView.Sums(
            money(row, "subtotal", context),
            money(row, "tax", context),
            money(row, "shipping", context)),
        new OrderView.Progress(
            status,
            status == OrderStatus.PENDING ? optionalInstant(row, "expires_at") : Optional.empty(),
            optionalText(row, "cancel_reason").map(OrderCancelReason::labelled)),
        AddressJson.of(row, "shipping_address"),
        optionalText(row, "notes"),
        List.of(line(row, context)),
        payment(row, context),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  private static OrderView.Line line(ResultSet row, StatementContext context) throws SQLException {
    return new OrderView.Line(
        id(row, "id", OrderLineId::new),
        LineColumns.work(row),
        LineColumns.licence(row),
        LineColumns.sum(row, context),
        PersonRow.of(row, "seller_id"),
        LineColumns.life(row),
        money(row, "given_back", context));
  }

  private static Optional<OrderView.Payment> payment(ResultSet row, StatementContext context)
      throws SQLException {
    Optional<PaymentId> payment = optionalId(row, "payment_id", PaymentId::new);
    if (payment.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OrderView.Payment(
            payment.get(),
            optionalText(row, "intent_id"),
            row.getString("payment_status"),
            optionalInstant(row, "succeeded_at"),
            money(row, "refunded_amount", context)));
  }
}
