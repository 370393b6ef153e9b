package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.jdbi.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** The lines that a refund names, as two columns beside the refund's own. */
final class RefundLines {
  static final String COLUMNS =
      """
      ARRAY(SELECT line_id FROM refund_lines WHERE refund_id = refunds.id ORDER BY line_id) AS lines,
      ARRAY(SELECT refund_lines.amount FROM refund_lines WHERE refund_id = refunds.id ORDER BY line_id) AS line_amounts
      """;

  private RefundLines() {}

  static Map<UUID, Money> of(ResultSet row, StatementContext context) throws SQLException {
    UUID[] lines = (UUID[]) row.getArray("lines").getArray();
    List<Money> amounts = Columns.amounts(row, "line_amounts", context);
    Map<UUID, Money> byLine = new LinkedHashMap<>();
    for (int line = 0; line < lines.length; line++) {
      byLine.put(lines[line], amounts.get(line));
    }
    return byLine;
  }
}
