package com.onlyarts.media.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.application.port.OriginalAddresses;
import com.onlyarts.media.domain.OriginalId;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs addresses of our own, each for one method, one thing and ten minutes, by HMAC-SHA-256
 * (R121).
 */
public final class AddressSigner implements OriginalAddresses {
  /** What the paths of originals start with. */
  public static final String PATH = "/originals";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final String publicUrl;
  private final Supplier<byte[]> key;

  /**
   * @param publicUrl what addresses start with, before {@link #PATH}
   * @param key the same on all nodes; asked for each time
   */
  public AddressSigner(URI publicUrl, Supplier<byte[]> key) {
    this.publicUrl = publicUrl.toString();
    this.key = key;
  }

  @Override
  public SignedAddress partAddress(OriginalId id, int part, Instant now) {
    return sign("PUT", "%s/%s/parts/%d".formatted(PATH, id.value(), part), now);
  }

  @Override
  public SignedAddress downloadAddress(OriginalId id, FileGrant grant, Instant now) {
    return sign(
        "GET", "%s/%s/%s/%s".formatted(PATH, id.value(), grant.kind().label(), grant.id()), now);
  }

  private SignedAddress sign(String method, String path, Instant now) {
    Instant until = Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
    String expires = Long.toString(until.getEpochSecond());
    String signature = ENCODER.encodeToString(signed(method, path, expires));
    return new SignedAddress(
        "%s%s?expires=%s&signature=%s".formatted(publicUrl, path, expires, signature), until);
  }

  /**
   * Whether an address was given out by us, for this method, and is still good.
   *
   * @param expires as it stands in the address, whatever it is
   * @param signature as it stands in the address, whatever it is
   */
  public boolean admits(String method, String path, String expires, String signature, Instant now) {
    byte[] expected = ENCODER.encode(signed(method, path, expires));
    return MessageDigest.isEqual(expected, signature.getBytes(UTF_8))
        && now.getEpochSecond() < Long.parseLong(expires);
  }

  private byte[] signed(String method, String path, String expires) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      return mac.doFinal("%s %s %s".formatted(method, path, expires).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
