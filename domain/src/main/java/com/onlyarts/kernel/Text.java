package com.onlyarts.kernel;

/** Bounds of free text, shared by titles, biographies, comments and messages (R2). */
public final class Text {
  private Text() {}

  /**
   * The text without the white space around it.
   *
   * @param field the member to blame
   * @param max the most code points it may have once stripped
   * @throws InvalidValue if nothing but white space is left, or it is too long, or it holds a NUL character
   */
  public static String required(String field, String text, int max) {
    String stripped = optional(field, text, max);
    if (stripped.isEmpty()) {
      throw new InvalidValue(field, "must not be blank");
    }
    return stripped;
  }

  /**
   * The text without the white space around it, which may leave nothing.
   *
   * @throws InvalidValue if it is longer than {@code max} code points once stripped, or holds a NUL character
   */
  public static String optional(String field, String text, int max) {
    String stripped = text.strip();
    if (stripped.codePointCount(0, stripped.length()) > max) {
      throw new InvalidValue(field, "must be at most %d characters".formatted(max));
    }
    if (stripped.indexOf('\0') >= 0) {
      throw new InvalidValue(field, "must not contain NUL");
    }
    return stripped;
  }
}
