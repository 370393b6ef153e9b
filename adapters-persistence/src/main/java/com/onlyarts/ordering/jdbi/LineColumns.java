package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static com.onlyarts.kernel.jdbi.Columns.texts;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.ordering.application.port.OrderedWork;
import com.onlyarts.ordering.domain.CallOff;
import com.onlyarts.ordering.domain.CallOffReason;
import com.onlyarts.ordering.domain.CancellationRequest;
import com.onlyarts.ordering.domain.CarrierWord;
import com.onlyarts.ordering.domain.CommissionRate;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Handover;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.LineLife;
import com.onlyarts.ordering.domain.LineReminder;
import com.onlyarts.ordering.domain.LineSum;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Columns of {@code order_items} as the words they stand for; in a join the line's tax is called
 * {@code line_tax}.
 */
final class LineColumns {
  /** What becomes of it; the table goes by {@code line}. */
  static final String LIFE =
      """
      line.processing_days, line.ship_by, line.fulfilled_at, line.delivered_at, line.delivered_counts_at, line.carrier, line.tracking_number, line.fulfilment_note, line.received_at,
      line.called_off_at, line.call_off_reason, line.cancellation_asked_at, line.cancellation_declined_at, line.seller_gone_at, line.reminded,
      line.given_back
      """;

  /**
   * Whether it was called off, or all its money went back; the table goes by {@code line}, beside
   * its order (R122).
   */
  static final String REVOKED =
      """
      (line.called_off_at IS NOT NULL OR line.given_back > 0 AND line.given_back >= line.price * line.quantity + line.tax
       OR orders.status = 'refunded')
      """;

  private LineColumns() {}

  static OrderLine line(ResultSet row, StatementContext context) throws SQLException {
    return new OrderLine(
        id(row, "id", OrderLineId::new),
        id(row, "artwork_id", ArtworkId::new),
        id(row, "seller_id", PersonId::new),
        row.getString("title_at_sale"),
        row.getString("image_url_at_sale"),
        row.getBoolean("is_digital"),
        licence(row),
        sum(row, context),
        new CommissionRate(row.getBigDecimal("commission_rate")),
        life(row),
        money(row, "given_back", context));
  }

  static Optional<LineLicence> licence(ResultSet row) throws SQLException {
    int version = row.getInt("licence_version");
    return optionalText(row, "licence")
        .map(kind -> new LineLicence(LicenceKind.labelled(kind), version));
  }

  static LineSum sum(ResultSet row, StatementContext context) throws SQLException {
    return new LineSum(
        money(row, "price", context),
        new Quantity(row.getInt("quantity")),
        money(row, "line_tax", context));
  }

  static OrderedWork work(ResultSet row) throws SQLException {
    return new OrderedWork(
        id(row, "artwork_id", ArtworkId::new),
        row.getString("title_at_sale"),
        row.getString("image_url_at_sale"),
        optionalText(row, "thumbnail_url"),
        row.getString("category"));
  }

  static LineLife life(ResultSet row) throws SQLException {
    Optional<Instant> calledOffAt = optionalInstant(row, "called_off_at");
    Optional<String> callOffReason = optionalText(row, "call_off_reason");
    Optional<Instant> askedAt = optionalInstant(row, "cancellation_asked_at");
    Optional<Instant> declinedAt = optionalInstant(row, "cancellation_declined_at");
    return new LineLife(
        row.getInt("processing_days"),
        optionalInstant(row, "ship_by"),
        handover(row),
        delivered(row),
        optionalInstant(row, "received_at"),
        calledOffAt.flatMap(
            at -> callOffReason.map(why -> new CallOff(at, CallOffReason.labelled(why)))),
        askedAt.map(at -> new CancellationRequest(at, declinedAt)),
        optionalInstant(row, "seller_gone_at"),
        texts(row, "reminded").stream().map(LineReminder::labelled).collect(toSet()));
  }

  private static Optional<CarrierWord> delivered(ResultSet row) throws SQLException {
    Optional<Instant> countsAt = optionalInstant(row, "delivered_counts_at");
    return optionalInstant(row, "delivered_at")
        .flatMap(at -> countsAt.map(counts -> new CarrierWord(at, counts)));
  }

  private static Optional<Handover> handover(ResultSet row) throws SQLException {
    Optional<Instant> fulfilledAt = optionalInstant(row, "fulfilled_at");
    Dispatch dispatch =
        new Dispatch(
            optionalText(row, "carrier"),
            optionalText(row, "tracking_number"),
            optionalText(row, "fulfilment_note"));
    return fulfilledAt.map(at -> new Handover(at, dispatch));
  }

  /** Instants go as text, because the driver has no arrays of them. */
  static void bindLives(Rows<OrderLine> rows) {
    rows.column("lines", UUID.class, line -> line.id().value())
        .column("givenBack", BigDecimal.class, line -> line.givenBack().amount())
        .column("shipBy", String.class, line -> text(line.life().shipBy()))
        .column("fulfilledAt", String.class, line -> text(line.handover().map(Handover::at)))
        .column(
            "deliveredAt", String.class, line -> text(line.life().delivered().map(CarrierWord::at)))
        .column(
            "deliveredCountsAt",
            String.class,
            line -> text(line.life().delivered().map(CarrierWord::countsAt)))
        .column("carriers", String.class, line -> said(line, Dispatch::carrier))
        .column("trackingNumbers", String.class, line -> said(line, Dispatch::trackingNumber))
        .column("fulfilmentNotes", String.class, line -> said(line, Dispatch::note))
        .column("receivedAt", String.class, line -> text(line.life().receivedAt()))
        .column("calledOffAt", String.class, line -> text(line.life().calledOff().map(CallOff::at)))
        .column(
            "callOffReasons",
            String.class,
            line -> line.life().calledOff().map(it -> it.reason().label()).orElse(null))
        .column(
            "askedAt",
            String.class,
            line -> text(line.life().cancellation().map(CancellationRequest::at)))
        .column(
            "declinedAt",
            String.class,
            line -> text(line.life().cancellation().flatMap(CancellationRequest::declinedAt)))
        .column("sellerGoneAt", String.class, line -> text(line.life().sellerGone()))
        .column(
            "reminded",
            String.class,
            line ->
                line.life().reminded().stream()
                    .map(LineReminder::label)
                    .sorted()
                    .collect(joining(" ")));
  }

  private static @Nullable String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(null);
  }

  private static @Nullable String said(
      OrderLine line, Function<Dispatch, Optional<String>> member) {
    return line.handover().map(Handover::dispatch).flatMap(member).orElse(null);
  }
}
