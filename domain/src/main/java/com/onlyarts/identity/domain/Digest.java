package com.onlyarts.identity.domain;

import java.util.HexFormat;

/**
 * The SHA-256 of a {@link Secret}.
 *
 * @param hex 64 hexadecimal digits, so that two digests compare as values
 */
public record Digest(String hex) {

  public static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
