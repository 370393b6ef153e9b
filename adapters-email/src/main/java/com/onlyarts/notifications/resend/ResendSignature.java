package com.onlyarts.notifications.resend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.resilience.WebhookHmac;
import com.onlyarts.notifications.application.port.MailEvents.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * How Resend signs its events (Svix): an HMAC-SHA256 over id, time and raw bytes, each parted by a
 * dot. While a secret is being changed there are several {@code v1,…} in the header, parted by
 * spaces.
 */
public final class ResendSignature {
  /** How far an event's time may be off, into the past and into the future alike. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String SECRET = "whsec_";
  private static final String VERSION = "v1,";
  private final WebhookHmac hmac;

  /**
   * @param secret as Resend shows it: {@code whsec_} and base64
   * @throws IllegalArgumentException if it is not
   */
  public ResendSignature(String secret) {
    hmac =
        new WebhookHmac(
            Base64.getDecoder()
                .decode(secret.startsWith(SECRET) ? secret.substring(SECRET.length()) : secret));
  }

  /** The three headers for these bytes. */
  public Signature sign(String id, byte[] raw, Instant at) {
    String time = Long.toString(at.getEpochSecond());
    return new Signature(id, time, VERSION + hmac.sign(head(id, time), raw));
  }

  /** Whether one of the signatures fits these bytes, and the time is near enough. */
  public boolean fits(byte[] raw, Signature signature, Instant now) {
    if (signature.id().isEmpty() || !isNear(signature.timestamp(), now)) {
      return false;
    }
    byte[] head = head(signature.id(), signature.timestamp());
    boolean fits = false;
    for (String each : signature.signatures().split(" ")) {
      fits |= each.startsWith(VERSION) && hmac.fits(each.substring(VERSION.length()), head, raw);
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

  private static byte[] head(String id, String time) {
    return (id + "." + time + ".").getBytes(UTF_8);
  }
}
