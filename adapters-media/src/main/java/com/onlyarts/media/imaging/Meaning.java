package com.onlyarts.media.imaging;

import com.onlyarts.media.imaging.PixelSource.Channels;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Which colours the numbers of a picture mean.
 *
 * @param gamut in which the transform leaves them: the one that holds them all
 */
record Meaning(ColourTransform transform, Gamut gamut) {

  /** What numbers are that say nothing of themselves. */
  static Meaning plain(Channels channels, int largest) {
    return new Meaning(ColourTransform.plain(channels, largest), Gamut.SRGB);
  }

  /**
   * @param curves three, from a number to light, both from 0 to 1
   */
  static Meaning of(
      Channels channels, int largest, List<DoubleUnaryOperator> curves, Matrix toXyz) {
    if (MatrixTransform.isSrgb(curves, toXyz)) {
      return plain(channels, largest);
    }
    Gamut gamut = channels == Channels.GREY ? Gamut.SRGB : Gamut.holding(toXyz);
    return new Meaning(new MatrixTransform(channels, largest, curves, toXyz, gamut), gamut);
  }
}
