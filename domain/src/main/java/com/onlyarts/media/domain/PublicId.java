package com.onlyarts.media.domain;

import com.onlyarts.kernel.InvalidValue;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a picture is called at its provider and in its addresses: its folder and 128 random bits, so
 * that nobody guesses another's (R90).
 */
public record PublicId(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;
  private static final Pattern FORM =
      Pattern.compile("(artworks|profiles|commissions)/[0-9a-f]{32}");

  public PublicId {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValue("publicId", "must be the publicId of an upload");
    }
  }

  /** A new one nobody can guess. */
  public static PublicId next(Folder folder) {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new PublicId(folder.label() + "/" + HexFormat.of().formatHex(bits));
  }

  public Folder folder() {
    return Folder.labelled(text.substring(0, text.indexOf('/')));
  }

  /** The random part alone. */
  public String name() {
    return text.substring(text.indexOf('/') + 1);
  }
}
