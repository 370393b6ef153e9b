package com.onlyarts.media.imaging;

import com.onlyarts.media.domain.Colour;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Finds the colour that most of a picture has, or comes near to. */
final class DominantColour {
  /** The picture is looked at this small. */
  private static final int SIDE = 24;

  /** Colours that share their upper three bits are near to each other. */
  private static final int BITS = 3;

  private DominantColour() {}

  /**
   * The colour; none if nothing of the picture is seen.
   *
   * @param upright as {@link Canvas} makes it
   * @param gamut of its numbers
   */
  static Optional<Colour> of(BufferedImage upright, Gamut gamut, WorkLimit limit) {
    int side = Math.min(SIDE, Math.max(upright.getWidth(), upright.getHeight()));
    BufferedImage small = Shrinking.into(side, upright, limit);
    gamut.intoSrgb(small, limit);
    long[][] sums = new long[1 << (3 * BITS)][4];
    for (int y = 0; y < small.getHeight(); y++) {
      for (int x = 0; x < small.getWidth(); x++) {
        add(small.getRGB(x, y), sums);
      }
    }
    long[] most = sums[0];
    for (long[] sum : sums) {
      most = sum[3] > most[3] ? sum : most;
    }
    return most[3] == 0
        ? Optional.empty()
        : Optional.of(Colour.of(mean(most, 0), mean(most, 1), mean(most, 2)));
  }

  private static void add(int argb, long[][] sums) {
    int opacity = argb >>> 24;
    int near = 0;
    int[] rgb = new int[3];
    for (int channel = 0; channel < 3; channel++) {
      rgb[channel] = (argb >> (16 - 8 * channel)) & 0xFF;
      near = (near << BITS) | (rgb[channel] >> (Byte.SIZE - BITS));
    }
    for (int channel = 0; channel < 3; channel++) {
      sums[near][channel] += (long) opacity * rgb[channel];
    }
    sums[near][3] += opacity;
  }

  private static int mean(long[] sum, int channel) {
    return (int) ((sum[channel] + sum[3] / 2) / sum[3]);
  }
}
