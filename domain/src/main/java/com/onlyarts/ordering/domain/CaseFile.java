package com.onlyarts.ordering.domain;

import java.util.Locale;

/**
 * What is known of a file that one of the two shows (R107); its bytes lie elsewhere.
 *
 * @param name what it is called when it is kept; ends as its kind does
 * @param mediaType told by its bytes
 * @param size bytes
 */
public record CaseFile(CaseFileId id, String name, String mediaType, int size) {
  private static final int MOST_CHARACTERS = 255;

  /**
   * A file as it was sent. Of its name the folders and whatever is not drawn are dropped, and it
   * ends as its kind does: a PDF that calls itself a program is kept as a PDF.
   *
   * @param extension what names of its kind end in, without the dot
   */
  public static CaseFile sent(
      CaseFileId id, String called, String mediaType, String extension, int size) {
    String ending = "." + extension;
    String name = withoutFolders(called);
    String whole =
        name.toLowerCase(Locale.ROOT).endsWith(ending)
            ? name.substring(0, name.length() - ending.length())
            : name;
    String stem = whole.isBlank() ? "file" : whole;
    int room = MOST_CHARACTERS - ending.length();
    int length = Math.min(room, stem.codePointCount(0, stem.length()));
    return new CaseFile(
        id, stem.substring(0, stem.offsetByCodePoints(0, length)) + ending, mediaType, size);
  }

  private static String withoutFolders(String called) {
    String drawn =
        called
            .codePoints()
            .filter(CaseFile::isDrawn)
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
