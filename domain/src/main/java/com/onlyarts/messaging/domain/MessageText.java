package com.onlyarts.messaging.domain;

import com.onlyarts.kernel.Text;

/**
 * What somebody writes to somebody; 1 to 5,000 characters, trimmed, never nothing but white space
 * (R2).
 */
public record MessageText(String text) {
  public static final int MAX_LENGTH = 5_000;
  private static final int PREVIEW = 140;

  public MessageText {
    text = Text.required("content", text, MAX_LENGTH);
  }

  /** The beginning of it, at most {@value #PREVIEW} characters, no character cut in half. */
  public String preview() {
    int end = Math.min(PREVIEW, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, end));
  }
}
