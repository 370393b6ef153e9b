package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.Colour;
import java.util.List;
import java.util.Optional;

/**
 * What comes out of image processing.
 *
 * @param smaller the same picture in the boxes asked for, smallest first; none for a box it fits
 *     into as it is
 * @param colour that most of it has; none if nothing of it is seen
 */
public record ProcessedImage(EncodedImage whole, List<Small> smaller, Optional<Colour> colour) {

  public ProcessedImage {
    smaller = List.copyOf(smaller);
  }

  /** A print for a square box of so many pixels a side. */
  public record Small(int box, EncodedImage image) {}
}
