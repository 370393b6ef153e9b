package com.onlyarts.media.imaging;

import java.util.Optional;

/** Where white, red, green and blue lie, as x and y of CIE 1931. */
record Chromaticities(
    double whiteX,
    double whiteY,
    double redX,
    double redY,
    double greenX,
    double greenY,
    double blueX,
    double blueY) {
  static final Chromaticities SRGB = underD65(0.64, 0.33, 0.30, 0.60, 0.15, 0.06);
  static final Chromaticities DISPLAY_P3 = underD65(0.680, 0.320, 0.265, 0.690, 0.150, 0.060);
  private static final Chromaticities REC_2020 = underD65(0.708, 0.292, 0.170, 0.797, 0.131, 0.046);

  /** How eyes adapt to another white, as Bradford measured. */
  private static final Matrix CONES =
      new Matrix(0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296);

  private static Chromaticities underD65(
      double redX, double redY, double greenX, double greenY, double blueX, double blueY) {
    return new Chromaticities(0.3127, 0.3290, redX, redY, greenX, greenY, blueX, blueY);
  }

  /** Those that video numbers so; empty for what pictures are not made in. */
  static Optional<Chromaticities> numbered(int code) {
    return switch (code) {
      case 1 -> Optional.of(SRGB);
      case 9 -> Optional.of(REC_2020);
      case 12 -> Optional.of(DISPLAY_P3);
      default -> Optional.empty();
    };
  }

  /**
   * From red, green and blue to XYZ under D50, the white of profiles.
   *
   * @throws ArithmeticException if nothing can be mixed of the three
   */
  Matrix toXyz() {
    Matrix primaries = Matrix.ofColumns(xyz(redX, redY), xyz(greenX, greenY), xyz(blueX, blueY));
    double[] white = xyz(whiteX, whiteY);
    double[] strengths = primaries.inverted().times(white);
    double[] seen = CONES.times(white);
    double[] meant = CONES.times(0.9642, 1, 0.8249);
    Matrix adapted =
        CONES
            .inverted()
            .times(Matrix.scaling(meant[0] / seen[0], meant[1] / seen[1], meant[2] / seen[2]))
            .times(CONES);
    return adapted.times(primaries).times(Matrix.scaling(strengths[0], strengths[1], strengths[2]));
  }

  private static double[] xyz(double x, double y) {
    if (y == 0) {
      throw new ArithmeticException("no light");
    }
    return new double[] {x / y, 1, (1 - x - y) / y};
  }
}
