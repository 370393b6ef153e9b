package com.onlyarts.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** Holds a file against what was to be seen in it: to 2 of 255 in every channel (R90). */
public final class SeenColours {
  private static final int MOST = 2;

  private SeenColours() {}

  /** The whole picture, which keeps more colours than sRGB has. */
  public static void assertWhole(ReferencePicture picture, byte[] file) {
    assertFields(picture.wide().orElse(picture.seen()), TestPictures.decodedPlain(file));
  }

  /** A smaller one, which is for everybody. */
  public static void assertSmall(ReferencePicture picture, byte[] file) {
    assertFields(picture.seen(), TestPictures.decodedPlain(file));
  }

  private static void assertFields(List<int[]> expected, BufferedImage image) {
    int side = image.getHeight();
    for (int n = 0; n < expected.size(); n++) {
      int[] wanted = expected.get(n);
      int argb = image.getRGB(n * side + side / 2, side / 2);
      int[] seen = {(argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF, argb >>> 24};
      for (int channel = wanted[3] == 0 ? 3 : 0; channel < 4; channel++) {
        assertThat(Math.abs(seen[channel] - wanted[channel]))
            .as("field %d is %s, wanted %s", n, Arrays.toString(seen), Arrays.toString(wanted))
            .isLessThanOrEqualTo(MOST);
      }
    }
  }
}
