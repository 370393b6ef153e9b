package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Text;

/** A buyer's word to the sellers; at most 2,000 characters. */
public record BuyerNote(String text) {
  public static final int MAX_LENGTH = 2_000;

  public BuyerNote {
    text = Text.optional("notes", text, MAX_LENGTH);
  }
}
