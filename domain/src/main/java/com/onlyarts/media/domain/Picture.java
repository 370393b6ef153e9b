package com.onlyarts.media.domain;

import java.util.List;

/**
 * A picture as it is kept.
 *
 * @param url where it is whole
 * @param thumbnailUrl where it is small; the whole one if that is small already
 * @param sizes smaller ones in between, narrowest first; none above its own width
 * @param bytes how heavy the whole one is
 */
public record Picture(
    String url,
    String thumbnailUrl,
    List<Size> sizes,
    PictureFormat format,
    Dimensions dimensions,
    long bytes) {

  public Picture {
    sizes = List.copyOf(sizes);
  }

  /** The picture in another size; {@code width} in pixels. */
  public record Size(int width, String url) {}
}
