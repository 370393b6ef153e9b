package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;

class InMemoryCommentsTest extends CommentsContract {
  private final InMemoryComments comments = new InMemoryComments();

  @Override
  protected Comments comments() {
    return comments;
  }

  @Override
  protected CommentThreads threads() {
    return comments;
  }

  @Override
  protected ArtworkId aWork() {
    return ArtworkId.next();
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }

  @Override
  protected long countOn(ArtworkId work) {
    return comments.standingOn(work);
  }
}
