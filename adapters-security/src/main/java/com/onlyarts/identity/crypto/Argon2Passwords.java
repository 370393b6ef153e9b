package com.onlyarts.identity.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.crypto.Argon2Hash.Parameters;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, 19 MiB and two passes: some 30 ms each, a few at a time; whoever has waited too long is
 * sent away for a moment (R12).
 */
public final class Argon2Passwords implements PasswordHashes {
  private static final Parameters TODAY = new Parameters(19_456, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 4;

  private final SecureRandom random = new SecureRandom();
  private final Parameters parameters;
  private final Semaphore desks;
  private final Duration patience;
  private final Argon2Hash nobodys;

  /** With the parameters of today, for production. */
  public Argon2Passwords() {
    this(TODAY, AT_ONCE, Duration.ofSeconds(2));
  }

  Argon2Passwords(Parameters parameters, int atOnce, Duration patience) {
    this.parameters = parameters;
    this.desks = new Semaphore(atOnce, true);
    this.patience = patience;
    this.nobodys = Argon2Hash.of(parameters, new byte[SALT_BYTES], new byte[HASH_BYTES]);
  }

  @Override
  public String hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return atADesk(
        () ->
            Argon2Hash.of(parameters, salt, digest(password, parameters, salt, HASH_BYTES))
                .written());
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // this very hash, not one like it
  public boolean matches(Password password, Optional<String> hash) {
    Argon2Hash known = hash.flatMap(Argon2Hash::parsed).orElse(nobodys);
    byte[] expected = known.hashBytes();
    byte[] actual =
        atADesk(() -> digest(password, known.parameters(), known.saltBytes(), expected.length));
    return MessageDigest.isEqual(actual, expected) && known != nobodys;
  }

  @Override
  public boolean isDated(String hash) {
    return Argon2Hash.parsed(hash).filter(known -> known.parameters().equals(parameters)).isEmpty();
  }

  private <T> T atADesk(Supplier<T> work) {
    if (!seated()) {
      throw new Rejected(new ServiceUnavailable("password check"));
    }
    try {
      return work.get();
    } finally {
      desks.release();
    }
  }

  private boolean seated() {
    try {
      return desks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static byte[] digest(Password password, Parameters parameters, byte[] salt, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(parameters.memory())
            .withIterations(parameters.passes())
            .withParallelism(parameters.lanes())
            .withSalt(salt)
            .build());
    byte[] digest = new byte[length];
    argon2.generateBytes(password.text().getBytes(UTF_8), digest);
    return digest;
  }
}
