package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which comment, be it on a work or a reply to another one. */
public record CommentId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static CommentId next() {
    return new CommentId(TimeOrderedUuid.next());
  }
}
