package com.onlyarts.livestreams.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What lets an artist's encoder send pictures: 256 random bits, shown once, to its owner; we keep
 * its digest (R70). Never printed.
 */
public record StreamKey(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A new one nobody can guess. */
  public static StreamKey next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new StreamKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** By which it is known again, worth nothing to a thief. */
  public KeyDigest digest() {
    try {
      return new KeyDigest(
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "StreamKey[…]";
  }
}
