package com.onlyarts.media.imaging;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** What numbers mean, reckoned with the constants of the standards and none of our own code. */
final class ReferenceColours {
  private static final double[][] P3_TO_SRGB = {
    {1.2249401763, -0.2249401763, 0},
    {-0.0420569547, 1.0420569547, 0},
    {-0.0196375546, -0.0786360456, 1.0982736001}
  };
  private static final double[][] SRGB_TO_P3 = {
    {0.8224619687, 0.1775380313, 0},
    {0.0331941989, 0.9668058011, 0},
    {0.0170826307, 0.0723974407, 0.9105199286}
  };
  private static final double[][] ADOBE_TO_SRGB = {
    {1.39835574, -0.39835574, 0}, {0, 1, 0}, {0, -0.04292898, 1.04292898}
  };

  private ReferenceColours() {}

  static double light(double tone) {
    return tone <= 0.04045 ? tone / 12.92 : Math.pow((tone + 0.055) / 1.055, 2.4);
  }

  private static int tone(double light) {
    double in = Math.clamp(light, 0, 1);
    return (int)
        Math.round(255 * (in <= 0.0031308 ? 12.92 * in : 1.055 * Math.pow(in, 1 / 2.4) - 0.055));
  }

  /** Numbers with a curve of their own, of sRGB's colours. */
  static int[] curved(int[] rgb, DoubleUnaryOperator curve) {
    return Arrays.stream(rgb).map(n -> tone(curve.applyAsDouble(n / 255.0))).toArray();
  }

  static int[] ofP3(int[] rgb) {
    return tones(times(P3_TO_SRGB, lights(rgb, ReferenceColours::light)));
  }

  static int[] ofAdobe(int[] rgb) {
    return tones(times(ADOBE_TO_SRGB, adobe(rgb)));
  }

  static int[] ofAdobeInP3(int[] rgb) {
    return tones(times(SRGB_TO_P3, times(ADOBE_TO_SRGB, adobe(rgb))));
  }

  private static double[] adobe(int[] rgb) {
    return lights(rgb, n -> Math.pow(n, 563 / 256.0));
  }

  /** CIE Lab under D50, as profiles connect by it. */
  static double[] lab(int[] rgb) {
    double[] light = lights(rgb, ReferenceColours::light);
    double[] f = new double[3];
    double[] white = {0.96420, 1, 0.82491};
    for (int n = 0; n < 3; n++) {
      double of =
          IccBytes.SRGB[0][n] * light[0]
              + IccBytes.SRGB[1][n] * light[1]
              + IccBytes.SRGB[2][n] * light[2];
      double part = of / white[n];
      f[n] = part > 216.0 / 24389 ? Math.cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    }
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  private static double[] lights(int[] rgb, DoubleUnaryOperator curve) {
    return Arrays.stream(rgb).limit(3).mapToDouble(n -> curve.applyAsDouble(n / 255.0)).toArray();
  }

  private static int[] tones(double[] light) {
    return Arrays.stream(light).mapToInt(ReferenceColours::tone).toArray();
  }

  private static double[] times(double[][] matrix, double[] of) {
    return Arrays.stream(matrix)
        .mapToDouble(line -> line[0] * of[0] + line[1] * of[1] + line[2] * of[2])
        .toArray();
  }
}
