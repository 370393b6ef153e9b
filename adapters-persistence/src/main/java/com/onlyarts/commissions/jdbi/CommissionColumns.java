package com.onlyarts.commissions.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static com.onlyarts.kernel.jdbi.Columns.texts;

import com.onlyarts.commissions.domain.Brief;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionNotes;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneDates;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.commissions.domain.ServiceFee;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Columns of {@code commissions} and {@code commission_milestones} as the words they stand for. */
final class CommissionColumns {
  private CommissionColumns() {}

  static Brief brief(ResultSet row, StatementContext context) throws SQLException {
    return new Brief(
        row.getString("title"),
        row.getString("description"),
        texts(row, "reference_images"),
        money(row, "budget", context),
        Optional.ofNullable(row.getObject("deadline", LocalDate.class)));
  }

  static CommissionNotes notes(ResultSet row) throws SQLException {
    return new CommissionNotes(
        optionalText(row, "artist_notes").map(Note::new),
        optionalText(row, "client_notes").map(Note::new),
        optionalText(row, "final_artwork_url"));
  }

  /** The milestones of the plan that counts, in their order. */
  static List<Milestone> milestones(Handle handle, CommissionId commission) {
    return handle
        .createQuery(
            """
            SELECT id, title, amount, commission_rate, status, payment_id, paid_at, delivered_at, release_at, released_at, given_back, refunded
            FROM commission_milestones
            WHERE commission_id = :commission
              AND withdrawn_at IS NULL
            ORDER BY position
            """)
        .bind("commission", commission)
        .map(CommissionColumns::milestone)
        .list();
  }

  private static Milestone milestone(ResultSet row, StatementContext context) throws SQLException {
    return new Milestone(
        id(row, "id", MilestoneId::new),
        row.getString("title"),
        money(row, "amount", context),
        new ServiceFee(row.getBigDecimal("commission_rate")),
        MilestoneStatus.labelled(row.getString("status")),
        optionalId(row, "payment_id", PaymentId::new),
        new MilestoneDates(
            optionalInstant(row, "paid_at"),
            optionalInstant(row, "delivered_at"),
            optionalInstant(row, "release_at"),
            optionalInstant(row, "released_at")),
        money(row, "given_back", context),
        money(row, "refunded", context));
  }
}
