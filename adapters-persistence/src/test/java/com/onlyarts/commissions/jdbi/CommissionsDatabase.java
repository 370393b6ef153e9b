package com.onlyarts.commissions.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.jdbi.TestDatabase;
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

  void callOff(PaymentId payment) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE payments SET status = 'cancelled' WHERE id = ?", payment.value()));
  }
}
