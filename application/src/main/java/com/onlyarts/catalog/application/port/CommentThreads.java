package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;

/**
 * Comments as they are read below a work: one statement a page, and one for the total, which stops
 * counting at 10,001.
 */
public interface CommentThreads {
  int FIRST_REPLIES = 10;

  /** The roots on a work, newest first, tombstones too, each with its first replies. */
  Page<CommentView> roots(ArtworkId artwork, PageRequest request, Optional<PersonId> viewer);

  /** All replies to a root, oldest first. */
  Page<CommentView> replies(CommentId root, PageRequest request, Optional<PersonId> viewer);

  /** One comment with its first replies; tombstones too. */
  Optional<CommentView> find(CommentId id, Optional<PersonId> viewer);
}
