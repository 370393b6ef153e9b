package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** Puts the profile of a JPEG together: it comes in pieces of 64 KB, each with its number. */
final class ProfilePieces {
  /** Real profiles of printers have two megabytes. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final String NAME = "ICC_PROFILE\0";
  private static final int HEAD = NAME.length() + 2;

  private final Map<Integer, byte[]> pieces = new TreeMap<>();
  private int expected;

  /**
   * Takes a segment APP2, whatever it holds.
   *
   * @param segment without its marker and length
   */
  void read(ByteBuffer segment) {
    byte[] bytes = new byte[segment.remaining()];
    segment.get(bytes);
    if (bytes.length > HEAD && startsWithName(bytes)) {
      expected = Byte.toUnsignedInt(bytes[HEAD - 1]);
      pieces.putIfAbsent(Byte.toUnsignedInt(bytes[HEAD - 2]), bytes);
    }
  }

  /** What the pieces make, if they are all there. */
  ColourClaim claim() {
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    pieces.values().forEach(piece -> profile.write(piece, HEAD, piece.length - HEAD));
    boolean whole = expected > 0 && pieces.size() == expected && profile.size() <= MOST_BYTES;
    return whole ? new ColourClaim.Profiled(profile.toByteArray()) : new ColourClaim.Plain();
  }

  private static boolean startsWithName(byte[] bytes) {
    return new String(bytes, 0, NAME.length(), ISO_8859_1).equals(NAME);
  }
}
