package com.onlyarts.media.imaging;

/** Turns the numbers of a file into red, green and blue of 8 bits each. */
interface ColourTransform {

  /**
   * @param samples pixel after pixel, as {@link PixelSource.Rows} has them
   * @param stride how many numbers a pixel has, opacity among them
   * @param rgb takes three numbers a pixel
   */
  void convert(int[] samples, int stride, int pixels, int[] rgb);

  /** Numbers that mean sRGB already; grey is three times the same. */
  static ColourTransform plain(PixelSource.Channels channels, int largest) {
    return switch (channels) {
      case GREY ->
          (samples, stride, pixels, rgb) -> {
            for (int n = 0; n < pixels; n++) {
              int tone = eightBits(samples[n * stride], largest);
              rgb[3 * n] = tone;
              rgb[3 * n + 1] = tone;
              rgb[3 * n + 2] = tone;
            }
          };
      case RGB ->
          (samples, stride, pixels, rgb) -> {
            for (int n = 0; n < pixels; n++) {
              for (int channel = 0; channel < 3; channel++) {
                rgb[3 * n + channel] = eightBits(samples[n * stride + channel], largest);
              }
            }
          };
      case CMYK ->
          (samples, stride, pixels, rgb) -> {
            for (int n = 0; n < pixels; n++) {
              int black = samples[n * stride + 3];
              for (int channel = 0; channel < 3; channel++) {
                rgb[3 * n + channel] = eightBits(samples[n * stride + channel] * black, 255 * 255);
              }
            }
          };
    };
  }

  /** The number on the scale of 8 bits, rounded. */
  static int eightBits(int sample, int largest) {
    return largest == 255 ? sample : (sample * 255 + largest / 2) / largest;
  }
}
