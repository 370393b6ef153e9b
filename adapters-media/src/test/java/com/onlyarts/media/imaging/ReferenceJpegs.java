package com.onlyarts.media.imaging;

import static com.onlyarts.media.imaging.ReferencePicture.SIDE;
import static com.onlyarts.media.imaging.ReferencePictures.COLOURS;
import static com.onlyarts.media.imaging.ReferencePictures.OLD_GAMMA;
import static com.onlyarts.media.imaging.ReferencePictures.WIDTH;
import static com.onlyarts.media.imaging.ReferencePictures.grey;
import static com.onlyarts.media.imaging.ReferencePictures.old;
import static com.onlyarts.media.imaging.ReferencePictures.seen;
import static com.onlyarts.media.imaging.ReferencePictures.spread;
import static com.onlyarts.media.imaging.ReferencePictures.with;

import com.onlyarts.media.imaging.ReferencePictures.Fields;
import java.util.Arrays;

/** JPEGs of every number of channels, and with everything they can say of them. */
final class ReferenceJpegs {
  private static final int[][] INKS = {
    {0, 0, 0, 0},
    {1, 0, 0, 0},
    {0, 1, 0, 0},
    {0, 0, 1, 0},
    {0, 0, 0, 1},
    {1, 1, 0, 0},
    {0, 1, 1, 0},
    {1, 0, 1, 0}
  };

  private final ReferencePictures gallery;

  ReferenceJpegs(ReferencePictures gallery) {
    this.gallery = gallery;
  }

  void addAll() {
    jpegs();
    inks();
  }

  private void jpegs() {
    byte[] p3 = IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula());
    for (boolean progressive : new boolean[] {false, true}) {
      String how = progressive ? ", progressive" : "";
      jpeg(
          "grey jpeg" + how,
          jpeg(progressive).jfif(),
          n -> new int[] {36 * n},
          n -> grey(36 * n, 255));
      jpeg(
          "jpeg of JFIF" + how,
          jpeg(progressive).jfif(),
          n -> luma(COLOURS[n]),
          n -> seen(COLOURS[n], 3));
      jpeg(
          "jpeg that says nothing" + how,
          jpeg(progressive),
          n -> luma(COLOURS[n]),
          n -> seen(COLOURS[n], 3));
      jpeg(
          "jpeg of Adobe" + how,
          jpeg(progressive).adobe(1),
          n -> luma(COLOURS[n]),
          n -> seen(COLOURS[n], 3));
    }
    jpeg(
        "jpeg of red, green and blue by Adobe",
        jpeg(false).adobe(0),
        n -> Arrays.copyOf(COLOURS[n], 3),
        n -> seen(COLOURS[n], 3));
    jpeg(
        "jpeg of red, green and blue by name",
        jpeg(false).named("RGB"),
        n -> Arrays.copyOf(COLOURS[n], 3),
        n -> seen(COLOURS[n], 3));
    gallery.wide(
        "jpeg in Display P3",
        jpeg(false).jfif().profile(p3).write(WIDTH, SIDE, spread(n -> luma(COLOURS[n]))),
        n -> with(ReferenceColours.ofP3(COLOURS[n]), 255),
        n -> seen(COLOURS[n], 3));
    gallery.wide(
        "jpeg in Adobe RGB, its profile in pieces",
        jpeg(false)
            .jfif()
            .profile(
                Arrays.copyOf(
                    IccBytes.rgb(IccBytes.ADOBE_RGB, IccBytes.power(563 / 256.0)), 130_000))
            .write(WIDTH, SIDE, spread(n -> luma(COLOURS[n]))),
        n -> with(ReferenceColours.ofAdobe(COLOURS[n]), 255),
        n -> with(ReferenceColours.ofAdobeInP3(COLOURS[n]), 255));
    jpeg(
        "grey jpeg with a profile of 1.8",
        jpeg(false).jfif().profile(IccBytes.grey(IccBytes.power(OLD_GAMMA))),
        n -> new int[] {36 * n},
        n -> old(grey(36 * n, 255)));
    jpeg(
        "jpeg with a profile of grey",
        jpeg(false).jfif().profile(IccBytes.grey(IccBytes.power(1))),
        n -> luma(COLOURS[n]),
        n -> seen(COLOURS[n], 3));
    jpeg(
        "jpeg with a profile of inks",
        jpeg(false).jfif().profile(inkProfile()),
        n -> luma(COLOURS[n]),
        n -> seen(COLOURS[n], 3));
    jpeg(
        "jpeg with half a profile",
        jpeg(false).jfif().profile(Arrays.copyOf(p3, 200)),
        n -> luma(COLOURS[n]),
        n -> seen(COLOURS[n], 3));
  }

  private void inks() {
    for (boolean progressive : new boolean[] {false, true}) {
      String how = progressive ? ", progressive" : "";
      jpeg(
          "inks by Adobe" + how,
          jpeg(progressive).adobe(0),
          ReferenceJpegs::inverted,
          ReferenceJpegs::plainInks);
      jpeg(
          "inks as brightness by Adobe" + how,
          jpeg(progressive).adobe(2),
          ReferenceJpegs::inkLuma,
          ReferenceJpegs::plainInks);
    }
    jpeg("inks that say nothing", jpeg(false), ReferenceJpegs::inverted, ReferenceJpegs::plainInks);
    jpeg(
        "inks with a profile",
        jpeg(false).adobe(0).profile(inkProfile()),
        ReferenceJpegs::inverted,
        n -> printed(INKS[n]));
    jpeg(
        "inks as brightness with a profile",
        jpeg(false).adobe(2).profile(inkProfile()),
        ReferenceJpegs::inkLuma,
        n -> printed(INKS[n]));
    jpeg(
        "inks with a profile of colours",
        jpeg(false).adobe(0).profile(IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula())),
        ReferenceJpegs::inverted,
        ReferenceJpegs::plainInks);
    jpeg(
        "half inks by Adobe",
        jpeg(false).adobe(0),
        n -> new int[] {200, 150, 100, 30 * n + 40},
        n -> {
          int black = 30 * n + 40;
          return new int[] {
            Math.round(200 * black / 255f),
            Math.round(150 * black / 255f),
            Math.round(100 * black / 255f),
            255
          };
        });
  }

  private static JpegBytes jpeg(boolean progressive) {
    return progressive ? JpegBytes.bare().progressive() : JpegBytes.bare();
  }

  private void jpeg(String name, JpegBytes jpeg, Fields numbers, Fields seen) {
    gallery.add(name, jpeg.write(WIDTH, SIDE, spread(numbers)), seen);
  }

  /**
   * What is seen of inks that are there wholly or not at all, on a paper that is not quite white.
   */
  private static int[] printed(int[] inks) {
    double dark = 1 - 0.7 * inks[3];
    return new int[] {
      (int) Math.round(240 * (1 - 0.6 * inks[0]) * dark),
      (int) Math.round(235 * (1 - 0.6 * inks[1]) * dark),
      (int) Math.round(220 * (1 - 0.5 * inks[2]) * dark),
      255
    };
  }

  private static int[] plainInks(int n) {
    int black = 1 - INKS[n][3];
    return new int[] {
      255 * (1 - INKS[n][0]) * black,
      255 * (1 - INKS[n][1]) * black,
      255 * (1 - INKS[n][2]) * black,
      255
    };
  }

  private static int[] inverted(int n) {
    return Arrays.stream(INKS[n]).map(ink -> 255 - 255 * ink).toArray();
  }

  /** As Adobe writes inks: what is left of the light is turned over once more. */
  private static int[] inkLuma(int n) {
    int[] luma = luma(Arrays.stream(INKS[n]).map(ink -> 255 * ink).toArray());
    return new int[] {luma[0], luma[1], luma[2], 255 - 255 * INKS[n][3]};
  }

  private static int[] luma(int[] rgb) {
    double y = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
    return new int[] {
      octet(y), octet(128 + (rgb[2] - y) / 1.772), octet(128 + (rgb[0] - y) / 1.402)
    };
  }

  private static int octet(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  static byte[] inkProfile() {
    return IccBytes.inks((c, m, y, k) -> ReferenceColours.lab(printed(new int[] {c, m, y, k})));
  }
}
