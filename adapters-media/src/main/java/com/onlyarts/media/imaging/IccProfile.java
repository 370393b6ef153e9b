package com.onlyarts.media.imaging;

import com.onlyarts.media.imaging.PixelSource.Channels;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What an ICC profile says of numbers. One that is broken, or was made for other numbers than those
 * of the picture, says nothing, as in browsers; the picture is shown without it.
 */
final class IccProfile {
  private static final int GREY = 0x47524159;
  private static final int RGB = 0x52474220;
  private static final int CMYK = 0x434D594B;
  private static final int XYZ = 0x58595A20;
  private static final int SIGNATURE = 0x61637370;
  private static final int TABLES = 0x41324230; // A2B0
  private static final int HEADER = 128;
  private static final int MOST_TAGS = 1_000;
  private static final double FIXED = 65_536;

  private final byte[] bytes;

  IccProfile(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** How numbers of this kind become those we keep; empty if the profile has nothing to say. */
  Optional<Meaning> meaning(Channels channels, int largest) {
    try {
      ByteBuffer profile = ByteBuffer.wrap(bytes);
      if (profile.getInt(36) != SIGNATURE || !fits(profile.getInt(16), channels)) {
        return Optional.empty();
      }
      if (channels == Channels.CMYK || tag(TABLES).isPresent() || profile.getInt(20) != XYZ) {
        return LcmsTransform.of(bytes, channels, largest)
            .map(transform -> new Meaning(transform, Gamut.SRGB));
      }
      return Optional.of(meaning(profile.getInt(16), channels, largest));
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static boolean fits(int space, Channels channels) {
    return switch (channels) {
      case GREY -> space == GREY || space == RGB;
      case RGB -> space == RGB;
      case CMYK -> space == CMYK;
    };
  }

  private Meaning meaning(int space, Channels channels, int largest) {
    if (space == GREY) {
      DoubleUnaryOperator curve = curve("kTRC");
      return Meaning.of(channels, largest, List.of(curve, curve, curve), Gamut.SRGB.toXyz());
    }
    return Meaning.of(
        channels,
        largest,
        List.of(curve("rTRC"), curve("gTRC"), curve("bTRC")),
        Matrix.ofColumns(colour("rXYZ"), colour("gXYZ"), colour("bXYZ")));
  }

  private double[] colour(String name) {
    ByteBuffer tag = tag(name);
    return new double[] {fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)};
  }

  private DoubleUnaryOperator curve(String name) {
    ByteBuffer tag = tag(name);
    return switch (tag.getInt(0)) {
      case 0x63757276 -> table(tag); // curv
      case 0x70617261 -> formula(tag); // para
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static DoubleUnaryOperator table(ByteBuffer tag) {
    int count = tag.getInt(8);
    if (count == 0) {
      return DoubleUnaryOperator.identity();
    }
    if (count == 1) {
      double gamma = Short.toUnsignedInt(tag.getShort(12)) / 256.0;
      return tone -> Math.pow(tone, gamma);
    }
    tag.getShort(12 + 2 * (count - 1)); // is the last of them there?
    return tone -> {
      double place = tone * (count - 1);
      int before = Math.min((int) place, count - 2);
      double one = Short.toUnsignedInt(tag.getShort(12 + 2 * before));
      double next = Short.toUnsignedInt(tag.getShort(14 + 2 * before));
      return (one + (next - one) * (place - before)) / 65_535;
    };
  }

  /**
   * The five forms of ICC: a power of a x + b above d, and c x below, each with something added.
   */
  private static DoubleUnaryOperator formula(ByteBuffer tag) {
    int form = tag.getShort(8);
    double g = fixed(tag, 12);
    double a = form > 0 ? fixed(tag, 16) : 1;
    double b = form > 0 ? fixed(tag, 20) : 0;
    double c = form > 1 ? fixed(tag, 24) : 0;
    double d = form > 2 ? fixed(tag, 28) : 0;
    double e = form > 3 ? fixed(tag, 32) : 0;
    double f = form > 3 ? fixed(tag, 36) : 0;
    return switch (form) {
      case 0 -> tone -> Math.pow(tone, g);
      case 1 -> tone -> tone >= -b / a ? Math.pow(a * tone + b, g) : 0;
      case 2 -> tone -> tone >= -b / a ? Math.pow(a * tone + b, g) + c : c;
      case 3, 4 -> tone -> tone >= d ? Math.pow(a * tone + b, g) + e : c * tone + f;
      default -> throw new IllegalArgumentException("no form of a curve: " + form);
    };
  }

  private ByteBuffer tag(String name) {
    int signature = 0;
    for (int n = 0; n < name.length(); n++) {
      signature = (signature << Byte.SIZE) | name.charAt(n);
    }
    return tag(signature).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private Optional<ByteBuffer> tag(int signature) {
    ByteBuffer profile = ByteBuffer.wrap(bytes);
    int tags = profile.getInt(HEADER);
    for (int n = 0; n < Math.min(tags, MOST_TAGS); n++) {
      int entry = HEADER + 4 + 12 * n;
      if (profile.getInt(entry) == signature) {
        return Optional.of(profile.slice(profile.getInt(entry + 4), profile.getInt(entry + 8)));
      }
    }
    return Optional.empty();
  }

  private static double fixed(ByteBuffer tag, int place) {
    return tag.getInt(place) / FIXED;
  }
}
