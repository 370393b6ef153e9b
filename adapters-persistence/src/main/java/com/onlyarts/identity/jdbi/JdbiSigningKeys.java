package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.identity.application.port.SigningKeys;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.ColumnCipher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Signing keys in their table, the private halves locked; a unique index allows one that has no end
 * yet (R13).
 */
public final class JdbiSigningKeys implements SigningKeys {
  private final Jdbi jdbi;
  private final Transactions transactions;
  private final ColumnCipher cipher;

  public JdbiSigningKeys(Jdbi jdbi, Transactions transactions, ColumnCipher cipher) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.cipher = cipher;
  }

  /**
   * Locks those that were kept before there was a secret; to be called at each start.
   *
   * @throws ColumnCipher.WrongKey if one of them was locked with another secret
   */
  public void lockAll() {
    all();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT kid, private_jwk FROM signing_keys")
                .map((row, _) -> Map.entry(row.getString("kid"), row.getString("private_jwk")))
                .list()
                .stream()
                .filter(key -> cipher.shouldLock(key.getValue()))
                .forEach(
                    key ->
                        handle
                            .createUpdate(
                                "UPDATE signing_keys SET private_jwk = :locked WHERE kid = :id AND private_jwk = :plain")
                            .bind("id", key.getKey())
                            .bind("plain", key.getValue())
                            .bind("locked", cipher.locked(key.getKey(), key.getValue()))
                            .execute()));
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
                            cipher.opened(row.getString("kid"), row.getString("private_jwk")),
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
                .bind("privateKey", cipher.locked(key.id(), key.privateKey()))
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
                          .createUpdate(
                              "UPDATE signing_keys SET retired_at = :handover WHERE retired_at IS NULL")
                          .bind("handover", handover)
                          .execute());
          if (retired == 1) {
            addFirst(next);
          }
        });
  }

  @Override
  public void removeRetiredBefore(Instant time) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM signing_keys WHERE retired_at < :time")
                .bind("time", time)
                .execute());
  }
}
