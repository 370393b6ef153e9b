package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.Presentation;
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
  default ProcessedImage develop(byte[] file, List<Integer> boxes) {
    return develop(file, boxes, Presentation.AS_MADE);
  }

  /**
   * Develops a file, as {@link #develop(byte[], List)} does, for a presentation of it: nothing of
   * what comes out is larger than that, or without its watermark. What moves stands still.
   */
  ProcessedImage develop(byte[] file, List<Integer> boxes, Presentation presentation);
}
