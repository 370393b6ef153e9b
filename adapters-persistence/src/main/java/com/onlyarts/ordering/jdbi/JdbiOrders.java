package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.domain.BuyerNote;
import com.onlyarts.ordering.domain.LineLicence;
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
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Orders in the tables {@code orders} and {@code order_items}. */
public final class JdbiOrders implements Orders {
  private static final String ORDER =
      """
      SELECT id, order_number, user_id, shipping_address, notes, payment_id, status, expires_at, paid_at, completed_at, cancelled_at,
             cancel_reason, cancel_note, created_at, is_lot
      FROM orders
      WHERE id = :id
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiOrders(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void add(Order order) {
    Placement placement = order.placement();
    Totals totals = order.totals();
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  WITH placed AS (
                    INSERT INTO orders
                      (id, order_number, user_id, subtotal, tax, shipping, total, currency, status, shipping_address, notes, payment_id, is_lot,
                       expires_at, paid_at, completed_at, cancelled_at, cancel_reason, cancel_note, created_at, updated_at)
                    VALUES
                      (:id, :number, :buyer, :subtotal, :tax, :shipping, :total, :currency, CAST(:status AS order_status), CAST(:address AS jsonb),
                       :notes, :payment, :lot, :expiresAt, :paidAt, :completedAt, :cancelledAt, :cancelReason, :cancelNote, :placedAt, :now)
                    RETURNING id, created_at
                  )
                  INSERT INTO order_items
                    (id, order_id, line_no, artwork_id, seller_id, price, quantity, tax, commission_rate, seller_earnings, title_at_sale,
                     image_url_at_sale, is_digital, licence, licence_version, processing_days, created_at)
                  SELECT line.id, placed.id, line.line_no, line.artwork, line.seller, line.price, line.quantity, line.tax, line.rate, line.earnings, line.title,
                         line.image_url, line.digital, line.licence, line.licence_version, line.processing_days, placed.created_at
                  FROM placed
                  CROSS JOIN unnest(:lines, :artworks, :sellers, :prices, :quantities, :taxes, :rates, :earnings, :titles, :imageUrls, :digital, :licences, :licenceVersions, :processingDays)
                    WITH ORDINALITY AS line (id, artwork, seller, price, quantity, tax, rate, earnings, title, image_url, digital, licence, licence_version, processing_days, line_no)
                  """);
          Rows.in(statement, order.lines())
              .column("lines", UUID.class, line -> line.id().value())
              .column("artworks", UUID.class, line -> line.artwork().value())
              .column("sellers", UUID.class, line -> line.seller().value())
              .column("prices", BigDecimal.class, line -> line.sum().price().amount())
              .column("quantities", Integer.class, line -> line.sum().quantity().copies())
              .column("taxes", BigDecimal.class, line -> line.sum().tax().amount())
              .column("rates", BigDecimal.class, line -> line.commission().percent())
              .column("earnings", BigDecimal.class, line -> line.earnings().amount())
              .column("titles", String.class, OrderLine::title)
              .column("imageUrls", String.class, OrderLine::imageUrl)
              .column("digital", Boolean.class, OrderLine::digital)
              .column(
                  "licences",
                  String.class,
                  line -> line.licence().map(it -> it.kind().label()).orElse(null))
              .column(
                  "licenceVersions",
                  Integer.class,
                  line -> line.licence().map(LineLicence::version).orElse(null))
              .column("processingDays", Integer.class, line -> line.life().processingDays());
          OrderStateColumns.of(order.state())
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
              .bind("notes", placement.note().map(BuyerNote::text))
              .bind("payment", placement.payment().map(PaymentId::value))
              .bind("lot", placement.lot())
              .bind("expiresAt", expiryOf(order.state()))
              .bind("placedAt", placement.at())
              .bind("now", clock.instant())
              .execute();
        });
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return read(ORDER, id);
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    return read(ORDER + "FOR NO KEY UPDATE", id);
  }

  private Optional<Order> read(String query, OrderId id) {
    return jdbi.withHandle(handle -> restored(handle, handle.createQuery(query).bind("id", id)));
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
        .map(
            (row, _) ->
                new Kept(id(row, "id", OrderId::new), placement(row), OrderStateColumns.read(row)))
        .findOne()
        .map(
            kept ->
                Order.restore(kept.id(), kept.placement(), lines(handle, kept.id()), kept.state()));
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        new OrderNumber(row.getString("order_number")),
        id(row, "user_id", PersonId::new),
        AddressJson.of(row, "shipping_address"),
        optionalText(row, "notes").map(BuyerNote::new),
        optionalId(row, "payment_id", PaymentId::new),
        instant(row, "created_at"),
        row.getBoolean("is_lot"));
  }

  private static List<OrderLine> lines(Handle handle, OrderId order) {
    return handle
        .createQuery(
            """
            SELECT id, artwork_id, seller_id, price, quantity, tax AS line_tax, commission_rate, title_at_sale, image_url_at_sale, is_digital, licence, licence_version,
                   %s
            FROM order_items AS line
            WHERE order_id = :order
            ORDER BY line_no
            """
                .formatted(LineColumns.LIFE))
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
                  WITH changed AS (
                    UPDATE order_items
                    SET ship_by = line.ship_by,
                        fulfilled_at = line.fulfilled_at,
                        delivered_at = line.delivered_at,
                        delivered_counts_at = line.delivered_counts_at,
                        carrier = line.carrier,
                        tracking_number = line.tracking_number,
                        fulfilment_note = line.note,
                        received_at = line.received_at,
                        called_off_at = line.called_off_at,
                        call_off_reason = line.call_off_reason,
                        cancellation_asked_at = line.asked_at,
                        cancellation_declined_at = line.declined_at,
                        seller_gone_at = line.seller_gone_at,
                        reminded = string_to_array(line.reminded, ' '),
                        given_back = line.given_back
                    FROM unnest(:lines, CAST(:shipBy AS timestamptz[]), CAST(:fulfilledAt AS timestamptz[]), CAST(:deliveredAt AS timestamptz[]),
                                CAST(:deliveredCountsAt AS timestamptz[]), :carriers, :trackingNumbers, :fulfilmentNotes,
                                CAST(:receivedAt AS timestamptz[]), CAST(:calledOffAt AS timestamptz[]), :callOffReasons, CAST(:askedAt AS timestamptz[]),
                                CAST(:declinedAt AS timestamptz[]), CAST(:sellerGoneAt AS timestamptz[]), :reminded, :givenBack)
                      AS line (id, ship_by, fulfilled_at, delivered_at, delivered_counts_at, carrier, tracking_number, note, received_at, called_off_at, call_off_reason, asked_at, declined_at,
                               seller_gone_at, reminded, given_back)
                    WHERE order_items.id = line.id
                      AND (order_items.ship_by, order_items.fulfilled_at, order_items.delivered_at, order_items.delivered_counts_at, order_items.carrier, order_items.tracking_number, fulfilment_note,
                           order_items.received_at, order_items.called_off_at, cancellation_asked_at, cancellation_declined_at,
                           order_items.seller_gone_at, order_items.reminded, order_items.given_back)
                          IS DISTINCT FROM
                          (line.ship_by, line.fulfilled_at, line.delivered_at, line.delivered_counts_at, line.carrier, line.tracking_number, line.note, line.received_at, line.called_off_at,
                           line.asked_at, line.declined_at, line.seller_gone_at, string_to_array(line.reminded, ' '), line.given_back)
                  )
                  UPDATE orders
                  SET status = CAST(:status AS order_status),
                      paid_at = :paidAt,
                      completed_at = :completedAt,
                      cancelled_at = :cancelledAt,
                      cancel_reason = :cancelReason,
                      cancel_note = :cancelNote,
                      shipping_address = CAST(:address AS jsonb),
                      next_step_at = :nextStepAt,
                      updated_at = :now
                  WHERE id = :id
                  """);
          LineColumns.bindLives(Rows.in(statement, order.lines()));
          OrderStateColumns.of(order.state())
              .bindTo(statement)
              .bind("id", order.id())
              .bind("address", order.placement().address().map(AddressJson::write))
              .bind("nextStepAt", order.nextStepAt())
              .bind("now", clock.instant())
              .execute();
        });
  }

  @Override
  public List<OrderId> overdue(Instant now, Optional<OrderId> after, int most) {
    return ids("status = 'pending' AND expires_at <= :now", now, after, most);
  }

  @Override
  public List<OrderId> due(Instant now, Optional<OrderId> after, int most) {
    return ids("next_step_at <= :now", now, after, most);
  }

  private List<OrderId> ids(String which, Instant now, Optional<OrderId> after, int most) {
    return DueIds.next(
        jdbi,
        "SELECT id FROM orders WHERE " + which,
        Map.of("now", now),
        after,
        most,
        OrderId::new);
  }

  @Override
  public List<OrderId> unsentOf(PersonId seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT orders.id
                    FROM order_items AS line
                    JOIN orders ON orders.id = line.order_id
                    WHERE line.seller_id = :seller
                      AND line.fulfilled_at IS NULL
                      AND line.called_off_at IS NULL
                      AND orders.status IN ('pending', 'processing')
                    ORDER BY orders.id
                    """)
                .bind("seller", seller)
                .map((row, _) -> id(row, "id", OrderId::new))
                .list());
  }

  @Override
  public List<OrderLineId> sentWith(String trackingNumber) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM order_items
                    WHERE upper(replace(tracking_number, ' ', '')) = upper(replace(:number, ' ', ''))
                      AND tracking_number IS NOT NULL
                      AND received_at IS NULL
                      AND fulfilled_at IS NOT NULL
                    ORDER BY id
                    """)
                .bind("number", trackingNumber)
                .map((row, _) -> id(row, "id", OrderLineId::new))
                .list());
  }

  private static Optional<Instant> expiryOf(OrderState state) {
    return state instanceof Pending pending ? Optional.of(pending.expiresAt()) : Optional.empty();
  }

  private record Kept(OrderId id, Placement placement, OrderState state) {}
}
