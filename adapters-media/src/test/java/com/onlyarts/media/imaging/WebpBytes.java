package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Writes a lossless WebP without any compression, every number in 8 bits. */
final class WebpBytes {
  private final ByteArrayOutputStream bits = new ByteArrayOutputStream();
  private int octet;
  private int filled;

  /** The numbers of a pixel are red, green, blue and opacity. */
  static byte[] write(
      int width, int height, boolean alpha, Optional<byte[]> profile, PngBytes.Numbers numbers) {
    WebpBytes pixels = new WebpBytes();
    pixels.header(width, height, alpha);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int[] rgba = numbers.ofPixel(x, y);
        for (int channel : new int[] {1, 0, 2, 3}) {
          pixels.put(Integer.reverse(rgba[channel]) >>> 24, 8);
        }
      }
    }
    pixels.put(0, 7);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("WEBP".getBytes(ISO_8859_1));
    ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    extended.put((byte) ((profile.isPresent() ? 0x20 : 0) | (alpha ? 0x10 : 0)));
    extended.put(4, (byte) (width - 1)).put(5, (byte) ((width - 1) >> 8));
    extended.put(7, (byte) (height - 1)).put(8, (byte) ((height - 1) >> 8));
    body.writeBytes(chunk("VP8X", extended.array()));
    profile.ifPresent(it -> body.writeBytes(chunk("ICCP", it)));
    body.writeBytes(chunk("VP8L", pixels.bits.toByteArray()));
    return chunk("RIFF", body.toByteArray());
  }

  /** The file with half of its last chunk, which holds the pixels, and lengths that say so. */
  static byte[] cut(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int place = 12;
    int next = place;
    while (next < file.length) {
      place = next;
      next = place + 8 + bytes.getInt(place + 4) + (bytes.getInt(place + 4) & 1);
    }
    int half = bytes.getInt(place + 4) / 4 * 2;
    ByteBuffer cut = ByteBuffer.allocate(place + 8 + half).order(ByteOrder.LITTLE_ENDIAN);
    return cut.put(file, 0, cut.capacity())
        .putInt(4, cut.capacity() - 8)
        .putInt(place + 4, half)
        .array();
  }

  private static byte[] chunk(String name, byte[] body) {
    return ByteBuffer.allocate(8 + body.length + (body.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(ISO_8859_1))
        .putInt(body.length)
        .put(body)
        .array();
  }

  private void header(int width, int height, boolean alpha) {
    put(0x2F, 8);
    put(width - 1, 14);
    put(height - 1, 14);
    put(alpha ? 1 : 0, 1);
    put(0, 3); // version
    put(0, 3); // no transform, no cache, one set of codes
    codeOf256(24);
    codeOf256(0);
    codeOf256(0);
    codeOf256(0);
    put(0b0001, 4); // distances, of which there are none: one symbol, zero
  }

  /** 256 symbols of 8 bits each, and so many that are not used. */
  private void codeOf256(int unused) {
    put(0, 1);
    put(8, 4); // 12 lengths of lengths follow: that of 0 is the third, that of 8 the last
    for (int n = 0; n < 12; n++) {
      put(n == 2 || n == 11 ? 1 : 0, 3);
    }
    put(0, 1);
    for (int n = 0; n < 256; n++) {
      put(1, 1);
    }
    put(0, unused);
  }

  private void put(int value, int count) {
    for (int n = 0; n < count; n++) {
      octet |= ((value >> n) & 1) << filled;
      if (++filled == 8) {
        bits.write(octet);
        octet = 0;
        filled = 0;
      }
    }
  }
}
