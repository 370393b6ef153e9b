package com.onlyarts.ordering.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of our documents, which travels in them: Liberation Sans, which PDFBox brings along
 * and which knows Latin, Greek, Cyrillic and Hebrew letters. Of what it does not know the number in
 * Unicode is written, so that nothing is lost.
 */
final class EmbeddedFont {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float UNITS = 1_000;

  private final PDFont font;
  private boolean lacking;

  private EmbeddedFont(PDFont font) {
    this.font = font;
  }

  static EmbeddedFont in(PDDocument document) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), FILE)) {
      return new EmbeddedFont(PDType0Font.load(document, file, true));
    }
  }

  PDFont font() {
    return font;
  }

  /** Whether it has met a letter that it does not know. */
  boolean isLacking() {
    return lacking;
  }

  /** The text as it can be written: on one line, what the font lacks by its number. */
  String writable(String text) throws IOException {
    StringBuilder writable = new StringBuilder(text.length());
    for (int point : text.codePoints().toArray()) {
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        writable.append(' ');
      } else if (knows(point)) {
        writable.appendCodePoint(point);
      } else if (!Character.isISOControl(point) && Character.getType(point) != Character.FORMAT) {
        writable.append("[U+%04X]".formatted(point));
        lacking = true;
      }
    }
    return writable.toString();
  }

  private boolean knows(int point) throws IOException {
    if (Character.isISOControl(point)) {
      return false;
    }
    try {
      font.encode(Character.toString(point));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Text that is writable, in lines no wider than this; a word that is too long is broken. */
  List<String> lines(String writable, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : writable.strip().split(" +")) {
      String rest = word;
      if (!line.isEmpty() && width(line + " " + word, size) <= width) {
        line.append(' ').append(word);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      while (width(rest, size) > width) {
        int fits = fitting(rest, size, width);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line = new StringBuilder(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private int fitting(String word, float size, float width) throws IOException {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), size) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / UNITS * size;
  }
}
