package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.util.List;
import java.util.Locale;

/**
 * The words a work is found under: at most 20, each 1 to 50 characters, lower case, each once, in
 * the artist's order (R23).
 */
public record Tags(List<String> words) {
  public static final int MOST = 20;
  public static final int MAX_LENGTH = 50;

  public Tags {
    words = words.stream().map(Tags::normalised).distinct().toList();
    if (words.size() > MOST) {
      throw new InvalidValue("tags", "must be at most %d".formatted(MOST));
    }
  }

  /** No tags at all. */
  public static Tags none() {
    return new Tags(List.of());
  }

  /** A tag as it is kept and searched for. */
  public static String normalised(String word) {
    String tag = Text.required("tags", word, MAX_LENGTH).toLowerCase(Locale.ROOT);
    if (tag.indexOf(',') >= 0) {
      throw new InvalidValue("tags", "must not contain a comma");
    }
    return tag;
  }
}
