package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.PaymentState;
import com.onlyarts.payments.domain.PaymentTerms;
import com.onlyarts.payments.domain.Share;
import com.onlyarts.payments.domain.ShareId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Payments in the tables {@code payments} and {@code payment_shares}. A share's {@code
 * available_at} is written by the hand-over alone and never with its payment, so that neither
 * overwrites the other.
 */
public final class JdbiPayments implements Payments {
  private final Jdbi jdbi;

  public JdbiPayments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Payment payment) {
    PaymentTerms terms = payment.terms();
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  WITH opened AS (
                    INSERT INTO payments
                      (id, subject_kind, subject_id, payer_id, amount, currency, provider, customer_id, description, payment_method_id, created_at,
                       status, intent_id, client_secret, failure_code, captured_amount, refunding_amount, refunded_amount, disputed, succeeded_at,
                       revision, updated_at)
                    VALUES
                      (:id, :kind, :subject, :payer, :amount, :currency, :provider, :customer, :description, :paymentMethod, :now,
                       :status, :intentId, :clientSecret, :failureCode, :captured, :refunding, :refunded, :disputed, :paidAt,
                       :revision, :now)
                    RETURNING id
                  )
                  INSERT INTO payment_shares (id, payment_id, line_id, seller_id, gross, tax, fee, earnings, available_after_days, in_escrow)
                  SELECT share.id, opened.id, share.line, share.seller, share.gross, share.tax, share.fee, share.earnings, share.days, share.in_escrow
                  FROM opened
                  CROSS JOIN unnest(:shares, :lines, :sellers, :gross, :taxes, :fees, :earnings, :days, :inEscrow)
                    AS share (id, line, seller, gross, tax, fee, earnings, days, in_escrow)
                  """);
          Rows.in(statement, payment.shares())
              .column("shares", UUID.class, share -> share.id().value())
              .column("lines", UUID.class, Share::line)
              .column("sellers", UUID.class, share -> share.seller().value())
              .column("gross", BigDecimal.class, share -> share.gross().amount())
              .column("taxes", BigDecimal.class, share -> share.tax().amount())
              .column("fees", BigDecimal.class, share -> share.fee().amount())
              .column("earnings", BigDecimal.class, share -> share.earnings().amount())
              .column("days", Integer.class, share -> (int) share.availableAfter().toDays())
              .column("inEscrow", Boolean.class, share -> share.custody() == Share.Custody.ESCROW);
          bound(statement, payment, terms.openedAt())
              .bind("kind", terms.subject().kind())
              .bind("subject", terms.subject().id())
              .bind("payer", terms.payer())
              .bind("amount", terms.amount())
              .bind("currency", terms.amount().currency().getCurrencyCode())
              .bind("provider", terms.provider())
              .bind("customer", terms.customer())
              .bind("description", terms.description())
              .bind("paymentMethod", terms.paymentMethod())
              .execute();
        });
  }

  @Override
  public Optional<Payment> find(PaymentId id) {
    List<Joined> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT %s, %s
                        FROM payments
                        LEFT JOIN payment_shares ON payment_shares.payment_id = payments.id
                        WHERE payments.id = :id
                        ORDER BY payment_shares.id
                        """
                            .formatted(PaymentRow.COLUMNS, PaymentRow.SHARE_COLUMNS))
                    .bind("id", id)
                    .map(
                        (row, context) ->
                            new Joined(
                                PaymentRow.of(row, context),
                                PaymentRow.optionalShare(row, context)))
                    .list());
    return rows.stream()
        .findFirst()
        .map(
            row ->
                row.payment()
                    .with(rows.stream().flatMap(joined -> joined.share().stream()).toList()));
  }

  @Override
  public Optional<PaymentPurpose> subjectOf(String intentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT subject_kind, subject_id FROM payments WHERE intent_id = :intent")
                .bind("intent", intentId)
                .map(
                    (row, _) ->
                        new PaymentPurpose(
                            row.getString("subject_kind"), row.getObject("subject_id", UUID.class)))
                .findOne());
  }

  @Override
  public Optional<Payment> lock(PaymentId id) {
    return locked(
        """
        WHERE id = :id
        """,
        query -> query.bind("id", id));
  }

  @Override
  public Optional<Payment> lockByIntent(String intentId) {
    return locked(
        """
        WHERE intent_id = :intent
        """,
        query -> query.bind("intent", intentId));
  }

  @Override
  public Optional<Payment> lockOf(Intent intent) {
    return locked(
        """
        WHERE intent_id = :intent OR id = :payment
        ORDER BY intent_id IS NOT DISTINCT FROM :intent DESC
        LIMIT 1
        """,
        query ->
            query
                .bind("intent", intent.id())
                .bindByType("payment", intent.payment().orElse(null), PaymentId.class));
  }

  private Optional<Payment> locked(String which, UnaryOperator<Query> bound) {
    return jdbi.withHandle(
        handle ->
            bound
                .apply(
                    handle.createQuery(
                        "SELECT "
                            + PaymentRow.COLUMNS
                            + "\nFROM payments\n"
                            + which
                            + "FOR NO KEY UPDATE\n"))
                .map(PaymentRow::of)
                .findOne()
                .map(row -> row.with(shares(handle, row.terms().id()))));
  }

  /**
   * Read after the payment is locked: by a statement of its own, which sees what was committed
   * while we waited.
   */
  private static List<Share> shares(Handle handle, PaymentId payment) {
    return handle
        .createQuery(
            "SELECT "
                + PaymentRow.SHARE_COLUMNS
                + "\nFROM payment_shares\nWHERE payment_id = :payment\nORDER BY id")
        .bind("payment", payment)
        .map(PaymentRow::share)
        .list();
  }

  @Override
  public OptionalLong revisionOf(String intentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT revision FROM payments WHERE intent_id = :intent")
                .bind("intent", intentId)
                .mapTo(long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
  }

  /** A share is written only if it has changed. */
  @Override
  public void save(Payment payment, Instant now) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  WITH shared AS (
                    UPDATE payment_shares
                    SET returned_earnings = share.returned_earnings,
                        returned_tax = share.returned_tax,
                        named_amount = share.named,
                        named_pending_amount = share.named_pending,
                        available_at = CASE WHEN share.released THEN coalesce(available_at, :now) ELSE available_at END,
                        released_at = CASE WHEN share.released THEN coalesce(released_at, :now) END
                    FROM unnest(:shares, :returnedEarnings, :returnedTaxes, :named, :namedPending, :released)
                      AS share (id, returned_earnings, returned_tax, named, named_pending, released)
                    WHERE payment_shares.id = share.id
                      AND ((payment_shares.returned_earnings, payment_shares.returned_tax, named_amount, named_pending_amount)
                           <> (share.returned_earnings, share.returned_tax, share.named, share.named_pending)
                           OR released_at IS NULL AND share.released)
                  )
                  UPDATE payments
                  SET status = :status,
                      intent_id = :intentId,
                      client_secret = :clientSecret,
                      failure_code = :failureCode,
                      captured_amount = :captured,
                      refunding_amount = :refunding,
                      refunded_amount = :refunded,
                      disputed = :disputed,
                      succeeded_at = :paidAt,
                      revision = :revision,
                      updated_at = :now
                  WHERE id = :id
                  """);
          Rows.in(statement, payment.shares())
              .column("shares", UUID.class, share -> share.id().value())
              .column(
                  "returnedEarnings",
                  BigDecimal.class,
                  share -> share.returned().earnings().amount())
              .column("returnedTaxes", BigDecimal.class, share -> share.returned().tax().amount())
              .column("named", BigDecimal.class, share -> share.returned().named().amount())
              .column(
                  "namedPending",
                  BigDecimal.class,
                  share -> share.returned().namedOnTheirWay().amount())
              .column("released", Boolean.class, Share::released);
          bound(statement, payment, now).execute();
        });
  }

  private static Update bound(Update statement, Payment payment, Instant now) {
    PaymentState state = payment.standing();
    return statement
        .bind("id", payment.id())
        .bind("status", state.status().label())
        .bind("intentId", state.intentId())
        .bind("clientSecret", state.clientSecret())
        .bind("failureCode", state.failureCode())
        .bind("captured", state.captured())
        .bind("refunding", state.refunding())
        .bind("refunded", state.refunded())
        .bind("disputed", state.disputed())
        .bindByType("paidAt", state.paidAt().orElse(null), Instant.class)
        .bind("revision", state.revision())
        .bind("now", now);
  }

  @Override
  public void delivered(PaymentId payment, Collection<UUID> lines, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE payment_shares
                    SET available_at = CAST(:at AS timestamptz) + make_interval(hours => 24 * available_after_days)
                    WHERE payment_id = :payment
                      AND line_id = ANY (:lines)
                      AND available_at IS NULL
                    """)
                .bind("payment", payment)
                .bindArray("lines", UUID.class, lines)
                .bind("at", at)
                .execute());
  }

  @Override
  public void freeze(PaymentId payment, UUID line, boolean frozen) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE payment_shares SET frozen = :frozen WHERE payment_id = :payment AND"
                        + " line_id = :line")
                .bind("payment", payment)
                .bind("line", line)
                .bind("frozen", frozen)
                .execute());
  }

  @Override
  public void availableBy(PaymentId payment, Collection<UUID> lines, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE payment_shares
                    SET available_at = CAST(:at AS timestamptz)
                    WHERE payment_id = :payment
                      AND line_id = ANY (:lines)
                      AND available_at > :at
                      AND released_at IS NULL
                    """)
                .bind("payment", payment)
                .bindArray("lines", UUID.class, lines)
                .bind("at", at)
                .execute());
  }

  @Override
  public List<PaymentId> toRelease(Instant now, Optional<PaymentId> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT payments.id
                    FROM payment_shares
                    JOIN payments ON payments.id = payment_shares.payment_id
                    WHERE payment_shares.released_at IS NULL
                      AND payment_shares.available_at <= :now
                      AND NOT payment_shares.frozen
                      AND payments.status = 'succeeded'
                      AND NOT payments.disputed
                      AND payments.id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                    ORDER BY payments.id
                    LIMIT :limit
                    """)
                .bind("now", now)
                .bindByType("after", after.orElse(null), PaymentId.class)
                .bind("limit", limit)
                .mapTo(PaymentId.class)
                .list());
  }

  @Override
  public List<ShareId> dueShares(PaymentId payment, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM payment_shares
                    WHERE payment_id = :payment
                      AND released_at IS NULL
                      AND available_at <= :now
                      AND NOT frozen
                    """)
                .bind("payment", payment)
                .bind("now", now)
                .mapTo(ShareId.class)
                .list());
  }

  @Override
  public List<Unsettled> unsettled(Instant notSince, Optional<PaymentId> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, provider, intent_id
                    FROM payments
                    WHERE status NOT IN ('succeeded', 'cancelled')
                      AND intent_id IS NOT NULL
                      AND updated_at < :notSince
                      AND id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                    ORDER BY id
                    LIMIT :limit
                    """)
                .bind("notSince", notSince)
                .bindByType("after", after.orElse(null), PaymentId.class)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Unsettled(
                            new PaymentId(row.getObject("id", UUID.class)),
                            row.getString("provider"),
                            row.getString("intent_id")))
                .list());
  }

  private record Joined(PaymentRow payment, Optional<Share> share) {}
}
