package com.onlyarts.consultations.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.domain.PaymentId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Artists, clients and payments, as rows of the modules that own them. */
final class ConsultationsDatabase {
  private final Jdbi jdbi;

  ConsultationsDatabase(TestDatabase database) {
    this.jdbi = database.jdbi();
  }

  PersonId somebody() {
    return person("user", null);
  }

  PersonId artistAt(String hourlyRate) {
    return person("artist", new BigDecimal(hourlyRate));
  }

  PersonId person(String role, BigDecimal hourlyRate) {
    PersonId id = PersonId.next();
    String name = "p" + id.value().toString().replace("-", "");
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO users (id, username, email, password_hash, full_name, role, hourly_rate)
                VALUES (?, ?, ? || '@example.org', '-', 'John Doe', ?::user_role, ?)
                """,
                id.value(),
                name,
                name,
                role,
                hourlyRate));
    return id;
  }

  PaymentId paymentBy(PersonId payer) {
    PaymentId id = PaymentId.next();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO payments (id, subject_kind, subject_id, payer_id, amount, provider) VALUES (?, 'consultation', ?, ?, 150.00, 'sandbox')",
                id.value(),
                UUID.randomUUID(),
                payer.value()));
    return id;
  }
}
