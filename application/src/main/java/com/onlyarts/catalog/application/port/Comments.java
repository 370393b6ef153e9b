package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * All that was said about works, and who likes it. The numbers of comments on the work, and of
 * replies and likes on the comment, change with the rows (R17); whoever changes them has locked the
 * work first, then the comment.
 */
public interface Comments {

  /** The work a comment is on; it never moves, so this needs no lock. */
  Optional<ArtworkId> artworkOf(CommentId id);

  /** The comment, locked until the transaction ends. */
  Optional<Comment> lock(CommentId id);

  void add(Comment comment);

  /** Keeps what the author says now. */
  void save(Comment comment);

  /** Keeps a tombstone in the comment's place; the words are gone for good (R25). */
  void entomb(Comment comment);

  /**
   * Removes a comment without replies, and its root too if that is a tombstone whose last reply it
   * was.
   */
  void remove(Comment comment);

  /** Marks that this person likes the comment; false if they did already. */
  boolean like(CommentId id, PersonId person, Instant at);

  /** Takes the like back; false if there was none. */
  boolean unlike(CommentId id, PersonId person);

  /** The number of likes on the comment. */
  int likes(CommentId id);
}
