package com.onlyarts.media.imaging;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;

/**
 * A decoder that hands over the numbers of a picture as they stand in its file, before anybody says
 * which colours they mean.
 */
interface PixelSource {

  Channels channels();

  /** Whether a number for opacity follows those of the colour. */
  boolean hasAlpha();

  /** The largest number of a channel: 255, or 65,535 where a file has 16 bits. */
  int largest();

  /** How many numbers a pixel has. */
  default int stride() {
    return channels().count() + (hasAlpha() ? 1 : 0);
  }

  /**
   * Memory of a decoder that holds the whole picture already, and may be written over from its
   * start as lines are handed over: a large picture is not held twice.
   */
  default Optional<byte[]> spare() {
    return Optional.empty();
  }

  /** Hands over every pixel once. */
  void read(Rows rows) throws IOException;

  /** The memory of a raster, if it is made of octets. */
  static Optional<byte[]> memoryOf(Raster raster) {
    return raster.getDataBuffer() instanceof DataBufferByte octets
        ? Optional.of(octets.getData())
        : Optional.empty();
  }

  /** What the numbers of a pixel are. */
  enum Channels {
    GREY(1),
    RGB(3),

    /** What four inks leave of the light: the largest number is no ink, as Adobe writes it. */
    CMYK(4);

    private final int count;

    Channels(int count) {
      this.count = count;
    }

    int count() {
      return count;
    }
  }

  /** Who is given the pixels. */
  interface Rows {

    /**
     * Takes pixels of one line, not necessarily all of them.
     *
     * @param step how far apart they are, in pixels
     * @param samples all numbers of the first pixel, then all of the second; used again by the
     *     caller
     */
    void take(int y, int firstX, int step, int pixels, int[] samples);
  }
}
