package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.Text;

/** A word of one side to the other; at most 5,000 characters. */
public record Note(String text) {
  public static final int MAX_LENGTH = 5_000;

  public Note {
    text = Text.optional("note", text, MAX_LENGTH);
  }
}
