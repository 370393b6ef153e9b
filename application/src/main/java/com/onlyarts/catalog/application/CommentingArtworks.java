package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.CommentAdded;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Comments;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.Blocked;
import com.onlyarts.catalog.domain.CatalogRejection.CommentNotFound;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * People talk about works of art (R25). The work is locked first, then the thread: so nobody waits
 * in a circle.
 */
public final class CommentingArtworks {
  private final Transactions transactions;
  private final Artworks artworks;
  private final Comments comments;
  private final Blocklist blocklist;
  private final Outbox outbox;
  private final Clock clock;

  public CommentingArtworks(
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
   * Says something about a work, or in reply to a comment on it; not to an artist or author from
   * whom the caller is apart (R81).
   *
   * @param parent the comment replied to; if that is a reply itself, this one joins its thread
   */
  public CommentId add(Caller caller, ArtworkId id, CommentText text, Optional<CommentId> parent) {
    return transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(caller, id);
          requireTogether(caller.person(), artwork.artist());
          Optional<Comment> repliedTo = parent.map(it -> standing(it, id));
          repliedTo.ifPresent(it -> requireTogether(caller.person(), it.author()));
          Instant now = clock.instant();
          Comment comment =
              repliedTo
                  .map(it -> it.reply(caller.person(), text, now))
                  .orElseGet(() -> Comment.on(id, caller.person(), text, now));
          comments.add(comment);
          outbox.publish(
              new CommentAdded(
                  comment.id(),
                  id,
                  artwork.details().title().text(),
                  artwork.artist(),
                  caller.person(),
                  repliedTo.map(Comment::author).orElse(artwork.artist()),
                  now));
          return comment.id();
        });
  }

  /** The author says it differently. */
  public void reword(Caller caller, CommentId id, CommentText text) {
    transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(caller, artworkOf(id));
          Comment comment = standing(id, artwork.id());
          comment.reword(text, caller.person(), clock.instant());
          comments.save(comment);
        });
  }

  /**
   * Takes a comment away, or all of it but a tombstone if there are replies. A tombstone goes with
   * its last reply.
   */
  public void remove(Caller caller, CommentId id) {
    transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(caller, artworkOf(id));
          Comment comment = standing(id, artwork.id());
          if (comment.takeAway(
              caller.person(), artwork.artist(), caller.isAdmin(), clock.instant())) {
            comments.entomb(comment);
          } else {
            comments.remove(comment);
          }
          outbox.publish(TakenBack.comment(id, clock.instant()));
        });
  }

  private void requireTogether(PersonId one, PersonId other) {
    if (blocklist.areApart(one, other)) {
      throw new Rejected(new Blocked());
    }
  }

  private ArtworkId artworkOf(CommentId id) {
    return comments.artworkOf(id).orElseThrow(() -> new Rejected(new CommentNotFound(id)));
  }

  private Comment standing(CommentId id, ArtworkId artwork) {
    return comments
        .lock(id)
        .filter(comment -> comment.artwork().equals(artwork))
        .orElseThrow(() -> new Rejected(new CommentNotFound(id)))
        .requireStanding();
  }
}
