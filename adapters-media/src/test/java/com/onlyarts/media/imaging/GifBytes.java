package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes a GIF of frames of one colour each, without any compression. */
final class GifBytes {
  /** The entry of the palette that is not seen. */
  static final int NONE = 3;

  private static final byte[] RED_GREEN_BLUE_NONE = {
    (byte) 220, 40, 40, 40, (byte) 200, 60, 30, 60, (byte) 220, 9, 9, 9
  };

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  static GifBytes of(int width, int height) {
    GifBytes gif = new GifBytes();
    gif.file.writeBytes("GIF89a".getBytes(ISO_8859_1));
    gif.shorts(width, height);
    gif.file.writeBytes(new byte[] {(byte) 0xF1, 0, 0});
    gif.file.writeBytes(RED_GREEN_BLUE_NONE);
    return gif;
  }

  GifBytes looping(int times) {
    file.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
    file.writeBytes("NETSCAPE2.0".getBytes(ISO_8859_1));
    file.writeBytes(new byte[] {3, 1});
    shorts(times);
    file.write(0);
    return this;
  }

  /**
   * @param disposal what becomes of the frame when its time is over: 1 stays, 2 goes, 3 shows what
   *     was there before
   * @param delay in hundredths of a second
   */
  GifBytes timed(int disposal, int delay) {
    file.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, (byte) ((disposal << 2) | 1)});
    shorts(delay);
    file.writeBytes(new byte[] {NONE, 0});
    return this;
  }

  GifBytes frame(int left, int top, int width, int height, int colour) {
    return frame(left, top, width, height, colour, width * height);
  }

  /** A frame of which not all pixels are there. */
  GifBytes frame(int left, int top, int width, int height, int colour, int pixels) {
    file.write(0x2C);
    shorts(left, top, width, height);
    file.writeBytes(new byte[] {0, 2});
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int n = 0; n < 2 * pixels; n++) { // 3 bits each: everything is forgotten before each pixel
      held |= (n % 2 == 0 ? 4 : colour) << bits;
      bits += 3;
      for (; bits >= 8; bits -= 8, held >>= 8) {
        codes.write(held);
      }
    }
    codes.write(held | (5 << bits));
    codes.write((held | (5 << bits)) >> 8);
    byte[] all = codes.toByteArray();
    for (int place = 0; place < all.length; place += 255) {
      int length = Math.min(255, all.length - place);
      file.write(length);
      file.write(all, place, length);
    }
    file.write(0);
    return this;
  }

  byte[] write() {
    file.write(0x3B);
    return file.toByteArray();
  }

  private void shorts(int... values) {
    for (int value : values) {
      file.writeBytes(
          ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) value).array());
    }
  }
}
