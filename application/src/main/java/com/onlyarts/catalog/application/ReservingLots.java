package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.LotItem;
import com.onlyarts.catalog.api.Lots;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Edition;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.Hold.State;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.catalog.domain.Tags;
import com.onlyarts.catalog.domain.Title;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One copy of a work is taken off sale for an auction and goes to its winner (R74). An auction's
 * hold is locked before its work.
 */
public final class ReservingLots implements Lots {
  private final Transactions transactions;
  private final Artworks artworks;
  private final Holds holds;
  private final Clock clock;

  public ReservingLots(Transactions transactions, Artworks artworks, Holds holds, Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.holds = holds;
    this.clock = clock;
  }

  @Override
  public void requireSellable(PersonId artist, ArtworkId work) {
    own(artworks.find(work), artist, work).requireAuctionable();
  }

  @Override
  public void setAside(HoldKey auction, PersonId artist, ArtworkId work) {
    transactions.inTransaction(
        () -> {
          Artwork artwork = own(artworks.lock(work), artist, work);
          artwork.keepAside();
          artworks.save(artwork);
          holds.addForAuction(auction, work, clock.instant());
        });
  }

  /** A draft, so that nobody else sees or orders it; sold it stays the artist's to show. */
  @Override
  public ArtworkId make(HoldKey auction, PersonId artist, LotItem item) {
    return transactions.inTransaction(
        () -> {
          Artwork artwork =
              Artwork.create(
                  ArtworkId.next(), artist, details(item), Edition.of(1), true, clock.instant());
          artworks.add(artwork);
          setAside(auction, artist, artwork.id());
          return artwork.id();
        });
  }

  @Override
  public boolean setAsideAgain(HoldKey auction) {
    return transactions.inTransaction(
        () -> {
          List<Hold> kept = holds.lock(auction);
          Optional<Artwork> artwork =
              kept.stream()
                  .findFirst()
                  .flatMap(hold -> artworks.lock(hold.artwork()))
                  .filter(Artwork::canBeSetAside);
          artwork.ifPresent(
              it -> {
                it.keepAside();
                artworks.save(it);
                holds.become(auction, Set.of(it.id()), State.HELD, clock.instant());
              });
          return artwork.isPresent();
        });
  }

  /** The copy stays counted as held throughout: only whose it is changes. */
  @Override
  public Offer handOver(HoldKey auction, HoldKey order) {
    return transactions.inTransaction(
        () -> {
          Hold hold =
              holds.lock(auction).stream()
                  .filter(it -> it.is(State.HELD))
                  .findFirst()
                  .orElseThrow(() -> nothingSetAside(auction));
          Artwork artwork =
              artworks.find(hold.artwork()).orElseThrow(() -> nothingSetAside(auction));
          holds.become(auction, Set.of(hold.artwork()), State.RELEASED, clock.instant());
          holds.addForWinner(order, hold.artwork(), clock.instant());
          return offer(artwork);
        });
  }

  @Override
  public void putBack(HoldKey auction) {
    transactions.inTransaction(
        () ->
            holds.lock(auction).stream()
                .filter(hold -> hold.is(State.HELD))
                .forEach(
                    hold -> {
                      Artwork artwork =
                          artworks.lock(hold.artwork()).orElseThrow(() -> nothingSetAside(auction));
                      artwork.release(hold);
                      artworks.save(artwork);
                      holds.become(
                          auction, Set.of(hold.artwork()), State.RELEASED, clock.instant());
                    }));
  }

  private static Artwork own(Optional<Artwork> found, PersonId artist, ArtworkId work) {
    Artwork artwork = found.orElseThrow(() -> new Rejected(new ArtworkNotFound(work)));
    if (!artwork.artist().equals(artist)) {
      throw new Rejected(
          artwork.isSeenBy(artist) ? new NotYourArtwork(work) : new ArtworkNotFound(work));
    }
    return artwork;
  }

  private static ArtworkDetails details(LotItem item) {
    return new ArtworkDetails(
        new Title(item.title()),
        item.description().map(ReservingLots::shortened),
        item.imageUrl(),
        Optional.empty(),
        new Price(item.price()),
        Optional.empty(),
        Category.OTHER,
        new Tags(List.of()),
        Optional.empty(),
        OptionalInt.empty(),
        false);
  }

  private static String shortened(String description) {
    int end =
        description.offsetByCodePoints(
            0,
            Math.min(
                description.codePointCount(0, description.length()),
                ArtworkDetails.MAX_DESCRIPTION));
    return description.substring(0, end);
  }

  private static Offer offer(Artwork artwork) {
    ArtworkDetails details = artwork.details();
    return new Offer(
        artwork.id(),
        artwork.artist(),
        details.title().text(),
        details.imageUrl(),
        details.price().money(),
        details.category().isDigital(),
        details.processingDays(),
        LicenceKind.PERSONAL,
        OfferedLicences.termsOf(LicenceOffers.usual().offers().getFirst()).version());
  }

  private static IllegalStateException nothingSetAside(HoldKey auction) {
    return new IllegalStateException("nothing is set aside for " + auction);
  }
}
