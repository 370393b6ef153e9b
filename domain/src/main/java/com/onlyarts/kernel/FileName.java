package com.onlyarts.kernel;

import java.util.List;
import java.util.Locale;

/** What files are called when they are kept, whatever their senders call them. */
public final class FileName {
  private static final int MOST_CHARACTERS = 255;

  private FileName() {}

  /**
   * A name of at most 255 characters without folders and whatever is not drawn, which ends as its
   * kind does: a PDF that calls itself a program is kept as a PDF.
   *
   * @param extensions what names of its kind end in, without the dot; the first is put behind a
   *     name that ends in none of them
   */
  public static String ending(String called, List<String> extensions) {
    String name = withoutFolders(called);
    String ending =
        extensions.stream()
            .map(extension -> "." + extension)
            .filter(end -> name.toLowerCase(Locale.ROOT).endsWith(end))
            .findFirst()
            .orElse("");
    String whole = name.substring(0, name.length() - ending.length());
    String stem = whole.isBlank() ? "file" : whole;
    String end = ending.isEmpty() ? "." + extensions.getFirst() : ending;
    int length = Math.min(MOST_CHARACTERS - end.length(), stem.codePointCount(0, stem.length()));
    return stem.substring(0, stem.offsetByCodePoints(0, length)) + end;
  }

  private static String withoutFolders(String called) {
    String drawn =
        called
            .codePoints()
            .filter(FileName::isDrawn)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return drawn.substring(Math.max(drawn.lastIndexOf('/'), drawn.lastIndexOf('\\')) + 1).strip();
  }

  private static boolean isDrawn(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
