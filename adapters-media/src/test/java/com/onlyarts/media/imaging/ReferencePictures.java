package com.onlyarts.media.imaging;

import static com.onlyarts.media.imaging.ReferencePicture.FIELDS;
import static com.onlyarts.media.imaging.ReferencePicture.SIDE;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Every kind of source: format, depth, profile, opacity and palette, made by formulas (R90). */
public final class ReferencePictures {
  private static final int WIDTH = FIELDS * SIDE;
  private static final int[][] COLOURS = {
    {220, 40, 40, 255},
    {10, 20, 30, 128},
    {128, 128, 128, 3},
    {255, 255, 255, 64},
    {0, 0, 0, 200},
    {40, 200, 60, 255},
    {30, 60, 220, 17},
    {250, 240, 20, 255}
  };
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
  private static final double OLD_GAMMA = 1.8;

  private final List<ReferencePicture> all = new ArrayList<>();

  private ReferencePictures() {}

  public static List<ReferencePicture> all() {
    ReferencePictures gallery = new ReferencePictures();
    gallery.greyPngs();
    gallery.colourPngs();
    gallery.palettes();
    gallery.keyedPngs();
    gallery.claimsOfPngs();
    gallery.jpegs();
    gallery.inks();
    gallery.webps();
    return gallery.all;
  }

  private void greyPngs() {
    for (int bits : new int[] {1, 2, 4, 8, 16}) {
      for (boolean interlaced : new boolean[] {false, true}) {
        int most = (1 << bits) - 1;
        png(
            "grey of %d bits%s".formatted(bits, interlaced ? ", interlaced" : ""),
            () -> interlaced(PngBytes.of(0, bits), interlaced),
            n -> new int[] {most * n / 7},
            n -> grey(Math.round(255f * (most * n / 7) / most), 255));
      }
    }
    for (int bits : new int[] {8, 16}) {
      int scale = bits == 16 ? 257 : 1;
      png(
          "grey of %d bits with opacity".formatted(bits),
          () -> PngBytes.of(4, bits),
          n -> new int[] {scale * (20 + 30 * n), scale * COLOURS[n][3]},
          n -> grey(20 + 30 * n, COLOURS[n][3]));
      png(
          "grey of %d bits with opacity and a profile of 1.8".formatted(bits),
          () -> PngBytes.of(4, bits).with("iCCP", iccp(IccBytes.grey(IccBytes.power(OLD_GAMMA)))),
          n -> new int[] {scale * (20 + 30 * n), scale * COLOURS[n][3]},
          n -> old(grey(20 + 30 * n, COLOURS[n][3])));
    }
  }

  private void colourPngs() {
    for (int bits : new int[] {8, 16}) {
      int scale = bits == 16 ? 257 : 1;
      for (int type : new int[] {2, 6}) {
        int channels = type == 2 ? 3 : 4;
        PngNumbers numbers = n -> scaled(COLOURS[n], channels, scale);
        Supplier<PngBytes> plain = () -> PngBytes.of(type, bits);
        String name = "colours of %d bits%s".formatted(bits, type == 6 ? " with opacity" : "");
        png(name, plain, numbers, n -> seen(COLOURS[n], channels));
        png(
            name + ", interlaced",
            () -> plain.get().interlaced(),
            numbers,
            n -> seen(COLOURS[n], channels));
        wide(
            name + " in Display P3",
            plain
                .get()
                .with("iCCP", iccp(IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula())))
                .write(WIDTH, SIDE, spread(numbers)),
            n -> with(ReferenceColours.ofP3(COLOURS[n]), channels, n),
            n -> seen(COLOURS[n], channels));
        wide(
            name + " in Adobe RGB",
            plain
                .get()
                .with("iCCP", iccp(IccBytes.rgb(IccBytes.ADOBE_RGB, IccBytes.power(563 / 256.0))))
                .write(WIDTH, SIDE, spread(numbers)),
            n -> with(ReferenceColours.ofAdobe(COLOURS[n]), channels, n),
            n -> with(ReferenceColours.ofAdobeInP3(COLOURS[n]), channels, n));
        png(
            name + " with a profile of light",
            () -> plain.get().with("iCCP", iccp(IccBytes.rgb(IccBytes.SRGB, IccBytes.power(1)))),
            numbers,
            n -> with(ReferenceColours.curved(Arrays.copyOf(COLOURS[n], 3), x -> x), channels, n));
      }
    }
    png(
        "light of 16 bits in the dark",
        () -> PngBytes.of(2, 16).with("iCCP", iccp(IccBytes.rgb(IccBytes.SRGB, IccBytes.power(1)))),
        n -> new int[] {40 * n, 80 * n, 160 * n},
        n -> new int[] {ofLight(40 * n), ofLight(80 * n), ofLight(160 * n), 255});
  }

  private void palettes() {
    byte[] palette = new byte[3 * FIELDS];
    byte[] opacities = new byte[FIELDS];
    for (int n = 0; n < FIELDS; n++) {
      for (int channel = 0; channel < 3; channel++) {
        palette[3 * n + channel] = (byte) COLOURS[n][channel];
      }
      opacities[n] = (byte) COLOURS[n][3];
    }
    byte[] profile = iccp(IccBytes.rgb(IccBytes.SRGB, IccBytes.power(OLD_GAMMA)));
    for (int bits : new int[] {1, 2, 4, 8}) {
      int entries = Math.min(FIELDS, 1 << bits);
      byte[] own = Arrays.copyOf(palette, 3 * entries);
      PngNumbers numbers = n -> new int[] {n % entries};
      String name = "a palette of %d bits".formatted(bits);
      png(
          name,
          () -> PngBytes.of(3, bits).with("PLTE", own),
          numbers,
          n -> seen(COLOURS[n % entries], 3));
      png(
          name + " with opacity, interlaced",
          () ->
              PngBytes.of(3, bits)
                  .with("PLTE", own)
                  .with("tRNS", Arrays.copyOf(opacities, entries))
                  .interlaced(),
          numbers,
          n -> seen(COLOURS[n % entries], 4));
      png(
          name + " with a profile of 1.8",
          () -> PngBytes.of(3, bits).with("iCCP", profile).with("PLTE", own),
          numbers,
          n -> old(seen(COLOURS[n % entries], 3)));
    }
  }

  private void keyedPngs() {
    for (int bits : new int[] {1, 2, 4, 8, 16}) {
      int most = (1 << bits) - 1;
      png(
          "grey of %d bits, one of them none".formatted(bits),
          () -> PngBytes.of(0, bits).with("tRNS", shorts(most)),
          n -> new int[] {most * n / 7},
          n -> grey(Math.round(255f * (most * n / 7) / most), n == 7 ? 0 : 255));
    }
    for (int bits : new int[] {8, 16}) {
      int scale = bits == 16 ? 257 : 1;
      png(
          "colours of %d bits, one of them none".formatted(bits),
          () -> PngBytes.of(2, bits).with("tRNS", shorts(scaled(COLOURS[5], 3, scale))),
          n -> scaled(COLOURS[n], 3, scale),
          n -> with(COLOURS[n].clone(), n == 5 ? 0 : 255));
    }
  }

  private void claimsOfPngs() {
    byte[] primaries = ints(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000);
    byte[] p3 = ints(31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000);
    claim("sRGB in a word", png -> png.with("sRGB", new byte[1]), ReferencePictures::same);
    claim(
        "sRGB in a word, and a gamma that says otherwise",
        png -> png.with("sRGB", new byte[1]).with("gAMA", ints(100_000)),
        ReferencePictures::same);
    claim("gamma of screens", png -> png.with("gAMA", ints(45_455)), ReferencePictures::same);
    claim(
        "gamma of light",
        png -> png.with("gAMA", ints(100_000)),
        rgb ->
            Arrays.stream(rgb)
                .map(v -> (int) Math.round(255 * Math.pow(v / 255.0, 1 / 2.2)))
                .toArray());
    claim(
        "gamma of 1.8 with chromaticities",
        png -> png.with("gAMA", ints(55_556)).with("cHRM", primaries),
        rgb -> ReferenceColours.curved(rgb, v -> Math.pow(v, OLD_GAMMA)));
    claim("chromaticities alone", png -> png.with("cHRM", p3), ReferencePictures::same);
    claim(
        "a profile in tables of sRGB",
        png -> png.with("iCCP", iccp(IccBytes.rgb(IccBytes.SRGB, IccBytes.table()))),
        ReferencePictures::same);
    claim(
        "a profile of grey",
        png -> png.with("iCCP", iccp(IccBytes.grey(IccBytes.power(1)))),
        ReferencePictures::same);
    claim(
        "a profile of inks", png -> png.with("iCCP", iccp(inkProfile())), ReferencePictures::same);
    byte[] broken = IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula());
    claim(
        "half a profile",
        png -> png.with("iCCP", iccp(Arrays.copyOf(broken, 300))),
        ReferencePictures::same);
    claim(
        "a profile that is none",
        png ->
            png.with(
                "iCCP",
                iccp(
                    "hello, these are no colours"
                        .repeat(20)
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))),
        ReferencePictures::same);
    claim(
        "a profile that does not unpack",
        png -> png.with("iCCP", new byte[] {'x', 0, 0, 9, 9, 9}),
        ReferencePictures::same);
    claim("a profile of no length", png -> png.with("iCCP", new byte[0]), ReferencePictures::same);
    claim(
        "video's number of light",
        png -> png.with("cICP", new byte[] {1, 8, 0, 1}),
        rgb -> ReferenceColours.curved(rgb, v -> v));
    png(
        "grey with a profile of colours",
        () ->
            PngBytes.of(0, 8)
                .with("iCCP", iccp(IccBytes.rgb(IccBytes.SRGB, IccBytes.power(OLD_GAMMA)))),
        n -> new int[] {36 * n},
        n -> old(grey(36 * n, 255)));
    png(
        "grey with the gamma of light",
        () -> PngBytes.of(0, 8).with("gAMA", ints(100_000)),
        n -> new int[] {36 * n},
        n -> grey((int) Math.round(255 * Math.pow(36 * n / 255.0, 1 / 2.2)), 255));
    PngNumbers numbers = n -> Arrays.copyOf(COLOURS[n], 3);
    wide(
        "gamma and chromaticities of Display P3 with a curve of 2.2",
        PngBytes.of(2, 8)
            .with("gAMA", ints(45_455))
            .with("cHRM", p3)
            .write(WIDTH, SIDE, spread(numbers)),
        n ->
            with(
                ReferenceColours.ofP3(
                    ReferenceColours.curved(Arrays.copyOf(COLOURS[n], 3), v -> Math.pow(v, 2.2))),
                255),
        n ->
            with(
                ReferenceColours.curved(Arrays.copyOf(COLOURS[n], 3), v -> Math.pow(v, 2.2)), 255));
    wide(
        "video's number of Display P3",
        PngBytes.of(2, 8)
            .with("cICP", new byte[] {12, 13, 0, 1})
            .write(WIDTH, SIDE, spread(numbers)),
        n -> with(ReferenceColours.ofP3(COLOURS[n]), 255),
        n -> seen(COLOURS[n], 3));
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
    wide(
        "jpeg in Display P3",
        jpeg(false).jfif().profile(p3).write(WIDTH, SIDE, spread(n -> luma(COLOURS[n]))),
        n -> with(ReferenceColours.ofP3(COLOURS[n]), 255),
        n -> seen(COLOURS[n], 3));
    wide(
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
          ReferencePictures::inverted,
          ReferencePictures::plainInks);
      jpeg(
          "inks as brightness by Adobe" + how,
          jpeg(progressive).adobe(2),
          ReferencePictures::inkLuma,
          ReferencePictures::plainInks);
    }
    jpeg(
        "inks that say nothing",
        jpeg(false),
        ReferencePictures::inverted,
        ReferencePictures::plainInks);
    jpeg(
        "inks with a profile",
        jpeg(false).adobe(0).profile(inkProfile()),
        ReferencePictures::inverted,
        n -> printed(INKS[n]));
    jpeg(
        "inks as brightness with a profile",
        jpeg(false).adobe(2).profile(inkProfile()),
        ReferencePictures::inkLuma,
        n -> printed(INKS[n]));
    jpeg(
        "inks with a profile of colours",
        jpeg(false).adobe(0).profile(IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula())),
        ReferencePictures::inverted,
        ReferencePictures::plainInks);
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

  private void webps() {
    webp("webp", false, Optional.empty(), ReferencePictures::same);
    webp("webp with opacity", true, Optional.empty(), ReferencePictures::same);
    add("lossy webp", Base64.getDecoder().decode(LOSSY_WEBP), n -> seen(COLOURS[n], 3));
    add(
        "lossy webp with opacity",
        Base64.getDecoder().decode(LOSSY_WEBP_WITH_OPACITY),
        n -> seen(COLOURS[n], 4));
    for (boolean alpha : new boolean[] {false, true}) {
      PngNumbers numbers = n -> seen(COLOURS[n], alpha ? 4 : 3);
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

  private void claim(String name, UnaryOperator<PngBytes> said, UnaryOperator<int[]> meant) {
    png(
        "png, " + name,
        () -> said.apply(PngBytes.of(2, 8)),
        n -> Arrays.copyOf(COLOURS[n], 3),
        n -> with(meant.apply(Arrays.copyOf(COLOURS[n], 3)), 255));
  }

  private void png(String name, Supplier<PngBytes> png, PngNumbers numbers, PngNumbers seen) {
    add(name, png.get().write(WIDTH, SIDE, spread(numbers)), seen);
  }

  private static JpegBytes jpeg(boolean progressive) {
    return progressive ? JpegBytes.bare().progressive() : JpegBytes.bare();
  }

  private void jpeg(String name, JpegBytes jpeg, PngNumbers numbers, PngNumbers seen) {
    add(name, jpeg.write(WIDTH, SIDE, spread(numbers)), seen);
  }

  private void add(String name, byte[] file, PngNumbers seen) {
    all.add(new ReferencePicture(name, file, eight(seen), Optional.empty()));
  }

  private void wide(String name, byte[] file, PngNumbers seen, PngNumbers wide) {
    all.add(new ReferencePicture(name, file, eight(seen), Optional.of(eight(wide))));
  }

  private static List<int[]> eight(PngNumbers of) {
    List<int[]> eight = new ArrayList<>();
    for (int n = 0; n < FIELDS; n++) {
      eight.add(of.ofField(n));
    }
    return eight;
  }

  private static PngBytes.Numbers spread(PngNumbers numbers) {
    return (x, _) -> numbers.ofField(x / SIDE);
  }

  private static PngBytes interlaced(PngBytes png, boolean wanted) {
    return wanted ? png.interlaced() : png;
  }

  private static byte[] iccp(byte[] profile) {
    byte[] packed = PngBytes.packed(profile);
    return ByteBuffer.allocate(3 + packed.length)
        .put((byte) 'x')
        .put((byte) 0)
        .put((byte) 0)
        .put(packed)
        .array();
  }

  private static byte[] inkProfile() {
    return IccBytes.inks((c, m, y, k) -> ReferenceColours.lab(printed(new int[] {c, m, y, k})));
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

  private static int[] grey(int tone, int opacity) {
    return new int[] {tone, tone, tone, opacity};
  }

  private static int[] old(int[] seen) {
    return with(
        ReferenceColours.curved(Arrays.copyOf(seen, 3), v -> Math.pow(v, OLD_GAMMA)), seen[3]);
  }

  private static int[] same(int[] rgb) {
    return rgb;
  }

  private static int[] seen(int[] colour, int channels) {
    return with(colour.clone(), channels == 4 ? colour[3] : 255);
  }

  private static int[] with(int[] rgb, int channels, int field) {
    return with(rgb, channels == 4 ? COLOURS[field][3] : 255);
  }

  private static int[] with(int[] rgb, int opacity) {
    return new int[] {rgb[0], rgb[1], rgb[2], opacity};
  }

  private static int[] scaled(int[] colour, int channels, int scale) {
    return Arrays.stream(colour).limit(channels).map(v -> v * scale).toArray();
  }

  private static int ofLight(int of16Bits) {
    double light = of16Bits / 65_535.0;
    return (int)
        Math.round(
            255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055));
  }

  private static byte[] shorts(int... values) {
    ByteBuffer body = ByteBuffer.allocate(2 * values.length);
    Arrays.stream(values).forEach(value -> body.putShort((short) value));
    return body.array();
  }

  private static byte[] ints(int... values) {
    ByteBuffer body = ByteBuffer.allocate(4 * values.length);
    Arrays.stream(values).forEach(body::putInt);
    return body.array();
  }

  /** The numbers of a field, or what is seen of it. */
  private interface PngNumbers {
    int[] ofField(int n);
  }
}
