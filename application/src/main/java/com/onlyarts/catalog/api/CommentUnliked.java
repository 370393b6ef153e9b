package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.TakesBack;
import java.time.Instant;

/** Somebody has taken back that they like a comment. */
public record CommentUnliked(CommentId comment, PersonId by, Instant at) implements TakesBack {
  @Override
  public String subject() {
    return "like/comment/%s/%s".formatted(comment.value(), by.value());
  }
}
