package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.util.List;

/**
 * What somebody says in a case, and what they show with it (R107).
 *
 * @param text 1 to 5,000 characters
 * @param pictures at most ten addresses
 */
public record CaseStatement(String text, List<String> pictures) {
  /** How many pictures and files each of the two may show in a case. */
  public static final int MOST_PICTURES = 10;

  private static final int MOST_CHARACTERS = 5_000;

  public CaseStatement {
    text = Text.required("text", text, MOST_CHARACTERS);
    pictures = List.copyOf(pictures);
    if (pictures.size() > MOST_PICTURES) {
      throw new InvalidValue("pictures", "must be at most %d pictures".formatted(MOST_PICTURES));
    }
  }
}
