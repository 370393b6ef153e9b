package com.onlyarts.consultations.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.consultations.domain.ConsultationCancelReason;
import com.onlyarts.consultations.domain.ConsultationState;
import com.onlyarts.consultations.domain.ConsultationState.Cancelled;
import com.onlyarts.consultations.domain.ConsultationState.Completed;
import com.onlyarts.consultations.domain.ConsultationState.NoShow;
import com.onlyarts.consultations.domain.ConsultationState.Scheduled;
import com.onlyarts.consultations.domain.ConsultationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The state of a consultation as columns of {@code consultations}. */
record ConsultationStateColumns(
    String status,
    Optional<Instant> payBy,
    Optional<Instant> remindAt,
    boolean movedByArtist,
    Optional<Instant> closedAt,
    Optional<String> cancelReason,
    boolean refundDue) {

  static ConsultationStateColumns of(ConsultationState state) {
    String status = state.status().label();
    return switch (state) {
      case Scheduled it ->
          new ConsultationStateColumns(
              status,
              it.payBy(),
              it.remindAt(),
              it.movedByArtist(),
              Optional.empty(),
              Optional.empty(),
              false);
      case Completed it -> closed(status, it.at(), Optional.empty(), false);
      case NoShow it -> closed(status, it.at(), Optional.empty(), false);
      case Cancelled it -> closed(status, it.at(), Optional.of(it.reason().label()), it.refund());
    };
  }

  static ConsultationState read(ResultSet row) throws SQLException {
    return switch (ConsultationStatus.labelled(row.getString("status"))) {
      case SCHEDULED ->
          new Scheduled(
              optionalInstant(row, "pay_by"),
              optionalInstant(row, "remind_at"),
              row.getBoolean("moved_by_artist"));
      case COMPLETED -> new Completed(instant(row, "closed_at"));
      case NO_SHOW -> new NoShow(instant(row, "closed_at"));
      case CANCELLED ->
          new Cancelled(
              instant(row, "closed_at"),
              ConsultationCancelReason.labelled(row.getString("cancel_reason")),
              row.getBoolean("refund_due"));
    };
  }

  Update bindTo(Update statement) {
    return statement
        .bind("status", status)
        .bind("payBy", payBy)
        .bind("remindAt", remindAt)
        .bind("movedByArtist", movedByArtist)
        .bind("closedAt", closedAt)
        .bind("cancelReason", cancelReason)
        .bind("refundDue", refundDue);
  }

  private static ConsultationStateColumns closed(
      String status, Instant at, Optional<String> reason, boolean refundDue) {
    return new ConsultationStateColumns(
        status, Optional.empty(), Optional.empty(), false, Optional.of(at), reason, refundDue);
  }
}
