package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.Customers;
import java.util.Optional;
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
}
