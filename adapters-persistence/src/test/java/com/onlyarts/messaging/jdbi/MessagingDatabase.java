package com.onlyarts.messaging.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.domain.OriginalId;
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

  /** A file that somebody has sent completely. */
  OriginalId fileOf(PersonId owner) {
    OriginalId id = OriginalId.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO originals (id, owner_id, name, kind, bytes, sha256, created_at, due_at)
                    VALUES (:id, :owner, 'sketch.png', 'png', 7, repeat('a', 64), now(), now())
                    """)
                .bind("id", id)
                .bind("owner", owner)
                .execute());
    return id;
  }
}
