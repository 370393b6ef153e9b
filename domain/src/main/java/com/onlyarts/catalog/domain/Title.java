package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.Text;

/** What the artist calls the work; 1 to 255 characters, trimmed. */
public record Title(String text) {
  public static final int MAX_LENGTH = 255;

  public Title {
    text = Text.required("title", text, MAX_LENGTH);
  }
}
