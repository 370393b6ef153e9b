package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.ArtworkPublished;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkInAuction;
import com.onlyarts.catalog.domain.CatalogRejection.NotAnArtist;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.Edition;
import com.onlyarts.identity.api.ArtworkCounter;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** An artist hangs works, retells them, and takes them down again (R20, R21, R24). */
public final class CuratingArtworks {
  private final Transactions transactions;
  private final Artworks artworks;
  private final Holds holds;
  private final ArtworkCounter tally;
  private final Outbox outbox;
  private final Clock clock;

  public CuratingArtworks(
      Transactions transactions,
      Artworks artworks,
      Holds holds,
      ArtworkCounter tally,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.holds = holds;
    this.tally = tally;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A new work, shown at once unless it is a draft.
   *
   * @param editionSize how many copies; empty for what is customary for the category (R21)
   */
  public ArtworkId create(
      Caller artist, ArtworkDetails details, OptionalInt editionSize, boolean draft) {
    if (!artist.role().mayPublish()) {
      throw new Rejected(new NotAnArtist());
    }
    return add(artist.person(), details, editionSize, draft);
  }

  /** A new work of an artist's, to be seen by nobody else for now (R280). */
  ArtworkId draft(PersonId artist, ArtworkDetails details, OptionalInt editionSize) {
    return add(artist, details, editionSize, true);
  }

  private ArtworkId add(
      PersonId artist, ArtworkDetails details, OptionalInt editionSize, boolean draft) {
    Edition edition =
        editionSize.isPresent()
            ? Edition.of(editionSize.getAsInt())
            : Edition.customaryFor(details.category());
    Artwork artwork =
        Artwork.create(ArtworkId.next(), artist, details, edition, draft, clock.instant());
    transactions.inTransaction(
        () -> {
          artworks.add(artwork);
          tellOfChange(artwork, false);
        });
    return artwork.id();
  }

  /**
   * The artist says something else about the work, changes its edition, or shows or hides it; while
   * it is auctioned only its description and tags change (R73).
   *
   * @param retelling gets what is said now and answers what shall be said
   */
  public void revise(
      Caller artist,
      ArtworkId id,
      UnaryOperator<ArtworkDetails> retelling,
      OptionalInt editionSize,
      Optional<ArtworkStatus> status) {
    transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(artist, id);
          boolean wasPublic = artwork.status().isPublic();
          ArtworkDetails next = retelling.apply(artwork.details());
          if (isInAuction(id)) {
            artwork.reviseInAuction(next, editionSize, status, artist.person());
          } else {
            artwork.revise(next, artist.person());
            editionSize.ifPresent(copies -> artwork.resize(copies, artist.person()));
            status.ifPresent(shown -> artwork.become(shown, artist.person()));
          }
          artworks.save(artwork);
          tellOfChange(artwork, wasPublic);
        });
  }

  /**
   * Takes the work down: removed if it was never ordered, archived otherwise (R24); refused while
   * it is auctioned (R73).
   */
  public void remove(Caller caller, ArtworkId id) {
    transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(caller, id);
          if (!artwork.artist().equals(caller.person()) && !caller.isAdmin()) {
            throw new Rejected(new NotYourArtwork(id));
          }
          if (isInAuction(id)) {
            throw new Rejected(new ArtworkInAuction(id));
          }
          boolean wasPublic = artwork.status().isPublic();
          artwork.archive();
          if (artworks.wasOrdered(id)) {
            artworks.save(artwork);
          } else {
            artworks.remove(id);
          }
          tellOfChange(artwork, wasPublic);
        });
  }

  /**
   * Puts every work of somebody who has left into the archive, drafts too (R19); copies on hold can
   * still be paid for.
   */
  public void archiveAllOf(PersonId artist) {
    transactions.inTransaction(
        () ->
            artworks
                .lockAllOf(artist)
                .forEach(
                    artwork -> {
                      boolean wasPublic = artwork.status().isPublic();
                      artwork.archive();
                      artworks.save(artwork);
                      tellOfChange(artwork, wasPublic);
                    }));
  }

  /** A copy is set aside for an auction under the lock of its work, which is held here too. */
  private boolean isInAuction(ArtworkId id) {
    return !holds.auctionsOf(id).isEmpty();
  }

  private void tellOfChange(Artwork artwork, boolean wasPublic) {
    boolean isPublic = artwork.status().isPublic();
    if (isPublic == wasPublic) {
      return;
    }
    tally.artworksChanged(artwork.artist(), isPublic ? 1 : -1);
    if (isPublic) {
      outbox.publish(
          new ArtworkPublished(
              artwork.id(), artwork.artist(), artwork.details().title().text(), clock.instant()));
    }
  }
}
