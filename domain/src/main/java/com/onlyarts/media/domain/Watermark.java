package com.onlyarts.media.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is written all over a picture, so that nobody takes it for the work itself (R124).
 *
 * @param text as in {@code © johndoe}
 */
public record Watermark(String text, Strength strength) {

  /** The artist's name. */
  public static Watermark of(String artist, Strength strength) {
    return new Watermark("\u00a9 " + artist, strength);
  }

  /** How much of the picture it covers. */
  public enum Strength {
    LIGHT,
    MEDIUM,
    STRONG;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The strength of this label.
     *
     * @throws InvalidValue if there is none
     */
    public static Strength labelled(String label) {
      return Arrays.stream(values())
          .filter(strength -> strength.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new InvalidValue("watermark", "must be light, medium or strong"));
    }
  }
}
