package com.onlyarts.payments.stripe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature}: {@code t=1700000000,v1=…}, an HMAC-SHA256 over the time, a
 * dot and the raw bytes (R36). While a secret is being changed there is one {@code v1} for each.
 */
public final class StripeSignature {
  /** How far an event's time may be off, into the past and into the future alike. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec secret;

  public StripeSignature(String secret) {
    this.secret = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
  }

  /** The header for these bytes. */
  public String sign(byte[] raw, Instant at) {
    String time = Long.toString(at.getEpochSecond());
    return "t=%s,v1=%s".formatted(time, HexFormat.of().formatHex(hmac(time, raw)));
  }

  /** Whether one of the header's signatures fits these bytes, and its time is near enough. */
  public boolean fits(byte[] raw, String header, Instant now) {
    String time = "";
    List<String> signatures = new ArrayList<>();
    for (String part : header.split(",")) {
      if (part.strip().startsWith("t=")) {
        time = part.strip().substring(2);
      } else if (part.strip().startsWith("v1=")) {
        signatures.add(part.strip().substring(3));
      }
    }
    return isNear(time, now) && isAnyOf(signatures, HexFormat.of().formatHex(hmac(time, raw)));
  }

  private static boolean isNear(String time, Instant now) {
    return time.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  /** Compared in constant time. */
  private static boolean isAnyOf(List<String> signatures, String expected) {
    boolean fits = false;
    for (String signature : signatures) {
      fits |= MessageDigest.isEqual(signature.getBytes(UTF_8), expected.getBytes(US_ASCII));
    }
    return fits;
  }

  private byte[] hmac(String time, byte[] raw) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update((time + ".").getBytes(UTF_8));
      return mac.doFinal(raw);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
