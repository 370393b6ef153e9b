package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.application.port.Blocks;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Blocks in their table, looked up both ways (R81). */
public final class JdbiBlocks implements Blocks {
  private final Jdbi jdbi;

  public JdbiBlocks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(PersonId blocker, PersonId blocked, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO blocks (blocker_id, blocked_id, created_at)
                    VALUES (:blocker, :blocked, :at)
                    ON CONFLICT (blocker_id, blocked_id) DO NOTHING
                    """)
                .bind("blocker", blocker)
                .bind("blocked", blocked)
                .bind("at", at)
                .execute());
  }

  @Override
  public boolean remove(PersonId blocker, PersonId blocked) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "DELETE FROM blocks WHERE blocker_id = :blocker AND blocked_id = :blocked")
                    .bind("blocker", blocker)
                    .bind("blocked", blocked)
                    .execute()
                == 1);
  }

  @Override
  public void removeAllOf(PersonId person) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM blocks WHERE blocker_id = :person OR blocked_id = :person")
                .bind("person", person)
                .execute());
  }

  @Override
  public boolean areApart(PersonId one, PersonId other) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT FROM blocks WHERE blocker_id = :one AND blocked_id = :other)
                        OR EXISTS (SELECT FROM blocks WHERE blocker_id = :other AND blocked_id = :one)
                    """)
                .bind("one", one)
                .bind("other", other)
                .mapTo(boolean.class)
                .one());
  }
}
