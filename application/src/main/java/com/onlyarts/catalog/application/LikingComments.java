package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.CommentLiked;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Comments;
import com.onlyarts.catalog.domain.CatalogRejection.Blocked;
import com.onlyarts.catalog.domain.CatalogRejection.CommentNotFound;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody likes what somebody said. Twice is once, and the number answered is the true one (R17,
 * R25).
 */
public final class LikingComments {
  private final Transactions transactions;
  private final Artworks artworks;
  private final Comments comments;
  private final Blocklist blocklist;
  private final Outbox outbox;
  private final Clock clock;

  public LikingComments(
      Transactions transactions,
      Artworks artworks,
      Comments comments,
      Blocklist blocklist,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.comments = comments;
    this.blocklist = blocklist;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Likes the comment; refused if the caller and its author are apart (R81).
   *
   * @return how many people like it now
   */
  public int like(Caller caller, CommentId id) {
    return transactions.inTransaction(
        () -> {
          Comment comment = seen(caller, id).requireStanding();
          if (blocklist.areApart(caller.person(), comment.author())) {
            throw new Rejected(new Blocked());
          }
          Instant now = clock.instant();
          if (comments.like(id, caller.person(), now)) {
            outbox.publish(
                new CommentLiked(id, comment.artwork(), comment.author(), caller.person(), now));
          }
          return comments.likes(id);
        });
  }

  /**
   * Takes the like back.
   *
   * @return how many people like it now
   */
  public int unlike(Caller caller, CommentId id) {
    return transactions.inTransaction(
        () -> {
          seen(caller, id);
          if (comments.unlike(id, caller.person())) {
            outbox.publish(TakenBack.likeOfComment(id, caller.person(), clock.instant()));
          }
          return comments.likes(id);
        });
  }

  /**
   * The comment, locked; the work is only looked at, so that likes on one work do not wait for each
   * other.
   */
  private Comment seen(Caller caller, CommentId id) {
    Comment comment = comments.lock(id).orElseThrow(() -> new Rejected(new CommentNotFound(id)));
    new VisibleArtworks(artworks).find(Optional.of(caller), comment.artwork());
    return comment;
  }
}
