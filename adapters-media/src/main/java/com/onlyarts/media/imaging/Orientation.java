package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * How the camera was held, as EXIF numbers it: 1 is upright, 6 a quarter turn. Read by ourselves:
 * libraries read everything else a file says with it, and texts of a PNG unfold without any bound.
 */
final class Orientation {
  static final int UPRIGHT = 1;
  private static final String EXIF = "Exif\0\0";
  private static final int TAG = 0x0112;
  private static final int FIRST_LYING = 5;
  private static final Set<Integer> FROM_RIGHT = Set.of(2, 3, 6, 7);
  private static final Set<Integer> FROM_BOTTOM = Set.of(3, 4, 7, 8);

  private Orientation() {}

  /** Whether a segment of a JPEG is one of EXIF. */
  static boolean isExif(ByteBuffer segment) {
    byte[] head = new byte[Math.min(EXIF.length(), segment.remaining())];
    segment.get(segment.position(), head);
    return new String(head, ISO_8859_1).equals(EXIF);
  }

  /**
   * What a piece of EXIF says; upright when it says nothing, or nothing that can be read.
   *
   * @param exif with or without the name in front of it that JPEG has
   */
  static int of(ByteBuffer exif) {
    try {
      int start = isExif(exif) ? EXIF.length() : 0;
      ByteBuffer tiff = exif.slice(start, exif.remaining() - start);
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      tiff.position(tiff.getInt(4));
      int entries = Short.toUnsignedInt(tiff.getShort());
      for (int n = 0; n < entries; n++) {
        int entry = tiff.position();
        if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
          return known(tiff.getShort(entry + 8));
        }
        tiff.position(entry + 12);
      }
      return UPRIGHT;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
      return UPRIGHT; // a picture is not refused for what it says about itself
    }
  }

  private static int known(int orientation) {
    return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
  }

  /** Whether the picture lies on its side, so that its lines are columns. */
  static boolean isLying(int orientation) {
    return orientation >= FIRST_LYING;
  }

  /** Whether what comes first in the file is seen at the right. */
  static boolean isFromRight(int orientation) {
    return FROM_RIGHT.contains(orientation);
  }

  /** Whether what comes first in the file is seen at the bottom. */
  static boolean isFromBottom(int orientation) {
    return FROM_BOTTOM.contains(orientation);
  }
}
