package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderState;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderState.Completed;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderState.Processing;
import com.onlyarts.ordering.domain.OrderState.Refunded;
import com.onlyarts.ordering.domain.OrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The state of an order as columns of {@code orders}. */
record OrderStateColumns(
    String status,
    Optional<Instant> paidAt,
    Optional<Instant> completedAt,
    Optional<Instant> cancelledAt,
    Optional<String> cancelReason,
    Optional<String> cancelNote) {

  static OrderStateColumns of(OrderState state) {
    Optional<Cancelled> cancelled =
        state instanceof Cancelled it ? Optional.of(it) : Optional.empty();
    return new OrderStateColumns(
        state.status().label(),
        state.paid(),
        completedAt(state),
        cancelled.map(Cancelled::at),
        cancelled.map(it -> it.reason().label()),
        cancelled.flatMap(Cancelled::note));
  }

  static OrderState read(ResultSet row) throws SQLException {
    return switch (OrderStatus.labelled(row.getString("status"))) {
      case PENDING -> new Pending(instant(row, "expires_at"));
      case PROCESSING -> new Processing(instant(row, "paid_at"));
      case COMPLETED -> new Completed(instant(row, "paid_at"), instant(row, "completed_at"));
      case CANCELLED ->
          new Cancelled(
              instant(row, "cancelled_at"),
              OrderCancelReason.labelled(row.getString("cancel_reason")),
              optionalText(row, "cancel_note"));
      case REFUNDED -> new Refunded(instant(row, "paid_at"), optionalInstant(row, "completed_at"));
    };
  }

  Update bindTo(Update statement) {
    return statement
        .bind("status", status)
        .bind("paidAt", paidAt)
        .bind("completedAt", completedAt)
        .bind("cancelledAt", cancelledAt)
        .bind("cancelReason", cancelReason)
        .bind("cancelNote", cancelNote);
  }

  private static Optional<Instant> completedAt(OrderState state) {
    return switch (state) {
      case Completed completed -> Optional.of(completed.completedAt());
      case Refunded refunded -> refunded.completedAt();
      case Pending _, Processing _, Cancelled _ -> Optional.empty();
    };
  }
}
