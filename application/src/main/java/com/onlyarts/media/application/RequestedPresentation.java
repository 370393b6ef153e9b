package com.onlyarts.media.application;

import com.onlyarts.media.domain.Presentation;
import com.onlyarts.media.domain.Watermark;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How somebody wants a picture to be shown (R124).
 *
 * @param longestEdge in pixels
 * @param watermark how much their name covers
 */
public record RequestedPresentation(
    OptionalInt longestEdge, Optional<Watermark.Strength> watermark) {

  Presentation of(String artist) {
    return new Presentation(longestEdge, watermark.map(it -> Watermark.of(artist, it)));
  }
}
