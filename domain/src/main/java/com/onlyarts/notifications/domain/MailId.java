package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which mail. */
public record MailId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static MailId next() {
    return new MailId(TimeOrderedUuid.next());
  }
}
