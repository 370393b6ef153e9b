package com.onlyarts.identity.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only its holder knows: 256 random bits, URL-safe. We keep nothing but its digest (R14, R16).
 * Never printed.
 */
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A new one nobody can guess. */
  public static Secret next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Its SHA-256; as good as the secret itself for finding it, and worth nothing to a thief. */
  public Digest digest() {
    try {
      return Digest.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
