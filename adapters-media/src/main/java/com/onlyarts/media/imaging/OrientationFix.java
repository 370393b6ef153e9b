package com.onlyarts.media.imaging;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Set;

/**
 * Lays pixels the way up they are meant to be seen, in sRGB, with transparency only where there was
 * some.
 */
final class OrientationFix {
  private static final int FIRST_LYING = 5;
  private static final Set<Integer> PLAIN =
      Set.of(
          BufferedImage.TYPE_3BYTE_BGR,
          BufferedImage.TYPE_4BYTE_ABGR,
          BufferedImage.TYPE_INT_RGB,
          BufferedImage.TYPE_INT_ARGB);

  private OrientationFix() {}

  /**
   * The picture itself where there is nothing to do.
   *
   * @param orientation as EXIF numbers it, 1 to 8; from 5 on the picture lies on its side
   */
  static BufferedImage of(BufferedImage decoded, int orientation) {
    return orientation == Orientation.UPRIGHT && PLAIN.contains(decoded.getType())
        ? decoded
        : copy(decoded, orientation);
  }

  private static BufferedImage copy(BufferedImage decoded, int orientation) {
    int width = decoded.getWidth();
    int height = decoded.getHeight();
    boolean lying = orientation >= FIRST_LYING;
    int type =
        decoded.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    BufferedImage copy = new BufferedImage(lying ? height : width, lying ? width : height, type);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(decoded, turned(orientation, width, height), null);
    graphics.dispose();
    return copy;
  }

  /**
   * From the pixels as they lie in the file to the pixels as they are seen; the table is EXIF's
   * own.
   */
  private static AffineTransform turned(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
