package com.onlyarts.media.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.Collections;

/**
 * A red, green and blue that all other colours are mixed of, in the light they are seen in: XYZ
 * under D50, as profiles count. Both that we write use the curve of sRGB.
 */
enum Gamut {
  SRGB(Chromaticities.SRGB),

  /** What wide screens of phones and laptops show. */
  DISPLAY_P3(Chromaticities.DISPLAY_P3);

  /** How far outside of a gamut a colour lies that is worth to be kept. */
  private static final double WORTH = 0.05;

  private static final Tones TONES = new Tones();

  private final Matrix toXyz;
  private final Matrix fromXyz;

  Gamut(Chromaticities chromaticities) {
    this.toXyz = chromaticities.toXyz();
    this.fromXyz = toXyz.inverted();
  }

  Matrix toXyz() {
    return toXyz;
  }

  Matrix fromXyz() {
    return fromXyz;
  }

  /** The narrower of the two that shows whatever these three mix. */
  static Gamut holding(Matrix toXyz) {
    Matrix inSrgb = SRGB.fromXyz.times(toXyz);
    return inSrgb.smallest() < -WORTH ? DISPLAY_P3 : SRGB;
  }

  /** Brings numbers of this gamut into sRGB, in place. */
  void intoSrgb(BufferedImage image, WorkLimit limit) {
    if (this == SRGB) {
      return;
    }
    ColourTransform transform =
        new MatrixTransform(
            PixelSource.Channels.RGB, 255, Collections.nCopies(3, Gamut::light), toXyz, SRGB);
    WritableRaster raster = image.getRaster();
    int bands = raster.getNumBands();
    int[] line = new int[image.getWidth() * bands];
    int[] rgb = new int[image.getWidth() * 3];
    for (int y = 0; y < image.getHeight(); y++) {
      limit.check();
      raster.getPixels(0, y, image.getWidth(), 1, line);
      transform.convert(line, bands, image.getWidth(), rgb);
      for (int n = 0; n < rgb.length; n++) {
        line[n / 3 * bands + n % 3] = rgb[n];
      }
      raster.setPixels(0, y, image.getWidth(), 1, line);
    }
  }

  /** The number of 8 bits for so much light, which is cut off at 0 and 1. */
  static int tone(double light) {
    return TONES.of(light);
  }

  /** How much light a number of sRGB means, both from 0 to 1. */
  static double light(double tone) {
    return tone <= 0.04045 ? tone / 12.92 : Math.pow((tone + 0.055) / 1.055, 2.4);
  }
}
