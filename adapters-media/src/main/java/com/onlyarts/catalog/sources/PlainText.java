package com.onlyarts.catalog.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.regex.Pattern;

/** Text as other platforms write it. */
final class PlainText {
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>|</div>");
  private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");
  private static final Map<String, String> ENTITIES =
      Map.of("&quot;", "\"", "&#39;", "'", "&apos;", "'", "&lt;", "<", "&gt;", ">", "&nbsp;", " ");

  private PlainText() {}

  /**
   * Bytes in UTF-8, with or without a byte order mark.
   *
   * @throws UnreadableSource if they are anything else
   */
  static String of(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new UnreadableSource("The list must be in UTF-8; save it as CSV UTF-8, or as JSON");
    }
  }

  /** A text in which some characters are written by their names. */
  static String unescaped(String text) {
    String plain = text;
    for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
      plain = plain.replace(entity.getKey(), entity.getValue());
    }
    return plain.replace("&amp;", "&");
  }

  /** What a reader sees of a text with markup. */
  static String withoutMarkup(String html) {
    return unescaped(MARKUP.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("")).strip();
  }
}
