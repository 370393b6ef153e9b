package com.onlyarts.notifications.jdbi;

import com.onlyarts.kernel.jdbi.ColumnCipher;
import com.onlyarts.notifications.application.port.PushKeys;
import com.onlyarts.notifications.domain.PushKeyPair;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The pair of whichever node needed one first, kept for good, its private half locked: browsers are
 * bound to it.
 */
public final class JdbiPushKeys implements PushKeys {
  private static final String PLACE = "push_keys";

  private final Jdbi jdbi;
  private final ColumnCipher cipher;
  private final Supplier<PushKeyPair> maker;
  private final Clock clock;
  private final AtomicReference<@Nullable PushKeyPair> known = new AtomicReference<>();

  public JdbiPushKeys(Jdbi jdbi, ColumnCipher cipher, Supplier<PushKeyPair> maker, Clock clock) {
    this.jdbi = jdbi;
    this.cipher = cipher;
    this.maker = maker;
    this.clock = clock;
  }

  @Override
  public PushKeyPair current() {
    PushKeyPair pair = known.get();
    if (pair == null) {
      pair = kept().orElseGet(this::keepNew);
      known.set(pair);
    }
    return pair;
  }

  /**
   * Locks the pair if it was kept before there was a secret; to be called at each start.
   *
   * @throws ColumnCipher.WrongKey if it was locked with another secret
   */
  public void lockAll() {
    kept();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT private_key FROM push_keys")
                .mapTo(String.class)
                .findOne()
                .filter(cipher::shouldLock)
                .ifPresent(
                    plain ->
                        handle
                            .createUpdate(
                                "UPDATE push_keys SET private_key = :locked WHERE private_key = :plain")
                            .bind("plain", plain)
                            .bind("locked", cipher.locked(PLACE, plain))
                            .execute()));
  }

  private PushKeyPair keepNew() {
    PushKeyPair fresh = maker.get();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO push_keys (public_key, private_key, created_at)
                    VALUES (:publicKey, :privateKey, :now)
                    ON CONFLICT (only_one) DO NOTHING
                    """)
                .bind("publicKey", fresh.publicKey())
                .bind("privateKey", cipher.locked(PLACE, fresh.privateKey()))
                .bind("now", clock.instant())
                .execute());
    return kept().orElseThrow();
  }

  private Optional<PushKeyPair> kept() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT public_key, private_key FROM push_keys")
                .map(
                    (row, _) ->
                        new PushKeyPair(
                            row.getString("public_key"),
                            cipher.opened(PLACE, row.getString("private_key"))))
                .findOne());
  }
}
