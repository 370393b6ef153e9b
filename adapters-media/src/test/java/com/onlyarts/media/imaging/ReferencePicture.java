package com.onlyarts.media.imaging;

import java.util.List;
import java.util.Optional;

/**
 * A file of eight fields side by side, and what is seen in them.
 *
 * @param seen of each field red, green and blue of sRGB, and opacity
 * @param wide the same in Display P3, where the file has more colours than sRGB
 */
public record ReferencePicture(
    String name, byte[] file, List<int[]> seen, Optional<List<int[]>> wide) {
  public static final int SIDE = 64;
  public static final int FIELDS = 8;

  @Override
  public String toString() {
    return name;
  }
}
