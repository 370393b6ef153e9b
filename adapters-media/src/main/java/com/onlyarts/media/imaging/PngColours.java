package com.onlyarts.media.imaging;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Gathers what the chunks of a PNG say about its colours. When they contradict each other, the
 * order of the standard counts: cICP, iCCP, sRGB, gAMA with cHRM.
 */
final class PngColours {
  private static final int LONGEST_NAME = 79;
  private static final double FIXED = 100_000;

  private Optional<ColourClaim> coded = Optional.empty();
  private Optional<ColourClaim> profile = Optional.empty();
  private Optional<ColourClaim> plain = Optional.empty();
  private Optional<Double> gamma = Optional.empty();
  private Optional<Chromaticities> chromaticities = Optional.empty();

  /**
   * @param type of the chunk, of which all but five are of no interest
   * @param length as the file has it, all of which is there
   */
  void read(int type, ByteBuffer file, int length) {
    ByteBuffer body = file.slice(file.position(), length);
    switch (type) {
      case 0x63494350 -> { // cICP
        if (length == 4 && body.get(2) == 0 && body.get(3) == 1) {
          coded = Optional.of(new ColourClaim.Coded(body.get(0), body.get(1)));
        }
      }
      case 0x69434350 -> profile = unpacked(body).map(ColourClaim.Profiled::new); // iCCP
      case 0x73524742 -> plain = Optional.of(new ColourClaim.Plain()); // sRGB
      case 0x67414D41 -> { // gAMA
        if (length == 4 && body.getInt(0) > 0) {
          gamma = Optional.of(body.getInt(0) / FIXED);
        }
      }
      case 0x6348524D -> { // cHRM
        if (length == 32) {
          chromaticities = Optional.of(chromaticities(body));
        }
      }
      default -> {}
    }
  }

  ColourClaim claim() {
    return coded
        .or(() -> profile)
        .or(() -> plain)
        .or(() -> gamma.map(it -> new ColourClaim.Gamma(it, chromaticities)))
        .orElseGet(ColourClaim.Plain::new);
  }

  private static Chromaticities chromaticities(ByteBuffer body) {
    double[] of = new double[8];
    for (int n = 0; n < of.length; n++) {
      of[n] = body.getInt() / FIXED;
    }
    return new Chromaticities(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]);
  }

  /**
   * A name, a zero, a zero for zlib, and the profile; no more of it is unpacked than any real one
   * has.
   */
  private static Optional<byte[]> unpacked(ByteBuffer body) {
    byte[] chunk = new byte[body.remaining()];
    body.get(chunk);
    int start = 0;
    while (start < chunk.length && start <= LONGEST_NAME && chunk[start] != 0) {
      start++;
    }
    if (chunk.length < start + 2) {
      return Optional.empty();
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(chunk, start + 2, chunk.length - start - 2);
      byte[] profile = new byte[ProfilePieces.MOST_BYTES];
      int length = inflater.inflate(profile);
      return inflater.finished() ? Optional.of(Arrays.copyOf(profile, length)) : Optional.empty();
    } catch (DataFormatException _) {
      return Optional.empty();
    }
  }
}
