package com.onlyarts.media.domain;

import java.util.regex.Pattern;

/**
 * A colour of sRGB, to be shown in the place of a picture until that has come.
 *
 * @param hex as CSS has it: {@code #dc2828}
 */
public record Colour(String hex) {
  private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

  public Colour {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a colour is # and six hexadecimal digits");
    }
  }

  /** The colour of red, green and blue, each from 0 to 255. */
  public static Colour of(int red, int green, int blue) {
    return new Colour("#%02x%02x%02x".formatted(red, green, blue));
  }
}
