package com.onlyarts.catalog.jdbi;

import com.onlyarts.identity.domain.PersonId;
import org.jdbi.v3.core.Jdbi;

/** People with accounts, for tests of what they do. */
final class CatalogUsers {
  private final Jdbi jdbi;

  CatalogUsers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Somebody of no particular name. */
  PersonId somebody() {
    PersonId id = PersonId.next();
    add(id, "p" + id.value().toString().replace("-", ""));
    return id;
  }

  PersonId named(String username) {
    PersonId id = PersonId.next();
    add(id, username);
    return id;
  }

  private void add(PersonId id, String username) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO users (id, username, email, password_hash, role)
                    VALUES (:id, :username, :username || '@example.com', 'x', 'artist')
                    """)
                .bind("id", id)
                .bind("username", username)
                .execute());
  }
}
