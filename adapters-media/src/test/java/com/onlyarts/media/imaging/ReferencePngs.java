package com.onlyarts.media.imaging;

import static com.onlyarts.media.imaging.ReferenceJpegs.inkProfile;
import static com.onlyarts.media.imaging.ReferencePicture.FIELDS;
import static com.onlyarts.media.imaging.ReferencePicture.SIDE;
import static com.onlyarts.media.imaging.ReferencePictures.COLOURS;
import static com.onlyarts.media.imaging.ReferencePictures.OLD_GAMMA;
import static com.onlyarts.media.imaging.ReferencePictures.WIDTH;
import static com.onlyarts.media.imaging.ReferencePictures.grey;
import static com.onlyarts.media.imaging.ReferencePictures.iccp;
import static com.onlyarts.media.imaging.ReferencePictures.old;
import static com.onlyarts.media.imaging.ReferencePictures.scaled;
import static com.onlyarts.media.imaging.ReferencePictures.seen;
import static com.onlyarts.media.imaging.ReferencePictures.spread;
import static com.onlyarts.media.imaging.ReferencePictures.with;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.media.imaging.ReferencePictures.Fields;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** PNGs of every type and depth, and with everything they can say of their colours. */
final class ReferencePngs {
  private final ReferencePictures gallery;

  ReferencePngs(ReferencePictures gallery) {
    this.gallery = gallery;
  }

  void addAll() {
    greyPngs();
    colourPngs();
    palettes();
    keyedPngs();
    claimsOfPngs();
  }

  private void greyPngs() {
    for (int bits : new int[] {1, 2, 4, 8, 16}) {
      for (boolean interlaced : new boolean[] {false, true}) {
        int most = (1 << bits) - 1;
        png(
            "grey of %d bits%s".formatted(bits, interlaced ? ", interlaced" : ""),
            () -> interlaced(PngBytes.of(0, bits), interlaced),
            n -> new int[] {most * n / 7},
            n -> grey(of255(most * n / 7, most), 255));
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
        Fields numbers = n -> scaled(COLOURS[n], channels, scale);
        Supplier<PngBytes> plain = () -> PngBytes.of(type, bits);
        String name = "colours of %d bits%s".formatted(bits, type == 6 ? " with opacity" : "");
        png(name, plain, numbers, n -> seen(COLOURS[n], channels));
        png(
            name + ", interlaced",
            () -> plain.get().interlaced(),
            numbers,
            n -> seen(COLOURS[n], channels));
        gallery.wide(
            name + " in Display P3",
            plain
                .get()
                .with("iCCP", iccp(IccBytes.rgb(IccBytes.DISPLAY_P3, IccBytes.formula())))
                .write(WIDTH, SIDE, spread(numbers)),
            n -> with(ReferenceColours.ofP3(COLOURS[n]), channels, n),
            n -> seen(COLOURS[n], channels));
        gallery.wide(
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
      Fields numbers = n -> new int[] {n % entries};
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
          n -> grey(of255(most * n / 7, most), n == 7 ? 0 : 255));
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
            png.with("iCCP", iccp("hello, these are no colours".repeat(20).getBytes(ISO_8859_1))),
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
    Fields numbers = n -> Arrays.copyOf(COLOURS[n], 3);
    gallery.wide(
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
    gallery.wide(
        "video's number of Display P3",
        PngBytes.of(2, 8)
            .with("cICP", new byte[] {12, 13, 0, 1})
            .write(WIDTH, SIDE, spread(numbers)),
        n -> with(ReferenceColours.ofP3(COLOURS[n]), 255),
        n -> seen(COLOURS[n], 3));
  }

  private void claim(String name, UnaryOperator<PngBytes> said, UnaryOperator<int[]> meant) {
    png(
        "png, " + name,
        () -> said.apply(PngBytes.of(2, 8)),
        n -> Arrays.copyOf(COLOURS[n], 3),
        n -> with(meant.apply(Arrays.copyOf(COLOURS[n], 3)), 255));
  }

  private void png(String name, Supplier<PngBytes> png, Fields numbers, Fields seen) {
    gallery.add(name, png.get().write(WIDTH, SIDE, spread(numbers)), seen);
  }

  private static PngBytes interlaced(PngBytes png, boolean wanted) {
    return wanted ? png.interlaced() : png;
  }

  private static int of255(int number, int most) {
    return Math.round(255f * number / most);
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
}
