package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a kept answer with a key made of the request itself (AES-GCM), so that the database holds nothing readable: the answer to a registration
 * carries tokens. Only who sends the very same request again can open it.
 *
 * @param fingerprint tells equal requests from others without telling the key
 */
record Seal(byte[] fingerprint, SecretKeySpec key) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  static Seal of(String idempotencyKey, byte[] body, String credential) {
    byte[] fingerprint = digest("fingerprint", idempotencyKey, body, credential);
    byte[] key = digest("seal", idempotencyKey, body, credential);
    return new Seal(fingerprint, new SecretKeySpec(key, "AES"));
  }

  byte[] close(byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] open(byte[] sealed) {
    return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  String closeText(String plain) {
    return Base64.getEncoder().encodeToString(close(plain.getBytes(UTF_8)));
  }

  String openText(String sealed) {
    return new String(open(Base64.getDecoder().decode(sealed)), UTF_8);
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] digest(String purpose, String idempotencyKey, byte[] body, String credential) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : new byte[][] {purpose.getBytes(UTF_8), idempotencyKey.getBytes(UTF_8), credential.getBytes(UTF_8), body}) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
