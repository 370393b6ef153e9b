package com.onlyarts.media.imaging;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What most profiles say: a curve from each number to light, and which red, green and blue the
 * light is of. In numbers of 16 bits nothing is lost in the dark.
 */
final class MatrixTransform implements ColourTransform {
  /** How far the numbers of two gamuts may differ that are meant to be the same. */
  private static final double SAME = 0.01;

  private static final double HALF_A_STEP = 0.5 / 255;

  private final float[][] light;
  private final float[] mix = new float[9];
  private final int apart;

  /**
   * @param channels of the source, of which a grey one stands for all three
   * @param curves three, from a number to light, both from 0 to 1
   */
  MatrixTransform(
      PixelSource.Channels channels,
      int largest,
      List<DoubleUnaryOperator> curves,
      Matrix toXyz,
      Gamut target) {
    this.light = curves.stream().map(curve -> sampled(curve, largest)).toArray(float[][]::new);
    this.apart = channels == PixelSource.Channels.GREY ? 0 : 1;
    Matrix matrix = target.fromXyz().times(toXyz);
    for (int n = 0; n < 9; n++) {
      mix[n] = (float) matrix.at(n / 3, n % 3);
    }
  }

  /** Whether numbers that mean this are those of sRGB, but for rounding. */
  static boolean isSrgb(List<DoubleUnaryOperator> curves, Matrix toXyz) {
    Matrix matrix = Gamut.SRGB.fromXyz().times(toXyz);
    for (int n = 0; n < 9; n++) {
      if (Math.abs(matrix.at(n / 3, n % 3) - (n % 4 == 0 ? 1 : 0)) > SAME) {
        return false;
      }
    }
    return curves.stream().allMatch(MatrixTransform::isSrgb);
  }

  private static boolean isSrgb(DoubleUnaryOperator curve) {
    for (int tone = 0; tone <= 255; tone++) {
      double light = curve.applyAsDouble(tone / 255.0);
      if (light < Gamut.light(Math.max(0, tone / 255.0 - HALF_A_STEP))
          || light > Gamut.light(tone / 255.0 + HALF_A_STEP)) {
        return false;
      }
    }
    return true;
  }

  private static float[] sampled(DoubleUnaryOperator curve, int largest) {
    float[] samples = new float[largest + 1];
    for (int n = 0; n <= largest; n++) {
      samples[n] = (float) Math.clamp(curve.applyAsDouble((double) n / largest), 0, 1);
    }
    return samples;
  }

  @Override
  public void convert(int[] samples, int stride, int pixels, int[] rgb) {
    for (int n = 0; n < pixels; n++) {
      int place = n * stride;
      float red = light[0][samples[place]];
      float green = light[1][samples[place + apart]];
      float blue = light[2][samples[place + 2 * apart]];
      rgb[3 * n] = Gamut.tone(mix[0] * red + mix[1] * green + mix[2] * blue);
      rgb[3 * n + 1] = Gamut.tone(mix[3] * red + mix[4] * green + mix[5] * blue);
      rgb[3 * n + 2] = Gamut.tone(mix[6] * red + mix[7] * green + mix[8] * blue);
    }
  }
}
