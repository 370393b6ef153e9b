package com.onlyarts.media.imaging;

import com.onlyarts.media.imaging.PixelSource.Channels;
import java.util.Collections;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What a file says about its colours. */
sealed interface ColourClaim {

  /** Which colours numbers of this kind mean; where the claim makes no sense, those of sRGB. */
  Meaning meaning(Channels channels, int largest);

  /** Nothing, or that they are sRGB: which is the same. */
  record Plain() implements ColourClaim {
    @Override
    public Meaning meaning(Channels channels, int largest) {
      return Meaning.plain(channels, largest);
    }
  }

  /** A profile of ICC, unpacked. */
  record Profiled(byte[] profile) implements ColourClaim {
    @Override
    public Meaning meaning(Channels channels, int largest) {
      return new IccProfile(profile)
          .meaning(channels, largest)
          .orElseGet(() -> Meaning.plain(channels, largest));
    }
  }

  /**
   * The gamma of a PNG, as its file has it: 0.45455 for most screens. Without chromaticities, and
   * for grey, browsers take it as a correction for a screen of 2.2.
   */
  record Gamma(double gamma, Optional<Chromaticities> chromaticities) implements ColourClaim {
    private static final double SCREEN = 2.2;

    @Override
    public Meaning meaning(Channels channels, int largest) {
      try {
        if (chromaticities.isPresent() && channels == Channels.RGB) {
          return Meaning.of(
              channels,
              largest,
              Collections.nCopies(3, tone -> Math.pow(tone, 1 / gamma)),
              chromaticities.get().toXyz());
        }
      } catch (ArithmeticException _) {
        return Meaning.plain(channels, largest);
      }
      DoubleUnaryOperator corrected = tone -> Gamut.light(Math.pow(tone, 1 / (gamma * SCREEN)));
      return Meaning.of(channels, largest, Collections.nCopies(3, corrected), Gamut.SRGB.toXyz());
    }
  }

  /** Numbers out of the tables of video, H.273, in the chunk cICP. */
  record Coded(int primaries, int transfer) implements ColourClaim {
    @Override
    public Meaning meaning(Channels channels, int largest) {
      return curve()
          .flatMap(
              curve ->
                  Chromaticities.numbered(primaries)
                      .map(
                          said ->
                              Meaning.of(
                                  channels, largest, Collections.nCopies(3, curve), said.toXyz())))
          .orElseGet(() -> Meaning.plain(channels, largest));
    }

    private Optional<DoubleUnaryOperator> curve() {
      return switch (transfer) {
        case 1, 6, 14, 15 -> Optional.of(Coded::video);
        case 4 -> Optional.of(tone -> Math.pow(tone, 2.2));
        case 5 -> Optional.of(tone -> Math.pow(tone, 2.8));
        case 8 -> Optional.of(DoubleUnaryOperator.identity());
        case 13 -> Optional.of(Gamut::light);
        default -> Optional.empty(); // light above white, which no picture here has
      };
    }

    private static double video(double tone) {
      return tone < 0.081243 ? tone / 4.5 : Math.pow((tone + 0.099297) / 1.099297, 1 / 0.45);
    }
  }
}
