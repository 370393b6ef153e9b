package com.onlyarts.payments.sandbox;

import java.security.SecureRandom;

/**
 * Names as Stripe gives them: a prefix that says what it is, and 24 letters and digits nobody
 * guesses.
 */
final class SandboxName {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SandboxName() {}

  /** A new name, as in {@code pi_3KxW…}. */
  static String next(String prefix) {
    StringBuilder name = new StringBuilder(prefix).append('_');
    RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(index -> name.append(LETTERS.charAt(index)));
    return name.toString();
  }
}
