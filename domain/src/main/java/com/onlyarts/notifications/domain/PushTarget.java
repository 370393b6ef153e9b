package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.net.URI;
import java.util.Base64;

/**
 * A browser as its push service reaches it: what {@code PushManager.subscribe} gave the page.
 *
 * @param endpoint where the push service takes messages for it; whoever knows it can send,
 *     encrypted for nobody else
 * @param publicKey the browser's key, an uncompressed P-256 point, 65 bytes in URL-safe base64
 * @param secret what messages are authenticated with, 16 bytes in URL-safe base64
 */
public record PushTarget(URI endpoint, String publicKey, String secret) {
  private static final int POINT = 65;
  private static final int UNCOMPRESSED = 4;
  private static final int SECRET = 16;

  public PushTarget {
    publicKey = unpadded(publicKey);
    secret = unpadded(secret);
    byte[] point = bytes("keys.p256dh", publicKey);
    if (point.length != POINT || point[0] != UNCOMPRESSED) {
      throw new InvalidValue("keys.p256dh", "must be an uncompressed P-256 point");
    }
    if (bytes("keys.auth", secret).length != SECRET) {
      throw new InvalidValue("keys.auth", "must be 16 bytes");
    }
  }

  /** The push service's host, for which a pause it asks for holds. */
  public String service() {
    return endpoint.getHost();
  }

  private static String unpadded(String text) {
    return Text.optional("keys", text, 200)
        .replaceAll("=+$", "")
        .replace('+', '-')
        .replace('/', '_');
  }

  private static byte[] bytes(String field, String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw new InvalidValue(field, "must be URL-safe base64");
    }
  }
}
