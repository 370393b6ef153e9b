package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.api.PersonBrief;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment as it is read.
 *
 * @param parent the root it replies to; empty for a root
 * @param author empty for a tombstone
 * @param content empty for a tombstone: its words never leave the database, where they are gone too
 *     (R25)
 * @param viewerLikes whether the caller likes it; empty for anonymous callers (R8)
 * @param replies the first {@value CommentThreads#FIRST_REPLIES}, oldest first; none on a reply
 */
public record CommentView(
    CommentId id,
    ArtworkId artwork,
    Optional<CommentId> parent,
    Optional<PersonBrief> author,
    Optional<String> content,
    int likesCount,
    Optional<Boolean> viewerLikes,
    int repliesCount,
    List<CommentView> replies,
    Instant createdAt,
    Instant updatedAt) {

  public CommentView {
    replies = List.copyOf(replies);
  }

  public boolean isTombstone() {
    return content.isEmpty();
  }

  /** The same comment with these replies shown below it. */
  public CommentView showing(List<CommentView> replies) {
    return new CommentView(
        id,
        artwork,
        parent,
        author,
        content,
        likesCount,
        viewerLikes,
        repliesCount,
        replies,
        createdAt,
        updatedAt);
  }
}
