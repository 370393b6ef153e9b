package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.money;

import com.onlyarts.notifications.application.port.Receipts;
import com.onlyarts.ordering.domain.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What a mail says of an order, by the view {@code ordering_receipt}. */
public final class JdbiReceipts implements Receipts {
  private final Jdbi jdbi;

  public JdbiReceipts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Receipt> of(OrderId order) {
    List<Receipt> lines =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT order_number, subtotal, tax, total, currency, title, quantity, amount
                        FROM ordering_receipt
                        WHERE order_id = :order
                        ORDER BY line_no
                        """)
                    .bind("order", order)
                    .map(JdbiReceipts::withOneLine)
                    .list());
    return lines.stream().findFirst().map(first -> together(first, lines));
  }

  private static Receipt withOneLine(ResultSet row, StatementContext context) throws SQLException {
    return new Receipt(
        row.getString("order_number"),
        List.of(
            new Line(
                row.getString("title"), row.getInt("quantity"), money(row, "amount", context))),
        money(row, "subtotal", context),
        money(row, "tax", context),
        money(row, "total", context));
  }

  private static Receipt together(Receipt first, List<Receipt> lines) {
    return new Receipt(
        first.number(),
        lines.stream().flatMap(each -> each.lines().stream()).toList(),
        first.subtotal(),
        first.tax(),
        first.total());
  }
}
