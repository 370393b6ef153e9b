package com.onlyarts.notifications.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What only the owner of a mailbox knows: 256 random bits, URL-safe. Never printed. */
public record MailToken(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A new one nobody can guess. */
  public static MailToken next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new MailToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Its SHA-256 in hexadecimal: finds it, and is worth nothing to a thief. */
  public String digest() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "MailToken[…]";
  }
}
