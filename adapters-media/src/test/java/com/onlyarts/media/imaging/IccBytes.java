package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Profiles by the letter of ICC, with the numbers that are printed in the standards. */
final class IccBytes {
  static final double[][] SRGB = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
  };
  static final double[][] DISPLAY_P3 = {
    {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
  };
  static final double[][] ADOBE_RGB = {
    {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
  };

  private IccBytes() {}

  /** Three colours and one curve for all of them. */
  static byte[] rgb(double[][] colours, byte[] curve) {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    for (int n = 0; n < 3; n++) {
      tags.put("rgb".charAt(n) + "XYZ", xyz(colours[n]));
      tags.put("rgb".charAt(n) + "TRC", curve);
    }
    return profile("mntrRGB XYZ ", tags);
  }

  static byte[] grey(byte[] curve) {
    return profile("mntrGRAYXYZ ", Map.of("kTRC", curve));
  }

  /**
   * Inks, by a table that says nothing but the corners: what is seen where each ink is there wholly
   * or not at all.
   *
   * @param corner CIE Lab for the four inks, each 0 or 1
   */
  static byte[] inks(Corner corner) {
    ByteBuffer table = ByteBuffer.allocate(52 + 2 * (4 * 2 + 16 * 3 + 3 * 2));
    table.put("mft2".getBytes(ISO_8859_1)).putInt(0);
    table.put(new byte[] {4, 3, 2, 0});
    for (int n = 0; n < 9; n++) {
      table.putInt(n % 4 == 0 ? 65_536 : 0);
    }
    table.putShort((short) 2).putShort((short) 2);
    for (int n = 0; n < 4; n++) {
      table.putShort((short) 0).putShort((short) 0xFFFF);
    }
    for (int n = 0; n < 16; n++) {
      double[] lab = corner.of((n >> 3) & 1, (n >> 2) & 1, (n >> 1) & 1, n & 1);
      table.putShort((short) Math.round(lab[0] * 652.8));
      table.putShort((short) Math.round((lab[1] + 128) * 256));
      table.putShort((short) Math.round((lab[2] + 128) * 256));
    }
    for (int n = 0; n < 3; n++) {
      table.putShort((short) 0).putShort((short) 0xFFFF);
    }
    return profile("prtrCMYKLab ", Map.of("A2B0", table.array()));
  }

  /** A power, as a number. */
  static byte[] power(double gamma) {
    return ByteBuffer.allocate(16)
        .put("curv".getBytes(ISO_8859_1))
        .putInt(0)
        .putInt(1)
        .putShort((short) Math.round(gamma * 256))
        .array();
  }

  /** The curve of sRGB, as the formula of newer profiles. */
  static byte[] formula() {
    ByteBuffer curve = ByteBuffer.allocate(32).put("para".getBytes(ISO_8859_1)).putInt(0);
    curve.putShort((short) 3).putShort((short) 0);
    for (double part : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
      curve.putInt((int) Math.round(part * 65_536));
    }
    return curve.array();
  }

  /** The curve of sRGB, as the table of older profiles. */
  static byte[] table() {
    ByteBuffer curve = ByteBuffer.allocate(12 + 2 * 1024).put("curv".getBytes(ISO_8859_1));
    curve.putInt(0).putInt(1024);
    for (int n = 0; n < 1024; n++) {
      curve.putShort((short) Math.round(65_535 * ReferenceColours.light(n / 1023.0)));
    }
    return curve.array();
  }

  private static byte[] xyz(double[] of) {
    ByteBuffer tag = ByteBuffer.allocate(20).put("XYZ ".getBytes(ISO_8859_1)).putInt(0);
    for (double value : of) {
      tag.putInt((int) Math.round(value * 65_536));
    }
    return tag.array();
  }

  private static byte[] profile(String kinds, Map<String, byte[]> own) {
    Map<String, byte[]> tags = new LinkedHashMap<>(own);
    tags.put("wtpt", xyz(new double[] {0.9642, 1, 0.8249}));
    tags.put("desc", "desc\0\0\0\0\0\0\0\2X\0\0\0\0\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1));
    tags.put("cprt", "text\0\0\0\0CC0\0".getBytes(ISO_8859_1));
    int size = 132 + tags.values().stream().mapToInt(tag -> 12 + padded(tag)).sum();
    ByteBuffer profile = ByteBuffer.allocate(size).putInt(size).putInt(0).putInt(0x02400000);
    profile.put(kinds.getBytes(ISO_8859_1));
    profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1).position(36);
    profile.put("acsp".getBytes(ISO_8859_1)).position(68);
    profile.put(xyz(new double[] {0.9642, 1, 0.8249}), 8, 12).position(128).putInt(tags.size());
    int place = 132 + 12 * tags.size();
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      profile.put(tag.getKey().getBytes(ISO_8859_1)).putInt(place).putInt(tag.getValue().length);
      place += padded(tag.getValue());
    }
    for (byte[] tag : tags.values()) {
      profile.put(tag).position(profile.position() + padded(tag) - tag.length);
    }
    return profile.array();
  }

  private static int padded(byte[] tag) {
    return Math.ceilDiv(tag.length, 4) * 4;
  }

  /** What is seen of inks. */
  interface Corner {
    double[] of(int cyan, int magenta, int yellow, int black);
  }
}
