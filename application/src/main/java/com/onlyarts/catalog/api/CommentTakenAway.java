package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.kernel.api.TakesBack;
import java.time.Instant;

/** A comment was taken away, by its author, the work's artist or an admin. */
public record CommentTakenAway(CommentId comment, Instant at) implements TakesBack {
  @Override
  public String subject() {
    return "comment/" + comment.value();
  }
}
