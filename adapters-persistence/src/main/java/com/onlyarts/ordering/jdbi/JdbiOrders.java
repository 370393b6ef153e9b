package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Handover;
import com.onlyarts.ordering.domain.Notes;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderState;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.Placement;
import com.onlyarts.ordering.domain.Totals;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Orders in the tables {@code orders} and {@code order_items}, numbered by {@code order_counters}. */
public final class JdbiOrders implements Orders {
  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiOrders(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public OrderNumber nextNumber(LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO order_counters AS counter (day, last_number)
                    VALUES (:day, 1)
                    ON CONFLICT (day) DO UPDATE
                    SET last_number = counter.last_number + 1
                    RETURNING last_number
                    """)
                .bind("day", day)
                .map((row, _) -> OrderNumber.of(day, row.getInt("last_number")))
                .one());
  }

  @Override
  public void add(Order order) {
    jdbi.useHandle(
        handle -> {
          addOrder(handle, order);
          addLines(handle, order);
        });
  }

  private void addOrder(Handle handle, Order order) {
    Placement placement = order.placement();
    Totals totals = order.totals();
    Update statement =
        handle.createUpdate(
            """
            INSERT INTO orders
              (id, order_number, user_id, subtotal, tax, shipping, total, currency, status, shipping_address, notes, payment_id, is_lot,
               expires_at, paid_at, completed_at, cancelled_at, cancel_reason, cancel_note, created_at, updated_at)
            VALUES
              (:id, :number, :buyer, :subtotal, :tax, :shipping, :total, :currency, CAST(:status AS order_status), CAST(:address AS jsonb), :notes,
               :payment, :lot, :expiresAt, :paidAt, :completedAt, :cancelledAt, :cancelReason, :cancelNote, :placedAt, :now)
            """);
    StateColumns.of(order.state())
        .bindTo(statement)
        .bind("id", order.id())
        .bind("number", placement.number().text())
        .bind("buyer", placement.buyer())
        .bind("subtotal", totals.subtotal())
        .bind("tax", totals.tax())
        .bind("shipping", totals.shipping())
        .bind("total", totals.total())
        .bind("currency", totals.total().currency().getCurrencyCode())
        .bind("address", placement.address().map(AddressJson::write))
        .bind("notes", placement.notes().map(Notes::text))
        .bind("payment", placement.payment().map(PaymentId::value))
        .bind("lot", placement.lot())
        .bind("expiresAt", expiryOf(order.state()))
        .bind("placedAt", placement.at())
        .bind("now", clock.instant())
        .execute();
  }

  private static void addLines(Handle handle, Order order) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO order_items
              (id, order_id, line_no, artwork_id, seller_id, price, quantity, tax, commission_rate, seller_earnings, title_at_sale,
               image_url_at_sale, is_digital, fulfilled_at, carrier, tracking_number, fulfilment_note, created_at)
            VALUES
              (:id, :order, :lineNo, :artwork, :seller, :price, :quantity, :tax, :commissionRate, :earnings, :title,
               :imageUrl, :digital, :fulfilledAt, :carrier, :trackingNumber, :note, :placedAt)
            """);
    int lineNo = 0;
    for (OrderLine line : order.lines()) {
      batch
          .bind("order", order.id())
          .bind("lineNo", ++lineNo)
          .bind("artwork", line.artwork())
          .bind("seller", line.seller())
          .bind("price", line.sum().price())
          .bind("quantity", line.sum().quantity().copies())
          .bind("tax", line.sum().tax())
          .bind("commissionRate", line.commission().percent())
          .bind("earnings", line.earnings())
          .bind("title", line.title())
          .bind("imageUrl", line.imageUrl())
          .bind("digital", line.digital())
          .bind("placedAt", order.placement().at());
      bindHandover(batch, line).add();
    }
    batch.execute();
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    return jdbi.withHandle(
        handle ->
            restored(
                handle,
                handle
                    .createQuery(
                        """
                        SELECT id, order_number, user_id, shipping_address, notes, payment_id, status, expires_at, paid_at, completed_at, cancelled_at,
                               cancel_reason, cancel_note, created_at, is_lot
                        FROM orders
                        WHERE id = :id
                        FOR NO KEY UPDATE
                        """)
                    .bind("id", id)));
  }

  @Override
  public Optional<Order> lockWithLine(OrderLineId line) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT order_id FROM order_items WHERE id = :line")
                    .bind("line", line)
                    .map((row, _) -> id(row, "order_id", OrderId::new))
                    .findOne())
        .flatMap(this::lock);
  }

  /** The lines are read once the order is locked, or they might be older than it. */
  private static Optional<Order> restored(Handle handle, Query query) {
    return query
        .map((row, _) -> new Kept(id(row, "id", OrderId::new), placement(row), StateColumns.read(row)))
        .findOne()
        .map(kept -> Order.restore(kept.id(), kept.placement(), lines(handle, kept.id()), kept.state()));
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        new OrderNumber(row.getString("order_number")),
        id(row, "user_id", PersonId::new),
        AddressJson.of(row, "shipping_address"),
        optionalText(row, "notes").map(Notes::new),
        optionalId(row, "payment_id", PaymentId::new),
        instant(row, "created_at"),
        row.getBoolean("is_lot"));
  }

  private static List<OrderLine> lines(Handle handle, OrderId order) {
    return handle
        .createQuery(
            """
            SELECT id, artwork_id, seller_id, price, quantity, tax AS line_tax, commission_rate, title_at_sale, image_url_at_sale, is_digital,
                   fulfilled_at, carrier, tracking_number, fulfilment_note
            FROM order_items
            WHERE order_id = :order
            ORDER BY line_no
            """)
        .bind("order", order)
        .map(LineColumns::line)
        .list();
  }

  @Override
  public void save(Order order) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  UPDATE orders
                  SET status = CAST(:status AS order_status),
                      paid_at = :paidAt,
                      completed_at = :completedAt,
                      cancelled_at = :cancelledAt,
                      cancel_reason = :cancelReason,
                      cancel_note = :cancelNote,
                      updated_at = :now
                  WHERE id = :id
                  """);
          StateColumns.of(order.state()).bindTo(statement).bind("id", order.id()).bind("now", clock.instant()).execute();
          saveHandovers(handle, order);
        });
  }

  private static void saveHandovers(Handle handle, Order order) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            UPDATE order_items
            SET fulfilled_at = :fulfilledAt,
                carrier = :carrier,
                tracking_number = :trackingNumber,
                fulfilment_note = :note
            WHERE id = :id
              AND fulfilled_at IS NULL
            """);
    order.lines().stream().filter(OrderLine::isFulfilled).forEach(line -> bindHandover(batch, line).add());
    batch.execute();
  }

  private static PreparedBatch bindHandover(PreparedBatch batch, OrderLine line) {
    Dispatch dispatch = line.handover().map(Handover::dispatch).orElseGet(Dispatch::plain);
    return batch
        .bind("id", line.id())
        .bind("fulfilledAt", line.handover().map(Handover::at))
        .bind("carrier", dispatch.carrier())
        .bind("trackingNumber", dispatch.trackingNumber())
        .bind("note", dispatch.note());
  }

  @Override
  public List<OrderId> overdue(Instant now, Optional<OrderId> after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH overdue AS MATERIALIZED (
                      SELECT id
                      FROM orders
                      WHERE status = 'pending'
                        AND expires_at <= :now
                    )
                    SELECT id
                    FROM overdue
                    WHERE CAST(:after AS uuid) IS NULL OR id > :after
                    ORDER BY id
                    LIMIT :most
                    """)
                .bind("now", now)
                .bindByType("after", after.map(OrderId::value).orElse(null), UUID.class)
                .bind("most", most)
                .map((row, _) -> id(row, "id", OrderId::new))
                .list());
  }

  private static Optional<Instant> expiryOf(OrderState state) {
    return state instanceof Pending pending ? Optional.of(pending.expiresAt()) : Optional.empty();
  }

  private record Kept(OrderId id, Placement placement, OrderState state) {}
}
