package com.onlyarts.media.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Lets a browser send one picture without any other credential: 256 random bits, good once and for
 * 15 minutes. Kept as its digest alone.
 */
public record Ticket(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A new one nobody can guess. */
  public static Ticket next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Its SHA-256, by which it is found again. */
  public Digest digest() {
    try {
      return new Digest(
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Ticket[…]";
  }

  /** The SHA-256 of a ticket, in 64 hexadecimal digits. */
  public record Digest(String hex) {}
}
