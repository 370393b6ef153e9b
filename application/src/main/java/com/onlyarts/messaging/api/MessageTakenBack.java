package com.onlyarts.messaging.api;

import com.onlyarts.kernel.api.TakesBack;
import com.onlyarts.messaging.domain.MessageId;
import java.time.Instant;

/** Its author has taken a message back: nothing of it is to be read any more (R82). */
public record MessageTakenBack(MessageId message, Instant at) implements TakesBack {
  @Override
  public String subject() {
    return "message/" + message.value();
  }
}
