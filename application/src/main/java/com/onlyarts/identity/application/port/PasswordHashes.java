package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Password;
import java.util.Optional;

/**
 * Hashes of passwords: slow on purpose, and only a few at a time, so that a flood of logins cannot
 * take the machine (R12).
 *
 * <p>Every method is refused, to be tried again shortly, when too many are waiting; none is called
 * inside a transaction.
 */
public interface PasswordHashes {

  String hash(Password password);

  /**
   * Whether the password has this hash. Takes as long when there is no hash, so that the time does
   * not tell (R15).
   */
  boolean matches(Password password, Optional<String> hash);

  /** Whether the hash was made with parameters we no longer use. */
  boolean isDated(String hash);
}
