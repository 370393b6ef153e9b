package com.onlyarts.media.imaging;

import com.onlyarts.media.domain.Dimensions;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Decodes a PNG line by line, whatever its depth, palette, transparency and interlacing. ImageIO
 * would unfold the whole of it in 16 bits, and knows neither its profile nor its gamma.
 */
final class PngSource implements PixelSource {
  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;

  /** Colour type times 100 and bits, as the standard allows them together. */
  private static final Set<Integer> ALLOWED =
      Set.of(1, 2, 4, 8, 16, 208, 216, 301, 302, 304, 308, 408, 416, 608, 616);

  private static final List<Pass> ONE_PASS = List.of(new Pass(0, 0, 1, 1));

  /** The seven passes of Adam7. */
  private static final List<Pass> INTERLACED =
      List.of(
          new Pass(0, 0, 8, 8),
          new Pass(4, 0, 8, 8),
          new Pass(0, 4, 4, 8),
          new Pass(2, 0, 4, 4),
          new Pass(0, 2, 2, 4),
          new Pass(1, 0, 2, 2),
          new Pass(0, 1, 1, 2));

  private final Dimensions dimensions;
  private final int bits;
  private final int type;
  private final List<Pass> passes;
  private final byte[] palette;
  private final Optional<byte[]> transparency;
  private final List<InputStream> packed;

  private PngSource(
      ByteBuffer header, byte[] palette, Optional<byte[]> transparency, List<InputStream> packed)
      throws IOException {
    this.dimensions = new Dimensions(header.getInt(), header.getInt());
    this.bits = header.get();
    this.type = header.get();
    boolean standard = header.getShort() == 0;
    int interlaced = header.get();
    if (!standard || !ALLOWED.contains(type * 100 + bits) || interlaced < 0 || interlaced > 1) {
      throw new IOException("no PNG of any standard");
    }
    this.passes = interlaced == 1 ? INTERLACED : ONE_PASS;
    this.palette = palette;
    this.transparency = transparency;
    this.packed = packed;
  }

  /** Reads what stands before and around the pixels. */
  static PngSource of(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).position(8);
    Optional<ByteBuffer> header = Optional.empty();
    byte[] palette = new byte[0];
    Optional<byte[]> transparency = Optional.empty();
    List<InputStream> packed = new ArrayList<>();
    while (true) {
      int length = bytes.getInt();
      int chunk = bytes.getInt();
      int body = bytes.position();
      switch (chunk) {
        case 0x49484452 -> header = header.or(() -> Optional.of(bytes.slice(body, length))); // IHDR
        case 0x504C5445 -> palette = Arrays.copyOfRange(file, body, body + length); // PLTE
        case 0x74524E53 ->
            transparency = Optional.of(Arrays.copyOfRange(file, body, body + length)); // tRNS
        case 0x49444154 -> packed.add(new ByteArrayInputStream(file, body, length)); // IDAT
        case 0x49454E44 -> { // IEND
          return new PngSource(
              header.orElseThrow(EOFException::new), palette, transparency, packed);
        }
        default -> {}
      }
      bytes.position(body + length + Integer.BYTES);
    }
  }

  Dimensions dimensions() {
    return dimensions;
  }

  @Override
  public Channels channels() {
    return type == GREY || type == GREY_ALPHA ? Channels.GREY : Channels.RGB;
  }

  @Override
  public boolean hasAlpha() {
    return type >= GREY_ALPHA || transparency.isPresent();
  }

  @Override
  public int largest() {
    return bits == 16 ? 65_535 : 255;
  }

  @Override
  public void read(Rows rows) throws IOException {
    try (InputStream lines =
        new InflaterInputStream(new SequenceInputStream(Collections.enumeration(packed)))) {
      for (Pass pass : passes) {
        int width = Math.ceilDiv(dimensions.width() - pass.left(), pass.across());
        int height = Math.ceilDiv(dimensions.height() - pass.top(), pass.down());
        if (width > 0 && height > 0) {
          read(lines, pass, width, height, rows);
        }
      }
    }
  }

  private void read(InputStream lines, Pass pass, int width, int height, Rows rows)
      throws IOException {
    int apart = Math.max(1, numbers() * bits / Byte.SIZE);
    byte[] above = new byte[Math.ceilDiv(width * numbers() * bits, Byte.SIZE)];
    byte[] line = new byte[above.length];
    int[] samples = new int[width * stride()];
    for (int n = 0; n < height; n++) {
      int filter = lines.read();
      if (filter < 0 || lines.readNBytes(line, 0, line.length) < line.length) {
        throw new EOFException();
      }
      unfilter(filter, line, above, apart);
      unpack(line, width, samples);
      rows.take(pass.top() + n * pass.down(), pass.left(), pass.across(), width, samples);
      byte[] spent = above;
      above = line;
      line = spent;
    }
  }

  /** How many numbers of a pixel stand in the file. */
  private int numbers() {
    return switch (type) {
      case GREY, PALETTE -> 1;
      case GREY_ALPHA -> 2;
      case RGB -> 3;
      default -> 4;
    };
  }

  private static void unfilter(int filter, byte[] line, byte[] above, int apart)
      throws IOException {
    switch (filter) {
      case 0 -> {}
      case 1 -> {
        for (int n = apart; n < line.length; n++) {
          line[n] += line[n - apart];
        }
      }
      case 2 -> {
        for (int n = 0; n < line.length; n++) {
          line[n] += above[n];
        }
      }
      case 3 -> {
        for (int n = 0; n < line.length; n++) {
          int left = n < apart ? 0 : line[n - apart] & 0xFF;
          line[n] += (byte) ((left + (above[n] & 0xFF)) / 2);
        }
      }
      case 4 -> {
        for (int n = 0; n < line.length; n++) {
          line[n] +=
              n < apart
                  ? above[n]
                  : nearest(line[n - apart] & 0xFF, above[n] & 0xFF, above[n - apart] & 0xFF);
        }
      }
      default -> throw new IOException("no filter of any standard");
    }
  }

  /** Paeth's: whichever is nearest to what the three of them promise. */
  private static byte nearest(int left, int above, int corner) {
    int toLeft = Math.abs(above - corner);
    int toAbove = Math.abs(left - corner);
    int toCorner = Math.abs(left + above - 2 * corner);
    if (toLeft <= toAbove && toLeft <= toCorner) {
      return (byte) left;
    }
    return (byte) (toAbove <= toCorner ? above : corner);
  }

  private void unpack(byte[] line, int width, int[] samples) {
    switch (type) {
      case PALETTE -> unpackPalette(line, width, samples);
      case GREY, RGB -> {
        if (transparency.isPresent()) {
          unpackKeyed(line, width, samples, transparency.get());
        } else {
          unpackPlain(line, samples.length, samples);
        }
      }
      default -> unpackPlain(line, samples.length, samples);
    }
  }

  private void unpackPlain(byte[] line, int count, int[] samples) {
    int scale = bits < Byte.SIZE ? 255 / ((1 << bits) - 1) : 1;
    for (int n = 0; n < count; n++) {
      samples[n] = number(line, n) * scale;
    }
  }

  /** One colour of the picture is none: where every number is that of the key, nothing is seen. */
  private void unpackKeyed(byte[] line, int width, int[] samples, byte[] key) {
    int count = numbers();
    int scale = bits < Byte.SIZE ? 255 / ((1 << bits) - 1) : 1;
    int mask = (1 << bits) - 1;
    ByteBuffer keys = ByteBuffer.wrap(key);
    for (int n = 0; n < width; n++) {
      boolean seen = false;
      for (int channel = 0; channel < count; channel++) {
        int number = number(line, n * count + channel);
        seen |= number != (keys.getShort(channel * Short.BYTES) & mask);
        samples[n * (count + 1) + channel] = number * scale;
      }
      samples[n * (count + 1) + count] = seen ? largest() : 0;
    }
  }

  private void unpackPalette(byte[] line, int width, int[] samples) {
    int stride = stride();
    for (int n = 0; n < width; n++) {
      int entry = number(line, n);
      for (int channel = 0; channel < 3; channel++) {
        int place = 3 * entry + channel;
        samples[n * stride + channel] = place < palette.length ? palette[place] & 0xFF : 0;
      }
      if (stride == 4) {
        byte[] opacities = transparency.orElseThrow();
        samples[n * stride + 3] = entry < opacities.length ? opacities[entry] & 0xFF : 255;
      }
    }
  }

  private int number(byte[] line, int index) {
    return switch (bits) {
      case 8 -> line[index] & 0xFF;
      case 16 -> ((line[2 * index] & 0xFF) << Byte.SIZE) | (line[2 * index + 1] & 0xFF);
      default -> {
        int place = index * bits;
        int shift = Byte.SIZE - bits - place % Byte.SIZE;
        yield (line[place / Byte.SIZE] >> shift) & ((1 << bits) - 1);
      }
    };
  }

  /** Some pixels of a picture: where the first one lies, and how far apart they are. */
  private record Pass(int left, int top, int across, int down) {}
}
