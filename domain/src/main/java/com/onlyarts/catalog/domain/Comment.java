package com.onlyarts.catalog.domain;

import com.onlyarts.catalog.domain.CatalogRejection.CommentNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourComment;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about a work, or in reply to somebody who did. There is one level of replies:
 * a reply to a reply belongs to the same root. A root that is taken away while it has replies stays
 * as a tombstone, without its words (R25).
 */
public final class Comment {
  private final CommentId id;
  private final ArtworkId artwork;
  private final PersonId author;
  private final Optional<CommentId> root;
  private final Instant createdAt;
  private final int replies;
  private Optional<CommentText> text;
  private Instant updatedAt;

  private Comment(
      CommentId id,
      ArtworkId artwork,
      PersonId author,
      Optional<CommentId> root,
      Instant createdAt,
      Instant updatedAt,
      Optional<CommentText> text,
      int replies) {
    this.id = id;
    this.artwork = artwork;
    this.author = author;
    this.root = root;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
    this.text = text;
    this.replies = replies;
  }

  /** Something said about a work. */
  public static Comment on(ArtworkId artwork, PersonId author, CommentText text, Instant now) {
    return new Comment(
        CommentId.next(), artwork, author, Optional.empty(), now, now, Optional.of(text), 0);
  }

  /** The comment as it was kept; without words it is a tombstone. */
  public static Comment restore(
      CommentId id,
      ArtworkId artwork,
      PersonId author,
      Optional<CommentId> root,
      Instant createdAt,
      Instant updatedAt,
      Optional<CommentText> text,
      int replies) {
    return new Comment(id, artwork, author, root, createdAt, updatedAt, text, replies);
  }

  /** A reply to this comment; to a reply, it joins the same thread. */
  public Comment reply(PersonId author, CommentText text, Instant now) {
    return new Comment(
        CommentId.next(), artwork, author, Optional.of(thread()), now, now, Optional.of(text), 0);
  }

  /** The author says it differently. */
  public void reword(CommentText text, PersonId by, Instant now) {
    if (!author.equals(by)) {
      throw new Rejected(new NotYourComment(id));
    }
    this.text = Optional.of(text);
    updatedAt = now;
  }

  /**
   * Takes the comment away: its author may, the artist of the work, and admins.
   *
   * @return whether a tombstone stays, because there are replies
   */
  public boolean takeAway(PersonId by, PersonId artist, boolean admin, Instant now) {
    if (!author.equals(by) && !artist.equals(by) && !admin) {
      throw new Rejected(new NotYourComment(id));
    }
    text = Optional.empty();
    updatedAt = now;
    return replies > 0;
  }

  /** Refuses a tombstone: there is nothing left to reply to, like or change. */
  public Comment requireStanding() {
    if (isTombstone()) {
      throw new Rejected(new CommentNotFound(id));
    }
    return this;
  }

  /** The root of the thread this belongs to, which may be itself. */
  public CommentId thread() {
    return root.orElse(id);
  }

  public boolean isTombstone() {
    return text.isEmpty();
  }

  public CommentId id() {
    return id;
  }

  public ArtworkId artwork() {
    return artwork;
  }

  public PersonId author() {
    return author;
  }

  /** The comment this replies to; empty for a root. */
  public Optional<CommentId> root() {
    return root;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** What was said; empty once taken away. */
  public Optional<CommentText> words() {
    return text;
  }
}
