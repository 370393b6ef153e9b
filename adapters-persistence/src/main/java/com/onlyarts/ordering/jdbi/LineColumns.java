package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.application.port.OrderedWork;
import com.onlyarts.ordering.domain.CommissionRate;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Handover;
import com.onlyarts.ordering.domain.LineSum;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Columns of {@code order_items} as the words they stand for; in a join the line's tax is called
 * {@code line_tax}.
 */
final class LineColumns {
  private LineColumns() {}

  static OrderLine line(ResultSet row, StatementContext context) throws SQLException {
    return new OrderLine(
        id(row, "id", OrderLineId::new),
        id(row, "artwork_id", ArtworkId::new),
        id(row, "seller_id", PersonId::new),
        row.getString("title_at_sale"),
        row.getString("image_url_at_sale"),
        row.getBoolean("is_digital"),
        sum(row, context),
        new CommissionRate(row.getBigDecimal("commission_rate")),
        handover(row),
        money(row, "given_back", context));
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

  static Optional<Handover> handover(ResultSet row) throws SQLException {
    Optional<Instant> fulfilledAt = optionalInstant(row, "fulfilled_at");
    Dispatch dispatch =
        new Dispatch(
            optionalText(row, "carrier"),
            optionalText(row, "tracking_number"),
            optionalText(row, "fulfilment_note"));
    return fulfilledAt.map(at -> new Handover(at, dispatch));
  }
}
