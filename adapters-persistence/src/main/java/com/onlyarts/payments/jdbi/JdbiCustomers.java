package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Columns;
import com.onlyarts.payments.application.port.Customers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Customers in the table {@code payment_customers}. */
public final class JdbiCustomers implements Customers {
  private final Jdbi jdbi;

  public JdbiCustomers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<String> find(PersonId person, String provider) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT customer_id FROM payment_customers WHERE user_id = :person AND provider = :provider")
                .bind("person", person)
                .bind("provider", provider)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void add(PersonId person, String provider, String customer) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO payment_customers (user_id, provider, customer_id)
                    VALUES (:person, :provider, :customer)
                    ON CONFLICT (user_id, provider) DO NOTHING
                    """)
                .bind("person", person)
                .bind("provider", provider)
                .bind("customer", customer)
                .execute());
  }

  @Override
  public void leave(PersonId person, Instant now) {
    mark(person, Optional.of(now));
  }

  @Override
  public void left(PersonId person) {
    mark(person, Optional.empty());
  }

  private void mark(PersonId person, Optional<Instant> leavingSince) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE payment_customers SET leaving_since = :since WHERE user_id = :person")
                .bind("person", person)
                .bind("since", leavingSince)
                .execute());
  }

  @Override
  public List<PersonId> leaving(Optional<PersonId> after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT user_id
                    FROM payment_customers
                    WHERE leaving_since IS NOT NULL
                      AND (CAST(:after AS uuid) IS NULL OR user_id > :after)
                    ORDER BY user_id
                    LIMIT :most
                    """)
                .bindByType("after", after.map(PersonId::value).orElse(null), UUID.class)
                .bind("most", most)
                .map((row, _) -> Columns.id(row, "user_id", PersonId::new))
                .list());
  }
}
