package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a request that may come again: digests of its key and of itself, and its answer,
 * sealed (AES-GCM). All of it hangs on the service's secret and on the client's key, of which the
 * database has neither, so that who reads a row can neither try keys nor open anything (R6).
 *
 * @param hash by which the key is found again
 * @param fingerprint tells the same request from another one
 * @param seal opens the answer
 */
record AnswerCipher(String hash, String fingerprint, SecretKeySpec seal) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** What a request says, as it is told from others. */
  record Said(String method, String path, String query, byte[] body) {}

  /**
   * @param secret the service's own key for this purpose
   * @param owner whose key it is, and for what
   */
  static AnswerCipher of(SecretKey secret, String owner, String idempotencyKey, Said said) {
    byte[] hash = digest(secret, "key", utf8(owner), utf8(idempotencyKey));
    byte[] fingerprint =
        digest(
            secret,
            "fingerprint",
            utf8(idempotencyKey),
            utf8(said.method),
            utf8(said.path),
            utf8(said.query),
            said.body);
    byte[] seal = digest(secret, "seal", utf8(owner), utf8(idempotencyKey), fingerprint);
    return new AnswerCipher(
        HexFormat.of().formatHex(hash),
        HexFormat.of().formatHex(fingerprint),
        new SecretKeySpec(seal, "AES"));
  }

  byte[] close(byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] open(byte[] sealed) {
    return cipher(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(sealed, NONCE),
        Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  @Override
  public String toString() {
    return "AnswerCipher";
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, seal, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] digest(SecretKey secret, String purpose, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getEncoded(), HMAC));
      mac.update(utf8(purpose));
      for (byte[] part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
