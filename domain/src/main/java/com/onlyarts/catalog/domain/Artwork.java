package com.onlyarts.catalog.domain;

import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkInAuction;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFeaturable;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkSold;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkTakenDown;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkUnavailable;
import com.onlyarts.catalog.domain.CatalogRejection.ExclusiveNotPossible;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.CatalogRejection.StatusNotPossible;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A work of art: what its artist says about it, whether it is shown, and where its copies are.
 * Decides R20, R21 and R24.
 */
public final class Artwork {
  private final ArtworkId id;
  private final PersonId artist;
  private final Instant createdAt;
  private ArtworkDetails details;
  private ArtworkStatus status;
  private Edition edition;
  private Takedown takedown;

  private Artwork(
      ArtworkId id,
      PersonId artist,
      Instant createdAt,
      ArtworkDetails details,
      ArtworkStatus status,
      Edition edition,
      Takedown takedown) {
    this.id = id;
    this.artist = artist;
    this.createdAt = createdAt;
    this.details = details;
    this.status = status;
    this.edition = edition;
    this.takedown = takedown;
  }

  /** A new work; shown at once unless the artist keeps it as a draft (R20). */
  public static Artwork create(
      ArtworkId id,
      PersonId artist,
      ArtworkDetails details,
      Edition edition,
      boolean draft,
      Instant now) {
    return new Artwork(
        id,
        artist,
        now,
        details,
        draft ? ArtworkStatus.DRAFT : ArtworkStatus.PUBLISHED,
        edition,
        Takedown.NONE);
  }

  /** The work as it was kept. */
  public static Artwork restore(
      ArtworkId id,
      PersonId artist,
      Instant createdAt,
      ArtworkDetails details,
      ArtworkStatus status,
      Edition edition,
      Takedown takedown) {
    return new Artwork(id, artist, createdAt, details, status, edition, takedown);
  }

  /** The artist says something else about the work. Orders made before keep what was said then. */
  public void revise(ArtworkDetails details, PersonId by) {
    requireArtist(by);
    this.details = details;
  }

  /** The artist has the work shown by another picture (R190). */
  public void show(ArtworkPicture picture, PersonId by) {
    revise(details.shownBy(picture), by);
  }

  /**
   * The artist says something else about a work that people bid on: its description and tags alone
   * (R73). Whatever else is given must be as it is.
   */
  public void reviseInAuction(
      ArtworkDetails next, OptionalInt copies, Optional<ArtworkStatus> shown, PersonId by) {
    requireArtist(by);
    ArtworkDetails allowed =
        new ArtworkDetails(
            details.title(),
            next.description(),
            details.imageUrl(),
            details.thumbnailUrl(),
            details.price(),
            details.originalPrice(),
            details.category(),
            next.tags(),
            details.dimensions(),
            details.fileSize(),
            details.forSale(),
            details.processingDays());
    if (!next.equals(allowed)
        || (copies.isPresent() && !copies.equals(edition.size()))
        || shown.filter(it -> it != status).isPresent()) {
      throw new Rejected(new ArtworkInAuction(id));
    }
    details = next;
  }

  /** The artist makes more or fewer copies, never fewer than are sold and held (R21). */
  public void resize(int copies, PersonId by) {
    requireArtist(by);
    edition = edition.resized(copies);
    status =
        status == ArtworkStatus.SOLD && !edition.isSoldOut() ? ArtworkStatus.PUBLISHED : status;
  }

  /**
   * Shows a draft, or takes a work that is shown back to the easel or into the archive. Sold works
   * stay as they are.
   */
  public void become(ArtworkStatus next, PersonId by) {
    requireArtist(by);
    if (next == status) {
      return;
    }
    if (takedown.inForce()) {
      throw new Rejected(new ArtworkTakenDown(id));
    }
    if ((status == ArtworkStatus.SOLD && next != ArtworkStatus.ARCHIVED)
        || next == ArtworkStatus.SOLD) {
      throw new Rejected(new StatusNotPossible(status, next));
    }
    status = next == ArtworkStatus.PUBLISHED && edition.isSoldOut() ? ArtworkStatus.SOLD : next;
  }

  /**
   * Takes the work away from every eye but its owner's; what is on hold or ordered is not touched
   * (R24).
   */
  public void archive() {
    status = ArtworkStatus.ARCHIVED;
  }

  /**
   * An admin takes the work down (R95); answers whether that says anything new. Once found
   * infringing it is that until it is put back.
   */
  public boolean takeDown(boolean infringing, Instant now) {
    Takedown before = takedown;
    takedown = before.found(infringing, now);
    archive();
    return !takedown.equals(before);
  }

  /**
   * An admin lets the artist show the work again, as a draft for now; answers whether it was taken
   * down.
   */
  public boolean putBack() {
    boolean wasDown = takedown.inForce();
    takedown = Takedown.NONE;
    status = wasDown ? ArtworkStatus.DRAFT : status;
    return wasDown;
  }

  /** Refuses unless the work can be featured (R95). */
  public void requireFeaturable() {
    if (status != ArtworkStatus.PUBLISHED) {
      throw new Rejected(new ArtworkNotFeaturable(id));
    }
  }

  /**
   * Sets copies aside for an order that awaits payment (R21, R32); one that is to be somebody's
   * alone takes the work off sale meanwhile (R128).
   *
   * @throws Rejected also {@link ExclusiveNotPossible}, once a copy was sold
   */
  public void hold(Hold wanted) {
    if (wanted.exclusive()) {
      requireExclusive(wanted.copies());
    }
    hold(wanted.copies());
    if (wanted.exclusive()) {
      edition = edition.as(Exclusivity.HELD);
    }
  }

  void hold(int copies) {
    requireOffered(copies);
    edition = edition.hold(copies);
  }

  /** Sets one copy aside for an auction, on show or not (R74). */
  public void keepAside() {
    requireAuctionable();
    edition = edition.hold(1);
  }

  /**
   * Refuses unless one copy can be set aside for an auction.
   *
   * @throws Rejected if it is in the archive, sold, or has no copy left
   */
  public void requireAuctionable() {
    if (status == ArtworkStatus.SOLD) {
      throw new Rejected(new ArtworkSold(id));
    }
    if (status == ArtworkStatus.ARCHIVED) {
      throw new Rejected(new ArtworkUnavailable(id));
    }
    if (!edition.offers(1)) {
      throw new Rejected(new NotEnoughCopies(id, 1, edition.available().orElse(0)));
    }
  }

  /** Whether one copy can be set aside for an auction. */
  public boolean canBeSetAside() {
    return (status == ArtworkStatus.DRAFT || status == ArtworkStatus.PUBLISHED)
        && edition.offers(1);
  }

  /** Gives copies on hold back: their order was not paid. */
  public void release(Hold hold) {
    edition = edition.release(hold.copies());
    leaveExclusive(hold);
  }

  void release(int copies) {
    edition = edition.release(copies);
  }

  /** Whether copies on hold can still be paid for: nobody has the work alone meanwhile (R128). */
  public boolean canSell(Hold hold) {
    return edition.canSell(hold.exclusive());
  }

  /** Copies on hold are paid for; the last one makes the work sold (R21). */
  public void sell(Hold hold) {
    if (hold.exclusive()) {
      edition = edition.as(Exclusivity.SOLD);
    }
    sell(hold.copies());
  }

  void sell(int copies) {
    edition = edition.sell(copies);
    if (edition.isSoldOut() && status == ArtworkStatus.PUBLISHED) {
      status = ArtworkStatus.SOLD;
    }
  }

  /**
   * Copies sold come back to the artist, because the order was refunded before it was fulfilled.
   */
  public void takeBack(Hold hold) {
    takeBack(hold.copies());
    leaveExclusive(hold);
  }

  void takeBack(int copies) {
    edition = edition.takeBack(copies);
    if (status == ArtworkStatus.SOLD) {
      status = ArtworkStatus.PUBLISHED;
    }
  }

  private void leaveExclusive(Hold hold) {
    if (hold.exclusive()) {
      edition = edition.as(Exclusivity.NONE);
    }
  }

  private void requireExclusive(int copies) {
    if (copies > 1) {
      throw new Rejected(new NotEnoughCopies(id, copies, 1));
    }
    if (status == ArtworkStatus.PUBLISHED && edition.sold() > 0) {
      throw new Rejected(new ExclusiveNotPossible(id));
    }
  }

  /** Refuses unless so many copies can be ordered right now. */
  public void requireOffered(int copies) {
    Optional<CatalogRejection> objection = objection(copies);
    if (objection.isPresent()) {
      throw new Rejected(objection.get());
    }
  }

  /** Whether these copies can be ordered right now. */
  public boolean offers(Hold wanted) {
    return offers(wanted.copies()) && (!wanted.exclusive() || edition.offersExclusively());
  }

  boolean offers(int copies) {
    return objection(copies).isEmpty();
  }

  /** Whether this person may look at it: everybody while it is on show, its artist always (R20). */
  public boolean isSeenBy(PersonId person) {
    return status.isPublic() || artist.equals(person);
  }

  private Optional<CatalogRejection> objection(int copies) {
    if (status == ArtworkStatus.SOLD) {
      return Optional.of(new ArtworkSold(id));
    }
    if (status != ArtworkStatus.PUBLISHED || !details.forSale()) {
      return Optional.of(new ArtworkUnavailable(id));
    }
    return edition.offers(copies)
        ? Optional.empty()
        : Optional.of(new NotEnoughCopies(id, copies, edition.available().orElse(0)));
  }

  private void requireArtist(PersonId person) {
    if (!artist.equals(person)) {
      throw new Rejected(new NotYourArtwork(id));
    }
  }

  public ArtworkId id() {
    return id;
  }

  public PersonId artist() {
    return artist;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public ArtworkDetails details() {
    return details;
  }

  public ArtworkStatus status() {
    return status;
  }

  public Edition edition() {
    return edition;
  }

  /** Whether an admin has taken it down (R95). */
  public Takedown takedown() {
    return takedown;
  }
}
