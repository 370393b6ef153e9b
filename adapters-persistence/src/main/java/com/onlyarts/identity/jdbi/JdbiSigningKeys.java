package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.identity.application.port.SigningKeys;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Signing keys in their table; a unique index allows one that has no end yet (R13). */
public final class JdbiSigningKeys implements SigningKeys {
  private final Jdbi jdbi;
  private final Transactions transactions;

  public JdbiSigningKeys(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  @Override
  public List<SigningKey> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT kid, private_jwk, public_jwk, created_at, retired_at
                    FROM signing_keys
                    ORDER BY created_at, kid
                    """)
                .map(
                    (row, _) ->
                        new SigningKey(
                            row.getString("kid"),
                            row.getString("private_jwk"),
                            row.getString("public_jwk"),
                            instant(row, "created_at"),
                            optionalInstant(row, "retired_at")))
                .list());
  }

  @Override
  public void addFirst(SigningKey key) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO signing_keys (kid, private_jwk, public_jwk, created_at)
                    VALUES (:id, :privateKey, :publicKey, :createdAt)
                    ON CONFLICT DO NOTHING
                    """)
                .bind("id", key.id())
                .bind("privateKey", key.privateKey())
                .bind("publicKey", key.publicKey())
                .bind("createdAt", key.createdAt())
                .execute());
  }

  @Override
  public void rotate(SigningKey next, Instant handover) {
    transactions.inTransaction(
        () -> {
          int retired =
              jdbi.withHandle(
                  handle ->
                      handle
                          .createUpdate("UPDATE signing_keys SET retired_at = :handover WHERE retired_at IS NULL")
                          .bind("handover", handover)
                          .execute());
          if (retired == 1) {
            addFirst(next);
          }
        });
  }

  @Override
  public void removeRetiredBefore(Instant time) {
    jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM signing_keys WHERE retired_at < :time").bind("time", time).execute());
  }
}
