package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes into a picture that its numbers are those of Display P3: a profile of half a kilobyte. */
final class DisplayP3 {
  private static final int HEADER = 128;

  private DisplayP3() {}

  /** The JPEG with the profile behind what JFIF says. */
  static byte[] inJpeg(byte[] jpeg) {
    byte[] profile = profile();
    byte[] name = "ICC_PROFILE\0\1\1".getBytes(ISO_8859_1);
    ByteBuffer segment = ByteBuffer.allocate(4 + name.length + profile.length);
    segment.putShort((short) 0xFFE2).putShort((short) (segment.capacity() - 2));
    segment.put(name).put(profile);
    int place = 4 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(4));
    return inserted(jpeg, place, segment.array());
  }

  /** The PNG with the profile behind its header. */
  static byte[] inPng(byte[] png) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("iCCPDisplay P3\0\0".getBytes(ISO_8859_1));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(body, new Deflater(9))) {
      packed.write(profile());
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    CRC32 check = new CRC32();
    check.update(body.toByteArray());
    ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES * 2 + body.size());
    chunk
        .putInt(body.size() - Integer.BYTES)
        .put(body.toByteArray())
        .putInt((int) check.getValue());
    return inserted(png, 8 + 25, chunk.array());
  }

  private static byte[] inserted(byte[] file, int place, byte[] piece) {
    return ByteBuffer.allocate(file.length + piece.length)
        .put(file, 0, place)
        .put(piece)
        .put(file, place, file.length - place)
        .array();
  }

  private static byte[] profile() {
    Matrix toXyz = Gamut.DISPLAY_P3.toXyz();
    byte[] curve = curve();
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("desc", text("Display P3")));
    tags.add(new Tag("cprt", text("CC0")));
    tags.add(new Tag("wtpt", xyz(0.9642, 1, 0.8249)));
    for (int n = 0; n < 3; n++) {
      String colour = "rgb".substring(n, n + 1);
      tags.add(new Tag(colour + "XYZ", xyz(toXyz.at(0, n), toXyz.at(1, n), toXyz.at(2, n))));
      tags.add(new Tag(colour + "TRC", curve));
    }
    int size = HEADER + 4 + tags.stream().mapToInt(tag -> 12 + tag.body().length).sum();
    ByteBuffer profile = ByteBuffer.allocate(size);
    profile.putInt(size).putInt(0).putInt(0x04000000).put("mntrRGB XYZ ".getBytes(ISO_8859_1));
    profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1).position(36);
    profile.put("acsp".getBytes(ISO_8859_1)).position(68).put(xyz(0.9642, 1, 0.8249), 8, 12);
    profile.position(HEADER).putInt(tags.size());
    int place = HEADER + 4 + 12 * tags.size();
    for (Tag tag : tags) {
      profile.put(tag.name().getBytes(ISO_8859_1)).putInt(place).putInt(tag.body().length);
      place += tag.body().length;
    }
    tags.forEach(tag -> profile.put(tag.body()));
    return profile.array();
  }

  /** The curve of sRGB. */
  private static byte[] curve() {
    ByteBuffer curve = ByteBuffer.allocate(32).put("para".getBytes(ISO_8859_1)).putInt(0);
    curve.putShort((short) 3).putShort((short) 0);
    for (double part : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
      curve.putInt(fixed(part));
    }
    return curve.array();
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put("XYZ ".getBytes(ISO_8859_1))
        .putInt(0)
        .putInt(fixed(x))
        .putInt(fixed(y))
        .putInt(fixed(z))
        .array();
  }

  /** English, padded to whole words of four octets. */
  private static byte[] text(String text) {
    byte[] said = text.getBytes(UTF_16BE);
    return ByteBuffer.allocate(28 + Math.ceilDiv(said.length, 4) * 4)
        .put("mluc".getBytes(ISO_8859_1))
        .putInt(0)
        .putInt(1)
        .putInt(12)
        .put("enUS".getBytes(ISO_8859_1))
        .putInt(said.length)
        .putInt(28)
        .put(said)
        .array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65_536);
  }

  private record Tag(String name, byte[] body) {}
}
