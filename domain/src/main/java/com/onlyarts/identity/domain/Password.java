package com.onlyarts.identity.domain;

import java.text.Normalizer;

/**
 * A password as somebody typed it, in one form whatever the keyboard (NFKC, R12). Never printed.
 */
public record Password(String text) {

  public Password {
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  int length() {
    return text.codePointCount(0, text.length());
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
