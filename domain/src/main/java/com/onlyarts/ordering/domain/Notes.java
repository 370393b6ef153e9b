package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Text;

/** A buyer's word to the sellers; at most 2,000 characters. */
public record Notes(String text) {
  public static final int MAX_LENGTH = 2_000;

  public Notes {
    text = Text.optional("notes", text, MAX_LENGTH);
  }
}
