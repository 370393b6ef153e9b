package com.onlyarts.notifications.push;

import com.interaso.webpush.VapidKeys;
import com.onlyarts.notifications.domain.PushKeyPair;
import java.math.BigInteger;
import java.util.Base64;

/** Key pairs in the form the settings and the database hold them, and in the library's. */
public final class VapidPair {
  private static final int NUMBER = 32;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private VapidPair() {}

  /** A new pair, unlike any before. */
  public static PushKeyPair make() {
    VapidKeys keys = VapidKeys.generate();
    return new PushKeyPair(
        ENCODER.encodeToString(keys.getApplicationServerKey()),
        ENCODER.encodeToString(number(keys.getPrivateKey().getS())));
  }

  /**
   * The library's form of a pair.
   *
   * @throws IllegalArgumentException if it is no pair of an uncompressed point and a number, in
   *     URL-safe base64
   */
  public static VapidKeys read(PushKeyPair pair) {
    try {
      return VapidKeys.fromUncompressedBytes(pair.publicKey(), pair.privateKey());
    } catch (
        Exception e) { // the library is Kotlin's, which throws checked exceptions without saying so
      throw new IllegalArgumentException("not a pair of VAPID keys", e);
    }
  }

  private static byte[] number(BigInteger value) {
    byte[] bytes = value.toByteArray(); // up to 33 of them with the sign, or fewer than 32
    byte[] number = new byte[NUMBER];
    int length = Math.min(bytes.length, NUMBER);
    System.arraycopy(bytes, bytes.length - length, number, NUMBER - length, length);
    return number;
  }
}
