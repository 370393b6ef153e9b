package com.onlyarts.kernel.resilience;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HMAC-SHA256 in base64, by which a provider shows that an event is its own. */
public final class WebhookHmac {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param secret what we and the provider alone know; not empty
   */
  public WebhookHmac(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The signature of these bytes, one part behind the other. */
  public String sign(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a signature is that of these bytes; compared in constant time. */
  public boolean fits(String signature, byte[]... parts) {
    return MessageDigest.isEqual(signature.getBytes(UTF_8), sign(parts).getBytes(UTF_8));
  }
}
