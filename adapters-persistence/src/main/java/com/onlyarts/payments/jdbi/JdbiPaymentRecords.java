package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.PaymentRecords;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Payments and refunds to look at, by SQL. */
public final class JdbiPaymentRecords implements PaymentRecords {
  private static final String REFUND_COLUMNS =
      "id, payment_id, amount, reason, status, created_at, settled_at, " + RefundLines.COLUMNS;

  private final Jdbi jdbi;

  public JdbiPaymentRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<PaymentRecord> ofIntent(String intentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, subject_kind, subject_id, payer_id, intent_id, client_secret, amount, currency, status, refunded_amount, failure_code,
                           succeeded_at, created_at
                    FROM payments
                    WHERE intent_id = :intent
                    """)
                .bind("intent", intentId)
                .map(JdbiPaymentRecords::payment)
                .findOne());
  }

  private static PaymentRecord payment(ResultSet row, StatementContext context)
      throws SQLException {
    return new PaymentRecord(
        id(row, "id", PaymentId::new),
        new PaymentPurpose(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
        id(row, "payer_id", PersonId::new),
        row.getString("intent_id"),
        row.getString("client_secret"),
        money(row, "amount", context),
        PaymentStatus.labelled(row.getString("status")),
        money(row, "refunded_amount", context),
        optionalText(row, "failure_code"),
        optionalInstant(row, "succeeded_at"),
        instant(row, "created_at"));
  }

  @Override
  public Optional<RefundRecords> refundsOf(PaymentId payment) {
    List<RefundRecord> refunds = refunds(payment);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT currency, refunded_amount, captured_amount - refunded_amount - refunding_amount AS refundable
                    FROM payments
                    WHERE id = :payment
                    """)
                .bind("payment", payment)
                .map(
                    (row, context) ->
                        new RefundRecords(
                            refunds,
                            money(row, "refunded_amount", context),
                            money(row, "refundable", context)))
                .findOne());
  }

  private List<RefundRecord> refunds(PaymentId payment) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + REFUND_COLUMNS
                        + " FROM refunds WHERE payment_id = :payment ORDER BY created_at, id")
                .bind("payment", payment)
                .map(JdbiPaymentRecords::refund)
                .list());
  }

  @Override
  public Optional<RefundRecord> refund(RefundId refund) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + REFUND_COLUMNS + " FROM refunds WHERE id = :refund")
                .bind("refund", refund)
                .map(JdbiPaymentRecords::refund)
                .findOne());
  }

  private static RefundRecord refund(ResultSet row, StatementContext context) throws SQLException {
    return new RefundRecord(
        id(row, "id", RefundId::new),
        id(row, "payment_id", PaymentId::new),
        money(row, "amount", context),
        RefundLines.of(row, context),
        row.getString("reason"),
        RefundStatus.labelled(row.getString("status")),
        instant(row, "created_at"),
        optionalInstant(row, "settled_at"));
  }
}
