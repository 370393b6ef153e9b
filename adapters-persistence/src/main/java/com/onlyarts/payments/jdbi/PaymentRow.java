package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.PaymentState;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentTerms;
import com.onlyarts.payments.domain.ReturnedAmounts;
import com.onlyarts.payments.domain.Share;
import com.onlyarts.payments.domain.ShareId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code payments}, without the shares, which are rows of their own. */
record PaymentRow(PaymentTerms terms, PaymentState state) {

  static final String COLUMNS =
      """
      payments.id, subject_kind, subject_id, payer_id, amount, currency, provider, customer_id, description, payment_method_id, created_at,
      status, intent_id, client_secret, failure_code, captured_amount, refunding_amount, refunded_amount, disputed, succeeded_at, revision
      """;
  static final String SHARE_COLUMNS =
      """
      payment_shares.id AS share_id, line_id, seller_id, gross, tax, fee, earnings, available_after_days, in_escrow, returned_earnings, returned_tax,
      named_amount, named_pending_amount, released_at
      """;

  static PaymentRow of(ResultSet row, StatementContext context) throws SQLException {
    return new PaymentRow(terms(row, context), standing(row, context));
  }

  private static PaymentTerms terms(ResultSet row, StatementContext context) throws SQLException {
    return new PaymentTerms(
        id(row, "id", PaymentId::new),
        new PaymentPurpose(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
        id(row, "payer_id", PersonId::new),
        money(row, "amount", context),
        row.getString("description"),
        row.getString("provider"),
        optionalText(row, "customer_id"),
        optionalText(row, "payment_method_id"),
        instant(row, "created_at"));
  }

  private static PaymentState standing(ResultSet row, StatementContext context)
      throws SQLException {
    return new PaymentState(
        PaymentStatus.labelled(row.getString("status")),
        optionalText(row, "intent_id"),
        optionalText(row, "client_secret"),
        optionalText(row, "failure_code"),
        money(row, "captured_amount", context),
        money(row, "refunding_amount", context),
        money(row, "refunded_amount", context),
        row.getBoolean("disputed"),
        optionalInstant(row, "succeeded_at"),
        row.getLong("revision"));
  }

  Payment with(List<Share> shares) {
    return Payment.restore(terms, state, shares);
  }

  static Optional<Share> optionalShare(ResultSet row, StatementContext context)
      throws SQLException {
    return row.getObject("share_id") == null ? Optional.empty() : Optional.of(share(row, context));
  }

  static Share share(ResultSet row, StatementContext context) throws SQLException {
    return new Share(
        id(row, "share_id", ShareId::new),
        row.getObject("line_id", UUID.class),
        id(row, "seller_id", PersonId::new),
        money(row, "gross", context),
        money(row, "tax", context),
        money(row, "fee", context),
        money(row, "earnings", context),
        Duration.ofDays(row.getInt("available_after_days")),
        row.getBoolean("in_escrow") ? Share.Custody.ESCROW : Share.Custody.PENDING,
        new ReturnedAmounts(
            money(row, "returned_earnings", context),
            money(row, "returned_tax", context),
            money(row, "named_amount", context),
            money(row, "named_pending_amount", context)),
        optionalInstant(row, "released_at").isPresent());
  }
}
