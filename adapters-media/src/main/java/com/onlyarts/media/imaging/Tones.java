package com.onlyarts.media.imaging;

/** The curve of sRGB from light to a number of 8 bits, reckoned once. */
final class Tones {
  private static final int STEPS = 65_535;

  private final byte[] tones = new byte[STEPS + 1];

  Tones() {
    for (int n = 0; n <= STEPS; n++) {
      double light = (double) n / STEPS;
      double tone = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      tones[n] = (byte) Math.round(255 * tone);
    }
  }

  /** The number for so much light, which is cut off at 0 and 1. */
  int of(double light) {
    return tones[(int) (Math.clamp(light, 0, 1) * STEPS + 0.5)] & 0xFF;
  }
}
