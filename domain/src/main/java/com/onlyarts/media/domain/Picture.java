package com.onlyarts.media.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture as it is kept.
 *
 * @param url where it is whole
 * @param thumbnailUrl where it is small; the whole one if that is small already
 * @param sizes smaller ones in between, narrowest first; none above its own width
 * @param bytes how heavy the whole one is
 * @param colour that most of it has; empty if nobody has looked at its pixels here
 */
public record Picture(
    String url,
    String thumbnailUrl,
    List<Size> sizes,
    PictureFormat format,
    Dimensions dimensions,
    long bytes,
    Optional<Colour> colour) {
  /** Thumbnails fit into a square of this many pixels a side. */
  public static final int THUMBNAIL = 400;

  public Picture {
    sizes = List.copyOf(sizes);
  }

  /** The same picture, of which the colour is known. */
  public Picture coloured(Optional<Colour> seen) {
    return new Picture(url, thumbnailUrl, sizes, format, dimensions, bytes, seen);
  }

  /** All sizes with their widths, for an {@code img}; of what moves only what moves. */
  public String srcset() {
    Stream<Size> smaller =
        format == PictureFormat.GIF || thumbnailUrl.equals(url)
            ? Stream.of()
            : Stream.concat(
                Stream.of(new Size(dimensions.widthWithin(THUMBNAIL), thumbnailUrl)),
                sizes.stream());
    return Stream.concat(smaller, Stream.of(new Size(dimensions.width(), url)))
        .map(size -> "%s %dw".formatted(size.url(), size.width()))
        .collect(Collectors.joining(", "));
  }

  /** The picture in another size; {@code width} in pixels. */
  public record Size(int width, String url) {}
}
