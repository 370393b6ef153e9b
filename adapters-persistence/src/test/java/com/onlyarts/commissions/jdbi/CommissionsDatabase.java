package com.onlyarts.commissions.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.payments.domain.PaymentId;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** People and payments, as rows of the modules that own them. */
final class CommissionsDatabase {
  private final Jdbi jdbi;

  CommissionsDatabase(TestDatabase database) {
    this.jdbi = database.jdbi();
  }

  PersonId somebody() {
    return somebody("artist");
  }

  PersonId somebody(String role) {
    PersonId id = PersonId.next();
    String name = "p" + id.value().toString().replace("-", "");
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO users (id, username, email, password_hash, full_name, role)
                VALUES (?, ?, ? || '@example.org', '-', 'John Doe', ?::user_role)
                """,
                id.value(),
                name,
                name,
                role));
    return id;
  }

  PaymentId paymentFor(UUID subject, PersonId payer, Money amount) {
    PaymentId id = PaymentId.next();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO payments (id, subject_kind, subject_id, payer_id, amount, provider) VALUES (?, 'commission', ?, ?, ?, 'sandbox')",
                id.value(),
                subject,
                payer.value(),
                amount.amount()));
    return id;
  }

  /** A file that somebody has sent completely. */
  OriginalId fileOf(PersonId owner) {
    OriginalId id = OriginalId.next();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO originals (id, owner_id, name, kind, bytes, sha256, created_at, due_at)
                VALUES (?, ?, 'sea.psd', 'psd', 7, repeat('a', 64), now(), now())
                """,
                id.value(),
                owner.value()));
    return id;
  }

  void callOff(PaymentId payment) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE payments SET status = 'cancelled' WHERE id = ?", payment.value()));
  }
}
