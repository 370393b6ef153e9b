package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.Text;

/**
 * What somebody says about a work; 1 to 2,000 characters, trimmed, never nothing but white space
 * (R2, R25).
 */
public record CommentText(String text) {
  public static final int MAX_LENGTH = 2_000;

  public CommentText {
    text = Text.required("content", text, MAX_LENGTH);
  }
}
