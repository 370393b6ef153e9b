package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static com.onlyarts.kernel.jdbi.Columns.texts;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseClaim;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseFile;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseParcel;
import com.onlyarts.ordering.domain.CaseParties;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.CaseState;
import com.onlyarts.ordering.domain.CaseStatus;
import com.onlyarts.ordering.domain.CaseSubject;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Columns of {@code cases} and {@code case_entries} as the words they stand for. */
final class CaseColumns {
  static final String CASE =
      """
      cases.id, cases.subject_kind, cases.subject_id, cases.payment_id, cases.line_id, cases.title, cases.buyer_id, cases.seller_id, cases.reason,
      cases.at_stake, cases.answers_from, cases.silence_concedes, cases.sent, cases.status, cases.due_by, cases.offer_kind, cases.offer_amount, cases.offer_note, cases.carrier,
      cases.tracking_number, cases.sent_at, cases.delivered_at, cases.refund, cases.created_at, cases.updated_at, cases.ended_at
      """;

  private CaseColumns() {}

  static Case read(ResultSet row, StatementContext context) throws SQLException {
    return Case.restore(
        id(row, "id", CaseId::new),
        new CaseSubject(
            row.getString("subject_kind"),
            row.getObject("subject_id", UUID.class),
            id(row, "payment_id", PaymentId::new),
            row.getObject("line_id", UUID.class),
            row.getString("title")),
        new CaseParties(id(row, "buyer_id", PersonId::new), id(row, "seller_id", PersonId::new)),
        new CaseClaim(
            CaseReason.labelled(row.getString("reason")),
            money(row, "at_stake", context),
            instant(row, "answers_from"),
            instant(row, "created_at"),
            row.getBoolean("silence_concedes"),
            row.getBoolean("sent")),
        state(row, context));
  }

  private static CaseState state(ResultSet row, StatementContext context) throws SQLException {
    CaseStatus status = CaseStatus.labelled(row.getString("status"));
    return switch (status) {
      case OPEN -> new CaseState.Open(instant(row, "due_by"));
      case OFFERED -> new CaseState.Offered(offer(row, context), instant(row, "due_by"));
      case ESCALATED -> new CaseState.Escalated(instant(row, "due_by"));
      case AGREED ->
          new CaseState.Agreed(
              offer(row, context),
              parcel(row),
              optionalInstant(row, "due_by"),
              optionalInstant(row, "ended_at"));
      case DECIDED, WITHDRAWN, SUPERSEDED ->
          new CaseState.Ended(status, instant(row, "ended_at"), money(row, "refund", context));
    };
  }

  private static CaseOffer offer(ResultSet row, StatementContext context) throws SQLException {
    return new CaseOffer(
        CaseOffer.Kind.labelled(row.getString("offer_kind")),
        money(row, "offer_amount", context),
        optionalText(row, "offer_note"));
  }

  private static Optional<CaseParcel> parcel(ResultSet row) throws SQLException {
    Optional<Instant> sentAt = optionalInstant(row, "sent_at");
    Optional<String> carrier = optionalText(row, "carrier");
    Optional<String> trackingNumber = optionalText(row, "tracking_number");
    Optional<Instant> deliveredAt = optionalInstant(row, "delivered_at");
    return sentAt.map(at -> new CaseParcel(carrier, trackingNumber, at, deliveredAt));
  }

  static CaseEntry entry(ResultSet row, StatementContext context) throws SQLException {
    return new CaseEntry(
        CaseEntry.Kind.labelled(row.getString("kind")),
        optionalId(row, "by_id", PersonId::new),
        optionalText(row, "text"),
        texts(row, "pictures"),
        optionalMoney(row, "amount", context),
        file(row),
        instant(row, "at"));
  }

  private static Optional<CaseFile> file(ResultSet row) throws SQLException {
    Optional<CaseFileId> id = optionalId(row, "file_id", CaseFileId::new);
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CaseFile(
                id.get(),
                row.getString("file_name"),
                row.getString("file_type"),
                row.getInt("file_size")));
  }

  static Optional<Money> refundOf(CaseState state) {
    return state instanceof CaseState.Ended ended ? Optional.of(ended.refund()) : Optional.empty();
  }
}
