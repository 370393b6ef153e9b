package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Writes a PNG by the letter of its standard: any type, any depth, any filter, interlaced or not.
 */
final class PngBytes {
  private static final int[][] ONE_PASS = {{0, 0, 1, 1}};
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final int type;
  private final int bits;
  private final List<byte[]> chunks = new ArrayList<>();
  private boolean interlaced;
  private int mostLines = Integer.MAX_VALUE;

  private PngBytes(int type, int bits) {
    this.type = type;
    this.bits = bits;
  }

  static PngBytes of(int type, int bits) {
    return new PngBytes(type, bits);
  }

  PngBytes with(String chunk, byte[] body) {
    chunks.add(TestPictures.chunk(chunk, body));
    return this;
  }

  PngBytes interlaced() {
    interlaced = true;
    return this;
  }

  /** As if the writer had stopped after so many lines, and closed the file in good order. */
  PngBytes withLines(int most) {
    mostLines = most;
    return this;
  }

  /** A PNG of these numbers. */
  byte[] write(int width, int height, Numbers numbers) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) bits).put((byte) type).putShort((short) 0).put((byte) (interlaced ? 1 : 0));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    file.writeBytes(TestPictures.chunk("IHDR", header.array()));
    chunks.forEach(file::writeBytes);
    byte[] packed = packed(lines(width, height, numbers));
    int half = packed.length / 2; // pixels may come in any number of pieces
    file.writeBytes(TestPictures.chunk("IDAT", Arrays.copyOf(packed, half)));
    file.writeBytes(TestPictures.chunk("IDAT", Arrays.copyOfRange(packed, half, packed.length)));
    file.writeBytes(TestPictures.chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  static byte[] packed(byte[] plain) {
    Deflater deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    byte[] packed = new byte[plain.length + 1_000];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  private byte[] lines(int width, int height, Numbers numbers) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int[] pass : interlaced ? ADAM7 : ONE_PASS) {
      int across = Math.ceilDiv(width - pass[0], pass[2]);
      int down = Math.ceilDiv(height - pass[1], pass[3]);
      if (across <= 0 || down <= 0) {
        continue;
      }
      byte[] above = new byte[Math.ceilDiv(across * numbers.ofPixel(0, 0).length * bits, 8)];
      for (int n = 0; n < Math.min(down, mostLines); n++) {
        byte[] line = line(pass, n, across, above.length, numbers);
        lines.write(n % 5);
        lines.writeBytes(filtered(n % 5, line, above, numbers.ofPixel(0, 0).length));
        above = line;
      }
    }
    return lines.toByteArray();
  }

  private byte[] line(int[] pass, int n, int across, int octets, Numbers numbers) {
    byte[] line = new byte[octets];
    int place = 0;
    for (int x = 0; x < across; x++) {
      for (int number : numbers.ofPixel(pass[0] + x * pass[2], pass[1] + n * pass[3])) {
        for (int bit = bits - 1; bit >= 0; bit--, place++) {
          line[place / 8] |= (byte) (((number >> bit) & 1) << (7 - place % 8));
        }
      }
    }
    return line;
  }

  private byte[] filtered(int filter, byte[] line, byte[] above, int count) {
    int apart = Math.max(1, count * bits / 8);
    byte[] filtered = new byte[line.length];
    for (int n = 0; n < line.length; n++) {
      int left = n < apart ? 0 : line[n - apart] & 0xFF;
      int up = above[n] & 0xFF;
      int corner = n < apart ? 0 : above[n - apart] & 0xFF;
      int promised =
          switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> 0;
          };
      filtered[n] = (byte) (line[n] - promised);
    }
    return filtered;
  }

  private static int paeth(int left, int up, int corner) {
    int promised = left + up - corner;
    int toLeft = Math.abs(promised - left);
    int toUp = Math.abs(promised - up);
    int toCorner = Math.abs(promised - corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  /** The numbers of a pixel, as they stand in the file. */
  interface Numbers {
    int[] ofPixel(int x, int y);
  }
}
