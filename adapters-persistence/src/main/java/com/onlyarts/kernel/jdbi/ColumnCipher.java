package com.onlyarts.kernel.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps what this service has to read itself from whoever else reads its database: AES-GCM with a
 * nonce of its own for each text, bound to the row it stands in. Without a key, as development may
 * be, texts stand as they are; those from before a key was set can be read, and are to be locked
 * then.
 */
public final class ColumnCipher {
  private static final String MARK = "locked:";
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Optional<SecretKey> key;

  public ColumnCipher(Optional<SecretKey> key) {
    this.key = key;
  }

  /** A text is locked, and not with this key, or there is none. */
  public static final class WrongKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongKey() {
      super("what is locked in the database was not locked with this secret", null, false, false);
    }
  }

  /** Whether there is a key, and the text is not locked yet. */
  public boolean shouldLock(String text) {
    return key.isPresent() && !text.startsWith(MARK);
  }

  /**
   * The text as it may be kept.
   *
   * @param place the name of the row: nowhere else will it open
   */
  public String locked(String place, String text) {
    return key.map(known -> MARK + Base64.getEncoder().encodeToString(sealed(known, place, text)))
        .orElse(text);
  }

  /**
   * The text that was kept.
   *
   * @throws WrongKey if it cannot be read
   */
  public String opened(String place, String kept) {
    return kept.startsWith(MARK)
        ? read(key.orElseThrow(WrongKey::new), place, kept.substring(MARK.length()))
        : kept;
  }

  private byte[] sealed(SecretKey known, String place, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] body = cipher(Cipher.ENCRYPT_MODE, known, nonce, place).doFinal(text.getBytes(UTF_8));
      return ByteBuffer.allocate(nonce.length + body.length).put(nonce).put(body).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private static String read(SecretKey known, String place, String sealed) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
      byte[] nonce = new byte[NONCE_BYTES];
      byte[] body = new byte[bytes.get(nonce).remaining()];
      bytes.get(body);
      return new String(cipher(Cipher.DECRYPT_MODE, known, nonce, place).doFinal(body), UTF_8);
    } catch (GeneralSecurityException | RuntimeException _) {
      throw new WrongKey();
    }
  }

  private static Cipher cipher(int mode, SecretKey known, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, known, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher;
  }
}
