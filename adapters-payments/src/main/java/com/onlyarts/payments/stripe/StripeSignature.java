package com.onlyarts.payments.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Stripe-Signature}: {@code t=1700000000,v1=…}, checked by Stripe's own library
 * (R36). The library stumbles over headers of another form, and takes times from the future;
 * neither is let through to it. While a secret is being changed there is one {@code v1} for each.
 */
public final class StripeSignature {
  /** How far an event's time may be off, into the past and into the future alike. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12})(?:,v\\d=\\w+)+");
  private final String secret;

  public StripeSignature(String secret) {
    this.secret = secret;
  }

  /** Whether one of the header's signatures fits these bytes, and its time is near enough. */
  public boolean fits(byte[] raw, String header, Instant now) {
    Matcher form = HEADER.matcher(header);
    if (!form.matches()
        || Instant.ofEpochSecond(Long.parseLong(form.group(1))).isAfter(now.plus(TOLERANCE))) {
      return false;
    }
    try {
      return Webhook.Signature.verifyHeader(
          new String(raw, UTF_8),
          header,
          secret,
          TOLERANCE.toSeconds(),
          Clock.fixed(now, ZoneOffset.UTC));
    } catch (SignatureVerificationException _) {
      return false;
    }
  }
}
