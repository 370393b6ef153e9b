package com.onlyarts.media.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.InvalidUploadTicket;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.UploadState.Awaited;
import com.onlyarts.media.domain.UploadState.Kept;
import com.onlyarts.media.domain.UploadState.Leaving;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture somebody uploads, from its announcement until it is gone. It is written down before its
 * provider hears of it and until its provider has forgotten it, so that nothing can lie there that
 * nobody knows of (R90).
 */
public final class Upload {
  /** How long an upload may wait to be used (R90). */
  public static final Duration GRACE = Duration.ofHours(24);

  /** How long a ticket is good. */
  public static final Duration TICKET_LIFE = Duration.ofMinutes(15);

  private static final Duration UNTIL_NEXT_LOOK = Duration.ofDays(1);
  private static final Duration UNTIL_SWEPT = Duration.ofMinutes(10);

  private final UploadId id;
  private final PersonId owner;
  private final PublicId publicId;
  private final Instant createdAt;
  private UploadState state;
  private Instant dueAt;

  private Upload(
      UploadId id,
      PersonId owner,
      PublicId publicId,
      Instant createdAt,
      UploadState state,
      Instant dueAt) {
    this.id = id;
    this.owner = owner;
    this.publicId = publicId;
    this.createdAt = createdAt;
    this.state = state;
    this.dueAt = dueAt;
  }

  /** A picture that is about to be stored. */
  public static Upload announce(PersonId owner, Folder folder, Instant now) {
    return new Upload(
        UploadId.next(),
        owner,
        PublicId.next(folder),
        now,
        new Awaited(Optional.empty()),
        now.plus(GRACE));
  }

  /** A picture that whoever has the ticket may send. */
  public static Upload invite(PersonId owner, Folder folder, Ticket ticket, Instant now) {
    return new Upload(
        UploadId.next(),
        owner,
        PublicId.next(folder),
        now,
        new Awaited(Optional.of(ticket.digest())),
        now.plus(GRACE));
  }

  /** The upload as it was kept. */
  public static Upload restore(
      UploadId id,
      PersonId owner,
      PublicId publicId,
      Instant createdAt,
      UploadState state,
      Instant dueAt) {
    return new Upload(id, owner, publicId, createdAt, state, dueAt);
  }

  /** Somebody else's upload is as good as unknown (R2); so is one that is leaving. */
  public Upload requireOwner(PersonId person) {
    if (!owner.equals(person) || state instanceof Leaving) {
      throw new Rejected(new UploadNotFound());
    }
    return this;
  }

  /**
   * Refuses a ticket that is used already, late, or not this upload's. It is used up by the picture
   * that is kept: whoever dies on the way comes again.
   */
  public void admit(Ticket ticket, Instant now) {
    boolean good =
        state instanceof Awaited(Optional<Ticket.Digest> expected)
            && expected.equals(Optional.of(ticket.digest()));
    if (!good || now.isAfter(createdAt.plus(TICKET_LIFE))) {
      throw new Rejected(new InvalidUploadTicket());
    }
  }

  /** The picture is there. */
  public void keep(Picture picture) {
    switch (state) {
      case Awaited _ -> state = new Kept(picture);
      case Kept _ -> throw new Rejected(new InvalidUploadTicket());
      case Leaving _ -> throw new Rejected(new UploadNotFound());
    }
  }

  /** It is in use, so it may stay until the next look. */
  public void stay(Instant now) {
    dueAt = now.plus(UNTIL_NEXT_LOOK);
  }

  /**
   * It shall go, and stays due until it is gone. The first sweep keeps out of the way of whoever
   * takes it back at this moment.
   */
  public void leave(Instant now) {
    if (!(state instanceof Leaving)) {
      state = new Leaving();
      dueAt = now.plus(UNTIL_SWEPT);
    }
  }

  public UploadId id() {
    return id;
  }

  public PersonId owner() {
    return owner;
  }

  public PublicId publicId() {
    return publicId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public UploadState state() {
    return state;
  }

  /** The picture, if it is there to be shown. */
  public Optional<Picture> picture() {
    return state instanceof Kept(Picture picture) ? Optional.of(picture) : Optional.empty();
  }

  /** When it is to be seen whether anybody uses it. */
  public Instant dueAt() {
    return dueAt;
  }
}
