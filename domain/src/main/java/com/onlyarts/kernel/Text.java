package com.onlyarts.kernel;

/** Bounds of free text, shared by titles, biographies, comments and messages (R2). */
public final class Text {
  private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
  private static final int BRAILLE_BLANK = 0x2800;

  private Text() {}

  /**
   * The text without the white space around it.
   *
   * @param field the member to blame
   * @param max the most code points it may have once stripped
   * @throws InvalidValue if there is nothing to see in it, or it is too long, or it holds a NUL
   *     character
   */
  public static String required(String field, String text, int max) {
    if (!isVisible(text)) {
      throw new InvalidValue(field, "must not be blank");
    }
    return bounded(field, text, max);
  }

  /**
   * The text without the white space around it; an empty one is nothing at all.
   *
   * @throws InvalidValue if it is not empty and yet there is nothing to see in it, or it is longer
   *     than {@code max} code points once stripped, or it holds a NUL character
   */
  public static String optional(String field, String text, int max) {
    return text.isEmpty() ? text : required(field, text, max);
  }

  /**
   * Whether a reader would see anything of it: white space, format characters and fillers that are
   * drawn as nothing do not count.
   */
  public static boolean isVisible(String text) {
    return text.codePoints().anyMatch(Text::isVisible);
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isFiller(point);
    };
  }

  /**
   * Letters, marks and symbols by their category, and yet drawn as nothing (Unicode's
   * Default_Ignorable_Code_Point, and the empty Braille cell).
   */
  private static boolean isFiller(int point) {
    return point == COMBINING_GRAPHEME_JOINER
        || point == BRAILLE_BLANK
        || isBetween(point, 0x115F, 0x1160) // Hangul
        || point == 0x3164
        || point == 0xFFA0
        || isBetween(point, 0x17B4, 0x17B5) // Khmer
        || isBetween(point, 0x180B, 0x180F) // Mongolian
        || isBetween(point, 0xFE00, 0xFE0F) // variation selectors
        || isBetween(point, 0xE0100, 0xE01EF);
  }

  private static boolean isBetween(int point, int first, int last) {
    return first <= point && point <= last;
  }

  private static String bounded(String field, String text, int max) {
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
