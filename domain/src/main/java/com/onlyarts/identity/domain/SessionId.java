package com.onlyarts.identity.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** One stay of a person on one device, from login to logout. */
public record SessionId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static SessionId next() {
    return new SessionId(TimeOrderedUuid.next());
  }
}
