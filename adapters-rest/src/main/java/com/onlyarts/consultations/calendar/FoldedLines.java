package com.onlyarts.consultations.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/**
 * Folds lines at 75 octets, as RFC 5545 asks; the library counts characters, and an umlaut has two
 * octets.
 */
final class FoldedLines {
  private static final int MOST_OCTETS = 75;
  private static final String END = "\r\n";

  private FoldedLines() {}

  /** The text, whose lines end in CRLF, with every line folded. */
  static String of(String text) {
    return text.lines().map(FoldedLines::folded).collect(Collectors.joining(END, "", END));
  }

  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int point : line.codePoints().toArray()) {
      String character = Character.toString(point);
      int width = character.getBytes(UTF_8).length;
      if (octets + width > MOST_OCTETS) {
        folded.append(END).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets += width;
    }
    return folded.toString();
  }
}
