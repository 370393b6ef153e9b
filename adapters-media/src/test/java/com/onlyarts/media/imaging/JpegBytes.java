package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a JPEG of numbers as they are, and beside them whatever says, or does not say, what they
 * are.
 */
final class JpegBytes {
  private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
  private static final int PIECE = 60_000;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private boolean progressive;
  private String names = "";

  static JpegBytes bare() {
    return new JpegBytes();
  }

  JpegBytes jfif() {
    return segment(0xE0, JFIF);
  }

  /** What Adobe's programs write: 0 for numbers as they are, 1 and 2 for brightness and more. */
  JpegBytes adobe(int transform) {
    return segment(
        0xEE,
        ByteBuffer.allocate(12)
            .put("Adobe".getBytes(ISO_8859_1))
            .put(11, (byte) transform)
            .array());
  }

  JpegBytes profile(byte[] profile) {
    int pieces = Math.ceilDiv(profile.length, PIECE);
    for (int n = 0; n < pieces; n++) {
      int length = Math.min(PIECE, profile.length - n * PIECE);
      segment(
          0xE2,
          ByteBuffer.allocate(14 + length)
              .put("ICC_PROFILE\0".getBytes(ISO_8859_1))
              .put((byte) (n + 1))
              .put((byte) pieces)
              .put(profile, n * PIECE, length)
              .array());
    }
    return this;
  }

  JpegBytes progressive() {
    progressive = true;
    return this;
  }

  /** What the components are called, in place of 1, 2, 3. */
  JpegBytes named(String names) {
    this.names = names;
    return this;
  }

  private JpegBytes segment(int marker, byte[] body) {
    said.write(0xFF);
    said.write(marker);
    said.write((body.length + 2) >> 8);
    said.write(body.length + 2);
    said.writeBytes(body);
    return this;
  }

  byte[] write(int width, int height, PngBytes.Numbers numbers) {
    int count = numbers.ofPixel(0, 0).length;
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, count, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, numbers.ofPixel(x, y));
      }
    }
    byte[] plain = renamed(encoded(raster));
    return TestPictures.repeating(said.toByteArray(), 1, plain, 2);
  }

  private byte[] encoded(Raster raster) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(1);
      param.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(raster, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** In the frame, and in every scan. */
  private byte[] renamed(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    for (int place = 2; !names.isEmpty() && place < file.length - 2; ) {
      int marker = bytes.getShort(place) & 0xFFFF;
      if (marker == 0xFFC0 || marker == 0xFFC2) {
        for (int n = 0; n < names.length(); n++) {
          bytes.put(place + 10 + 3 * n, (byte) names.charAt(n));
        }
      }
      if (marker == 0xFFDA) {
        for (int n = 0; n < bytes.get(place + 4); n++) {
          int component = place + 5 + 2 * n;
          bytes.put(component, (byte) names.charAt(bytes.get(component) - 1));
        }
        return file;
      }
      place += 2 + (bytes.getShort(place + 2) & 0xFFFF);
    }
    return file;
  }
}
