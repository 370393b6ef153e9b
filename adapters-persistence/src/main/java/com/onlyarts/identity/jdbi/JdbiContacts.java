package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Addresses of people who have not left. */
public final class JdbiContacts implements Contacts {
  private final Jdbi jdbi;

  public JdbiContacts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<String> emailOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT email FROM users WHERE id = :person AND deleted_at IS NULL")
                .bind("person", person)
                .mapTo(String.class)
                .findOne());
  }
}
