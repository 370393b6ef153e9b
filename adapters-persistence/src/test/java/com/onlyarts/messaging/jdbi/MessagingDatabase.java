package com.onlyarts.messaging.jdbi;

import com.onlyarts.identity.domain.PersonId;
import org.jdbi.v3.core.Jdbi;

/** Makes people who write to each other. */
final class MessagingDatabase {
  private final Jdbi jdbi;

  MessagingDatabase(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  PersonId friend() {
    PersonId id = PersonId.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO users (id, username, email, password_hash) VALUES (:id, :name, :name || '@example.com', 'x')")
                .bind("id", id)
                .bind("name", "p" + id.value().toString().replace("-", ""))
                .execute());
    return id;
  }
}
