package com.onlyarts.media.imaging;

import static com.onlyarts.media.imaging.ReferencePicture.FIELDS;
import static com.onlyarts.media.imaging.ReferencePicture.SIDE;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every kind of source: format, depth, profile, opacity and palette, made by formulas (R90). */
public final class ReferencePictures {
  static final int WIDTH = FIELDS * SIDE;
  static final int[][] COLOURS = {
    {220, 40, 40, 255},
    {10, 20, 30, 128},
    {128, 128, 128, 3},
    {255, 255, 255, 64},
    {0, 0, 0, 200},
    {40, 200, 60, 255},
    {30, 60, 220, 17},
    {250, 240, 20, 255}
  };

  /** Both made by Google's own encoder of the colours above, at its best quality. */
  private static final String LOSSY_WEBP =
      "UklGRt4AAABXRUJQVlA4INIAAADwDACdASoAAkAAAAAAJZ27ha54A/gHv4r4nAnyv8GtUK5X+DX6O/3LnDNg+zX6"
          + "O532H22IfQNO2jM3CyvAdih2HBl5/q/OpFrBFE/1fnV+c4egaeUebVLvhJxW3FbcVomOy9f9qMh0KP/tSK1IrQwA"
          + "AP7QCaS/P2dcd00O8+ZWgP/vcXcjAm27cNW9q9EyAAdDiStLVMO6++UfH31yy96lpgW4FD7Y6X1HvuEBPPdbnxqH"
          + "tiuJKEbDsQRlfNkzwf63+d/S/5umWMZNAAAAAAAAAAA=";

  private static final String LOSSY_WEBP_WITH_OPACITY =
      "UklGRi4BAABXRUJQVlA4WAoAAAAQAAAA/wEAPwAAQUxQSDYAAAABL6AkABo2yvFUQWInFxHh9H4wCElKCimkkEIK"
          + "789zE8BF9H8Cgi9e+OCHB2887/Wf/tN/igtWUDgg0gAAAPAMAJ0BKgACQAAAAAAlnbuFrngD+Ae/ivicCfK/wa1Q"
          + "rlf4Nfo7/cucM2D7Nfo7nfYfbYh9A07aMzcLK8B2KHYcGXn+r86kWsEUT/V+dX5zh6Bp5R5tUu+EnFbcVtxWiY7L"
          + "1/2oyHQo/+1IrUitDAAA/tAJpL8/Z1x3TQ7z5laA/+9xdyMCbbtw1b2r0TIAB0OJK0tUw7r75R8ffXLL3qWmBbgU"
          + "PtjpfUe+4QE891ufGoe2K4koRsOxBGV82TPB/rf539L/m6ZYxk0AAAAAAAAAAA==";

  /** What the colours above are to a monitor of 1.8. */
  static final double OLD_GAMMA = 1.8;

  private final List<ReferencePicture> all = new ArrayList<>();

  private ReferencePictures() {}

  public static List<ReferencePicture> all() {
    ReferencePictures gallery = new ReferencePictures();
    new ReferencePngs(gallery).addAll();
    new ReferenceJpegs(gallery).addAll();
    gallery.webps();
    return gallery.all;
  }

  private void webps() {
    webp("webp", false, Optional.empty(), ReferencePictures::same);
    webp("webp with opacity", true, Optional.empty(), ReferencePictures::same);
    add("lossy webp", Base64.getDecoder().decode(LOSSY_WEBP), n -> seen(COLOURS[n], 3));
    add(
        "lossy webp with opacity",
        Base64.getDecoder().decode(LOSSY_WEBP_WITH_OPACITY),
        n -> seen(COLOURS[n], 4));
    for (boolean alpha : new boolean[] {false, true}) {
      Fields numbers = n -> seen(COLOURS[n], alpha ? 4 : 3);
      wide(
          "webp in Display P3" + (alpha ? " with opacity" : ""),
          WebpBytes.write(
              WIDTH,
              SIDE,
              alpha,
              Optional.of(IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula())),
              spread(numbers)),
          n -> with(ReferenceColours.ofP3(COLOURS[n]), alpha ? 4 : 3, n),
          n -> seen(COLOURS[n], alpha ? 4 : 3));
    }
    webp(
        "webp with half a profile",
        false,
        Optional.of(Arrays.copyOf(IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula()), 140)),
        ReferencePictures::same);
    webp(
        "webp with a profile of grey",
        false,
        Optional.of(IccBytes.grey(IccBytes.power(1))),
        ReferencePictures::same);
  }

  private void webp(
      String name, boolean alpha, Optional<byte[]> profile, UnaryOperator<int[]> meant) {
    byte[] file =
        WebpBytes.write(WIDTH, SIDE, alpha, profile, spread(n -> seen(COLOURS[n], alpha ? 4 : 3)));
    add(name, file, n -> with(meant.apply(Arrays.copyOf(COLOURS[n], 3)), alpha ? 4 : 3, n));
  }

  void add(String name, byte[] file, Fields seen) {
    all.add(new ReferencePicture(name, file, eight(seen), Optional.empty()));
  }

  void wide(String name, byte[] file, Fields seen, Fields wide) {
    all.add(new ReferencePicture(name, file, eight(seen), Optional.of(eight(wide))));
  }

  private static List<int[]> eight(Fields of) {
    List<int[]> eight = new ArrayList<>();
    for (int n = 0; n < FIELDS; n++) {
      eight.add(of.ofField(n));
    }
    return eight;
  }

  static PngBytes.Numbers spread(Fields numbers) {
    return (x, _) -> numbers.ofField(x / SIDE);
  }

  static byte[] iccp(byte[] profile) {
    byte[] packed = PngBytes.packed(profile);
    return ByteBuffer.allocate(3 + packed.length)
        .put((byte) 'x')
        .put((byte) 0)
        .put((byte) 0)
        .put(packed)
        .array();
  }

  static int[] grey(int tone, int opacity) {
    return new int[] {tone, tone, tone, opacity};
  }

  static int[] old(int[] seen) {
    return with(
        ReferenceColours.curved(Arrays.copyOf(seen, 3), v -> Math.pow(v, OLD_GAMMA)), seen[3]);
  }

  static int[] same(int[] rgb) {
    return rgb;
  }

  static int[] seen(int[] colour, int channels) {
    return with(colour.clone(), channels == 4 ? colour[3] : 255);
  }

  static int[] with(int[] rgb, int channels, int field) {
    return with(rgb, channels == 4 ? COLOURS[field][3] : 255);
  }

  static int[] with(int[] rgb, int opacity) {
    return new int[] {rgb[0], rgb[1], rgb[2], opacity};
  }

  static int[] scaled(int[] colour, int channels, int scale) {
    return Arrays.stream(colour).limit(channels).map(v -> v * scale).toArray();
  }

  /** The numbers of a field, or what is seen of it. */
  interface Fields {
    int[] ofField(int n);
  }
}
