package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import org.jdbi.v3.core.Jdbi;

/** People with an account, and what their accounts show. */
record PaymentsDatabase(Jdbi jdbi) implements SellerFunds {

  PersonId open() {
    PersonId person = PersonId.next();
    String name = "p" + person.value().toString().substring(4);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO users (id, username, email, password_hash) VALUES (:id, :name, :name || '@example.com', 'x')")
                .bind("id", person)
                .bind("name", name)
                .execute());
    return person;
  }

  @Override
  public void changed(PersonId seller, Money balanceDifference, Money earningsDifference) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE users SET balance = balance + :balance, total_earnings = total_earnings + :earnings WHERE id = :id")
                .bind("id", seller)
                .bind("balance", balanceDifference)
                .bind("earnings", earningsDifference)
                .execute());
  }

  Money balanceOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT balance FROM users WHERE id = :id")
                .bind("id", person)
                .mapTo(Money.class)
                .one());
  }
}
