package com.onlyarts.notifications.resend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.notifications.application.port.MailEvents.Signature;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How Resend signs its events (Svix): an HMAC-SHA256 over id, time and raw bytes, each parted by a
 * dot. While a secret is being changed there are several {@code v1,…} in the header, parted by
 * spaces.
 */
public final class ResendSignature {
  /** How far an event's time may be off, into the past and into the future alike. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SECRET = "whsec_";
  private static final String VERSION = "v1,";
  private final SecretKeySpec key;

  /**
   * @param secret as Resend shows it: {@code whsec_} and base64
   * @throws IllegalArgumentException if it is not
   */
  public ResendSignature(String secret) {
    key =
        new SecretKeySpec(
            Base64.getDecoder()
                .decode(secret.startsWith(SECRET) ? secret.substring(SECRET.length()) : secret),
            ALGORITHM);
  }

  /** The three headers for these bytes. */
  public Signature sign(String id, byte[] raw, Instant at) {
    String time = Long.toString(at.getEpochSecond());
    return new Signature(
        id, time, VERSION + Base64.getEncoder().encodeToString(hmac(id, time, raw)));
  }

  /** Whether one of the signatures fits these bytes, and the time is near enough. */
  public boolean fits(byte[] raw, Signature signature, Instant now) {
    if (signature.id().isEmpty() || !isNear(signature.timestamp(), now)) {
      return false;
    }
    byte[] expected =
        (VERSION
                + Base64.getEncoder()
                    .encodeToString(hmac(signature.id(), signature.timestamp(), raw)))
            .getBytes(UTF_8);
    boolean fits = false;
    for (String each : signature.signatures().split(" ")) {
      fits |= MessageDigest.isEqual(each.getBytes(UTF_8), expected); // in constant time
    }
    return fits;
  }

  private static boolean isNear(String time, Instant now) {
    return time.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  private byte[] hmac(String id, String time, byte[] raw) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((id + "." + time + ".").getBytes(UTF_8));
      return mac.doFinal(raw);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
