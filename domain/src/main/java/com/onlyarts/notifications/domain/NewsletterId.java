package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which issue of the newsletter. */
public record NewsletterId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static NewsletterId next() {
    return new NewsletterId(TimeOrderedUuid.next());
  }
}
