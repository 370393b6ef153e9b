package com.onlyarts.media.application.port;

import java.util.List;

/** Proves that a file is a picture we take, and makes a new one of it (R90). */
public interface ImageProcessor {

  /**
   * Develops a file as it was sent. Refused: what is no JPEG, PNG, WebP or GIF by its bytes, is
   * larger than its bounds by its own header, or does not decode. At times when too much is being
   * developed already, it is away.
   *
   * @param boxes which smaller prints are wanted, as the side of a square in pixels, smallest first
   */
  ProcessedImage develop(byte[] file, List<Integer> boxes);
}
