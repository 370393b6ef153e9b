package com.onlyarts.identity.domain;

import com.onlyarts.kernel.Text;

/** A person's name as they write it; 1 to 100 characters, trimmed. */
public record FullName(String text) {
  public static final int MAX_LENGTH = 100;

  public FullName {
    text = Text.required("fullName", text, MAX_LENGTH);
  }
}
