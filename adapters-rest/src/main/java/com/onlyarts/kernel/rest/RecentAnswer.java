package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a public answer in JSON, and what a cache calls them: a weak tag, because the same
 * answer goes out plain or zipped. It may have a number in it that rises with each who gets it, and
 * that the tag does not follow.
 */
final class RecentAnswer {
  private static final int TAG_BYTES = 12;

  private final byte[] plain;
  private final int from; // where the number begins and ends; both 0 if there is none
  private final int to;
  private final String tag;
  private byte @Nullable [] zipped;

  private RecentAnswer(byte[] plain, int from, int to, String tag) {
    this.plain = plain;
    this.from = from;
    this.to = to;
    this.tag = tag;
  }

  static RecentAnswer of(byte[] plain) {
    return new RecentAnswer(plain, 0, 0, tag(plain, 0, 0));
  }

  /**
   * @param member the name of the number that rises
   * @throws IllegalArgumentException if the answer has none
   */
  static RecentAnswer of(byte[] plain, String member) {
    String name = "\"" + member + "\":"; // in a text its quotes would be escaped
    int from = new String(plain, ISO_8859_1).indexOf(name) + name.length();
    int to = from;
    while (from >= name.length() && Character.isDigit(plain[to])) {
      to++;
    }
    if (to == from) {
      throw new IllegalArgumentException("the answer has no number " + member);
    }
    return new RecentAnswer(plain, from, to, tag(plain, from, to));
  }

  /** The same with the number raised by one. */
  RecentAnswer oneMore() {
    byte[] number =
        Long.toString(Long.parseLong(new String(plain, from, to - from, ISO_8859_1)) + 1)
            .getBytes(ISO_8859_1);
    ByteArrayOutputStream all = new ByteArrayOutputStream(plain.length + 1);
    all.write(plain, 0, from);
    all.writeBytes(number);
    all.write(plain, to, plain.length - to);
    return new RecentAnswer(all.toByteArray(), from, from + number.length, tag);
  }

  private static String tag(byte[] plain, int from, int to) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(plain, 0, from);
      digest.update(plain, to, plain.length - to);
      return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, TAG_BYTES) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String tag() {
    return tag;
  }

  int length() {
    return plain.length;
  }

  /** As it goes out to one caller. */
  record Coded(byte[] bytes, ContentCoding coding) {}

  Coded in(ContentCoding coding) {
    return new Coded(
        switch (coding) {
          case PLAIN -> plain;
          case GZIP -> zipped();
        },
        coding);
  }

  /** Zipped once for all who take it so. */
  private byte[] zipped() {
    byte[] done = zipped;
    if (done == null) {
      done = ContentCoding.zipped(plain);
      zipped = done;
    }
    return done;
  }
}
