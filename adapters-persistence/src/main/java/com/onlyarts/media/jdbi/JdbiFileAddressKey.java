package com.onlyarts.media.jdbi;

import com.onlyarts.kernel.jdbi.ColumnCipher;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What addresses of originals are signed with: 256 random bits of whichever node needed them first,
 * kept for good and locked (R121).
 */
public final class JdbiFileAddressKey implements Supplier<byte[]> {
  private static final String PLACE = "file_address_keys";
  private static final int BYTES = 32;

  private final Jdbi jdbi;
  private final ColumnCipher cipher;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicReference<byte @Nullable []> known = new AtomicReference<>();

  public JdbiFileAddressKey(Jdbi jdbi, ColumnCipher cipher, Clock clock) {
    this.jdbi = jdbi;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public byte[] get() {
    byte[] key = known.get();
    if (key == null) {
      key = kept().orElseGet(this::keepNew);
      known.set(key);
    }
    return key.clone();
  }

  /**
   * Makes the key if there is none, so that no transaction that fails takes it back, and locks it
   * if it was kept before there was a secret; to be called at each start.
   *
   * @throws ColumnCipher.WrongKey if it was locked with another secret
   */
  public void lockAll() {
    get();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT secret FROM file_address_keys")
                .mapTo(String.class)
                .findOne()
                .filter(cipher::shouldLock)
                .ifPresent(
                    plain ->
                        handle
                            .createUpdate(
                                "UPDATE file_address_keys SET secret = :locked WHERE secret = :plain")
                            .bind("plain", plain)
                            .bind("locked", cipher.locked(PLACE, plain))
                            .execute()));
  }

  private byte[] keepNew() {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO file_address_keys (secret, created_at)
                    VALUES (:secret, :now)
                    ON CONFLICT (only_one) DO NOTHING
                    """)
                .bind("secret", cipher.locked(PLACE, Base64.getEncoder().encodeToString(fresh)))
                .bind("now", clock.instant())
                .execute());
    return kept().orElseThrow();
  }

  private Optional<byte[]> kept() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT secret FROM file_address_keys")
                .mapTo(String.class)
                .findOne()
                .map(secret -> Base64.getDecoder().decode(cipher.opened(PLACE, secret))));
  }
}
