package com.onlyarts.messaging.domain;

import com.onlyarts.kernel.Text;

/**
 * What the sender's own device calls a message, 1 to 100 characters, so that sending it again is
 * sending it once (R80).
 */
public record ClientMessageId(String text) {
  public static final int MAX_LENGTH = 100;

  public ClientMessageId {
    text = Text.required("clientMessageId", text, MAX_LENGTH);
  }
}
