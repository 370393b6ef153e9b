package com.onlyarts.payments.jdbi;

import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentTerms;
import com.onlyarts.payments.domain.Share;
import com.onlyarts.payments.domain.ShareId;
import com.onlyarts.payments.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Payments in the tables {@code payments} and {@code payment_shares}. A share's {@code available_at} is written by the hand-over alone and never
 * with its payment, so that neither overwrites the other.
 */
public final class JdbiPayments implements Payments {
  private final Jdbi jdbi;

  public JdbiPayments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Payment payment) {
    jdbi.useTransaction(
        handle -> {
          insert(handle, payment.terms());
          addShares(handle, payment);
          update(handle, payment, payment.terms().openedAt());
        });
  }

  private static void insert(Handle handle, PaymentTerms terms) {
    handle
        .createUpdate(
            """
            INSERT INTO payments
              (id, subject_kind, subject_id, payer_id, amount, currency, provider, customer_id, description, payment_method_id, created_at)
            VALUES
              (:id, :kind, :subject, :payer, :amount, :currency, :provider, :customer, :description, :paymentMethod, :openedAt)
            """)
        .bind("id", terms.id())
        .bind("kind", terms.purpose().kind())
        .bind("subject", terms.purpose().id())
        .bind("payer", terms.payer())
        .bind("amount", terms.amount())
        .bind("currency", terms.amount().currency().getCurrencyCode())
        .bind("provider", terms.provider())
        .bind("customer", terms.customer())
        .bind("description", terms.description())
        .bind("paymentMethod", terms.paymentMethod())
        .bind("openedAt", terms.openedAt())
        .execute();
  }

  private static void addShares(Handle handle, Payment payment) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO payment_shares (id, payment_id, line_id, seller_id, gross, tax, fee, earnings, available_after_days, in_escrow)
            VALUES (:id, :payment, :line, :seller, :gross, :tax, :fee, :earnings, :availableAfterDays, :inEscrow)
            """);
    for (Share share : payment.shares()) {
      batch
          .bind("id", share.id())
          .bind("payment", payment.id())
          .bind("line", share.line())
          .bind("seller", share.seller())
          .bind("gross", share.gross())
          .bind("tax", share.tax())
          .bind("fee", share.fee())
          .bind("earnings", share.earnings())
          .bind("availableAfterDays", share.availableAfter().toDays())
          .bind("inEscrow", share.custody() == Share.Custody.ESCROW)
          .add();
    }
    batch.execute();
  }

  @Override
  public Optional<Payment> lock(PaymentId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, subject_kind, subject_id, payer_id, amount, provider, customer_id, description, payment_method_id, created_at,
                           status, intent_id, client_secret, failure_code, captured_amount, refunding_amount, refunded_amount, disputed, succeeded_at,
                           revision
                    FROM payments
                    WHERE id = :id
                    FOR NO KEY UPDATE
                    """)
                .bind("id", id)
                .map(PaymentRow::of)
                .findOne()
                .map(row -> Payment.restore(row.terms(), row.standing(), shares(handle, id))));
  }

  /** Read after the payment is locked: by a statement of its own, which sees what was committed while we waited. */
  private static List<Share> shares(Handle handle, PaymentId payment) {
    return handle
        .createQuery(
            """
            SELECT id, line_id, seller_id, gross, tax, fee, earnings, available_after_days, in_escrow, returned_earnings, returned_tax, released_at
            FROM payment_shares
            WHERE payment_id = :payment
            ORDER BY id
            """)
        .bind("payment", payment)
        .map(PaymentRow::share)
        .list();
  }

  @Override
  public Optional<Payment> lockByIntent(String intentId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM payments WHERE intent_id = :intent")
                    .bind("intent", intentId)
                    .mapTo(PaymentId.class)
                    .findOne())
        .flatMap(this::lock);
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

  @Override
  public void save(Payment payment, Instant now) {
    jdbi.useTransaction(handle -> update(handle, payment, now));
  }

  private static void update(Handle handle, Payment payment, Instant now) {
    Standing standing = payment.standing();
    handle
        .createUpdate(
            """
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
            """)
        .bind("id", payment.id())
        .bind("status", standing.status().label())
        .bind("intentId", standing.intentId())
        .bind("clientSecret", standing.clientSecret())
        .bind("failureCode", standing.failureCode())
        .bind("captured", standing.captured())
        .bind("refunding", standing.refunding())
        .bind("refunded", standing.refunded())
        .bind("disputed", standing.disputed())
        .bindByType("paidAt", standing.paidAt().orElse(null), Instant.class)
        .bind("revision", standing.revision())
        .bind("now", now)
        .execute();
    saveShares(handle, payment, now);
  }

  private static void saveShares(Handle handle, Payment payment, Instant now) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            UPDATE payment_shares
            SET returned_earnings = :returnedEarnings,
                returned_tax = :returnedTax,
                available_at = CASE WHEN :released THEN coalesce(available_at, :now) ELSE available_at END,
                released_at = CASE WHEN :released THEN coalesce(released_at, :now) END
            WHERE id = :id
              AND (returned_earnings <> :returnedEarnings OR returned_tax <> :returnedTax OR released_at IS NULL AND :released)
            """);
    for (Share share : payment.shares()) {
      batch
          .bind("id", share.id())
          .bind("returnedEarnings", share.returnedEarnings())
          .bind("returnedTax", share.returnedTax())
          .bind("released", share.released())
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  @Override
  public void delivered(PaymentId payment, UUID line, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE payment_shares
                    SET available_at = CAST(:at AS timestamptz) + make_interval(hours => 24 * available_after_days)
                    WHERE payment_id = :payment
                      AND line_id = :line
                      AND available_at IS NULL
                    """)
                .bind("payment", payment)
                .bind("line", line)
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
                    """)
                .bind("payment", payment)
                .bind("now", now)
                .mapTo(ShareId.class)
                .list());
  }

  @Override
  public List<Unsettled> unsettled(String provider, Instant notSince, Optional<PaymentId> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, intent_id
                    FROM payments
                    WHERE status NOT IN ('succeeded', 'cancelled')
                      AND intent_id IS NOT NULL
                      AND provider = :provider
                      AND updated_at < :notSince
                      AND id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                    ORDER BY id
                    LIMIT :limit
                    """)
                .bind("provider", provider)
                .bind("notSince", notSince)
                .bindByType("after", after.orElse(null), PaymentId.class)
                .bind("limit", limit)
                .map((row, _) -> new Unsettled(new PaymentId(row.getObject("id", UUID.class)), row.getString("intent_id")))
                .list());
  }
}
