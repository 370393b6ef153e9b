package com.onlyarts.media.application.port;

import java.util.List;

/**
 * What comes out of image processing.
 *
 * @param smaller the same picture in the boxes asked for, smallest first; none for a box it fits
 *     into as it is
 */
public record ProcessedImage(EncodedImage whole, List<Small> smaller) {

  public ProcessedImage {
    smaller = List.copyOf(smaller);
  }

  /** A print for a square box of so many pixels a side. */
  public record Small(int box, EncodedImage image) {}
}
