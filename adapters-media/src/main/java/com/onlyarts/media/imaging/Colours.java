package com.onlyarts.media.imaging;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Brings the numbers of a picture into sRGB, as a browser would show them (R90). */
final class Colours {
  private static final int MOST_BYTES_OF_A_PROFILE = 4 * 1024 * 1024;
  private static final int LONGEST_NAME = 79;

  private Colours() {}

  /**
   * @param compressed the profile of a PNG, which its decoder leaves out; what cannot be read is
   *     left aside, as browsers do
   */
  static BufferedImage inSrgb(BufferedImage decoded, Optional<byte[]> compressed) {
    ColorSpace space = decoded.getColorModel().getColorSpace();
    Optional<ICC_Profile> profile =
        compressed.flatMap(Colours::inflated).or(() -> profileOf(space));
    return profile
        .filter(it -> it.getNumComponents() == space.getNumComponents())
        .map(it -> converted(decoded, it))
        .orElseGet(() -> isGreyWithAlpha(decoded) ? plain(decoded) : decoded);
  }

  private static Optional<ICC_Profile> profileOf(ColorSpace space) {
    boolean another =
        space instanceof ICC_ColorSpace
            && !space.isCS_sRGB()
            && space.getType() != ColorSpace.TYPE_GRAY;
    return another ? Optional.of(((ICC_ColorSpace) space).getProfile()) : Optional.empty();
  }

  private static BufferedImage converted(BufferedImage decoded, ICC_Profile profile) {
    BufferedImage plain = plain(decoded);
    BufferedImage result = new BufferedImage(plain.getWidth(), plain.getHeight(), plain.getType());
    int[] bands = profile.getNumComponents() == 1 ? new int[] {0} : new int[] {0, 1, 2};
    ColorConvertOp toSrgb =
        new ColorConvertOp(
            new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
    toSrgb.filter(bands(plain.getRaster(), bands), bands(result.getRaster(), new int[] {0, 1, 2}));
    if (result.getColorModel().hasAlpha()) {
      Objects.requireNonNull(result.getAlphaRaster()).setRect(plain.getAlphaRaster());
    }
    return result;
  }

  private static WritableRaster bands(WritableRaster all, int[] which) {
    return all.createWritableChild(0, 0, all.getWidth(), all.getHeight(), 0, 0, which);
  }

  /**
   * The same numbers in 8 bits each of red, green and blue. Java takes grey for light, not for a
   * number of sRGB, so it is copied by hand.
   */
  private static BufferedImage plain(BufferedImage decoded) {
    ColorModel model = decoded.getColorModel();
    int type = model.hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
    if (decoded.getType() == type) {
      return decoded;
    }
    BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), type);
    if (model instanceof ComponentColorModel
        && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
      copyGrey(decoded.getRaster(), plain.getRaster(), model.getComponentSize(0));
    } else {
      Graphics2D graphics = plain.createGraphics();
      graphics.drawImage(decoded, 0, 0, null);
      graphics.dispose();
    }
    return plain;
  }

  private static void copyGrey(Raster grey, WritableRaster plain, int bits) {
    int[] row = new int[grey.getWidth()];
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int band = 0; band < plain.getNumBands(); band++) {
        grey.getSamples(0, y, row.length, 1, band < 3 ? 0 : 1, row);
        for (int x = 0; x < row.length && bits > Byte.SIZE; x++) {
          row[x] >>= bits - Byte.SIZE;
        }
        plain.setSamples(0, y, row.length, 1, band, row);
      }
    }
  }

  private static boolean isGreyWithAlpha(BufferedImage image) {
    ColorModel model = image.getColorModel();
    return model.hasAlpha() && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  /**
   * As PNG has it: a name, a zero, a zero for zlib, and the profile; no more of it is unpacked than
   * any real one has.
   */
  private static Optional<ICC_Profile> inflated(byte[] chunk) {
    int start = 0;
    while (start < chunk.length && start <= LONGEST_NAME && chunk[start] != 0) {
      start++;
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(chunk, start + 2, chunk.length - start - 2);
      byte[] profile = new byte[MOST_BYTES_OF_A_PROFILE];
      int length = inflater.inflate(profile);
      return inflater.finished()
          ? Optional.of(ICC_Profile.getInstance(Arrays.copyOf(profile, length)))
          : Optional.empty();
    } catch (DataFormatException | RuntimeException _) {
      return Optional.empty();
    }
  }
}
