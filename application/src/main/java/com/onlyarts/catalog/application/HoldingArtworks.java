package com.onlyarts.catalog.application;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.api.Wanted;
import com.onlyarts.catalog.application.port.ArtworkLicences;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.EditionNumbers;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.ExclusiveNotPossible;
import com.onlyarts.catalog.domain.CatalogRejection.LicenceNotOffered;
import com.onlyarts.catalog.domain.CatalogRejection.OwnArtwork;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.Hold.State;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.NumberedCopy;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Copies leave the stock for an order, and come back if it is not paid (R21, R32, R34). An order's
 * holds are locked before its works; whoever holds the lock of a work gives its numbers (R130) and
 * decides whether somebody may have it alone (R128).
 */
public final class HoldingArtworks implements ArtworkHolds {
  private final Transactions transactions;
  private final Artworks artworks;
  private final Holds holds;
  private final ArtworkLicences licences;
  private final EditionNumbers numbers;
  private final Clock clock;

  public HoldingArtworks(
      Transactions transactions,
      Artworks artworks,
      Holds holds,
      ArtworkLicences licences,
      EditionNumbers numbers,
      Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.holds = holds;
    this.licences = licences;
    this.numbers = numbers;
    this.clock = clock;
  }

  @Override
  public List<Offer> hold(HoldKey key, PersonId buyer, Map<ArtworkId, Wanted> copies) {
    return transactions.inTransaction(
        () -> {
          Map<ArtworkId, Artwork> works = locked(copies.keySet());
          copies.keySet().forEach(id -> requireForSale(works, id, buyer));
          Map<ArtworkId, LicenceOffers> sold = licences.of(copies.keySet());
          List<Offer> offers =
              copies.entrySet().stream()
                  .map(
                      line ->
                          offer(
                              requireNonNull(works.get(line.getKey())),
                              sold.getOrDefault(line.getKey(), LicenceOffers.usual()),
                              line.getValue().licence()))
                  .toList();
          List<Hold> wanted = copies.entrySet().stream().map(HoldingArtworks::wanted).toList();
          wanted.stream().filter(Hold::exclusive).forEach(this::requireNotPromised);
          change(works, wanted, Artwork::hold);
          holds.add(key, wanted, clock.instant());
          return offers;
        });
  }

  @Override
  public void release(HoldKey key) {
    transactions.inTransaction(
        () -> settle(key, holds.lock(key), State.HELD, State.RELEASED, Artwork::release));
  }

  @Override
  public boolean holdAgain(HoldKey key) {
    return transactions.inTransaction(
        () -> {
          List<Hold> kept = holds.lock(key);
          return holdAgain(key, kept) && !kept.isEmpty();
        });
  }

  /** Holds what of these was put back, if it is all there. */
  private boolean holdAgain(HoldKey key, List<Hold> kept) {
    List<Hold> released = in(State.RELEASED, kept);
    Map<ArtworkId, Artwork> works = locked(works(released));
    boolean allThere =
        released.stream()
            .allMatch(
                hold ->
                    requireNonNull(works.get(hold.artwork())).offers(hold)
                        && (!hold.exclusive() || !holds.isPromised(hold.artwork())));
    if (allThere && !released.isEmpty()) {
      change(works, released, Artwork::hold);
      holds.become(key, works.keySet(), State.HELD, clock.instant());
    }
    return allThere;
  }

  @Override
  public boolean sell(HoldKey key) {
    return transactions.inTransaction(
        () -> {
          List<Hold> kept = holds.lock(key);
          if (kept.stream().anyMatch(hold -> hold.is(State.RELEASED))) {
            throw new IllegalStateException(
                "what was put back must be held again before it is sold: " + key);
          }
          Map<ArtworkId, Artwork> works = locked(works(kept));
          boolean possible =
              in(State.HELD, kept).stream()
                  .allMatch(hold -> requireNonNull(works.get(hold.artwork())).canSell(hold));
          if (possible) {
            sell(key, works, in(State.HELD, kept));
          }
          return possible;
        });
  }

  private void sell(HoldKey key, Map<ArtworkId, Artwork> works, List<Hold> held) {
    settle(
        key,
        works,
        held,
        State.SOLD,
        (artwork, hold) -> {
          artwork.sell(hold);
          artwork.edition().limit().ifPresent(of -> number(key, hold, of));
        });
  }

  /** Copies that were this order's before have their numbers still, unless somebody has them. */
  private void number(HoldKey key, Hold hold, int of) {
    int missing = hold.copies() - numbers.reclaim(key, hold.artwork());
    if (missing > 0) {
      List<Integer> back = numbers.passOn(hold.artwork(), missing, clock.instant());
      numbers.give(
          key,
          hold.artwork(),
          NumberedCopy.next(missing, back, numbers.last(hold.artwork()), of),
          clock.instant());
    }
  }

  @Override
  public boolean sellAgain(HoldKey key, Set<ArtworkId> works) {
    return transactions.inTransaction(
        () -> {
          boolean there = holdAgain(key, lock(key, works));
          if (there) {
            sell(key, locked(works), in(State.HELD, lock(key, works)));
          }
          return there;
        });
  }

  @Override
  public void takeBack(HoldKey key, Set<ArtworkId> works) {
    transactions.inTransaction(
        () -> {
          settle(key, lock(key, works), State.SOLD, State.RELEASED, Artwork::takeBack);
          numbers.cameBack(key, works, clock.instant());
        });
  }

  private List<Hold> lock(HoldKey key, Set<ArtworkId> works) {
    return holds.lock(key).stream().filter(hold -> works.contains(hold.artwork())).toList();
  }

  /** Moves what of these holds is in one state to the other, and leaves the rest alone. */
  private void settle(
      HoldKey key, List<Hold> kept, State from, State to, BiConsumer<Artwork, Hold> move) {
    List<Hold> moving = in(from, kept);
    settle(key, locked(works(moving)), moving, to, move);
  }

  private void settle(
      HoldKey key,
      Map<ArtworkId, Artwork> works,
      List<Hold> moving,
      State to,
      BiConsumer<Artwork, Hold> move) {
    if (!moving.isEmpty()) {
      change(works, moving, move);
      holds.become(key, works(moving), to, clock.instant());
    }
  }

  private Map<ArtworkId, Artwork> locked(Set<ArtworkId> ids) {
    return artworks.lockAll(ids).stream().collect(toMap(Artwork::id, artwork -> artwork));
  }

  private void change(
      Map<ArtworkId, Artwork> works, List<Hold> changing, BiConsumer<Artwork, Hold> move) {
    changing.forEach(hold -> move.accept(requireNonNull(works.get(hold.artwork())), hold));
    artworks.saveCopies(works.values());
  }

  private static void requireForSale(Map<ArtworkId, Artwork> works, ArtworkId id, PersonId buyer) {
    Artwork artwork = works.get(id);
    if (artwork == null) {
      throw new Rejected(new ArtworkNotFound(id));
    }
    if (artwork.artist().equals(buyer)) {
      throw new Rejected(new OwnArtwork(id));
    }
  }

  private void requireNotPromised(Hold exclusive) {
    if (holds.isPromised(exclusive.artwork())) {
      throw new Rejected(new ExclusiveNotPossible(exclusive.artwork()));
    }
  }

  private static Hold wanted(Map.Entry<ArtworkId, Wanted> line) {
    Wanted wanted = line.getValue();
    return new Hold(
        line.getKey(), wanted.copies(), State.HELD, wanted.licence() == LicenceKind.EXCLUSIVE);
  }

  private static List<Hold> in(State state, List<Hold> holds) {
    return holds.stream().filter(hold -> hold.is(state)).toList();
  }

  private static Set<ArtworkId> works(List<Hold> holds) {
    return holds.stream().map(Hold::artwork).collect(toSet());
  }

  private static Offer offer(Artwork artwork, LicenceOffers sold, LicenceKind kind) {
    ArtworkDetails details = artwork.details();
    LicenceOffer licence =
        sold.find(kind).orElseThrow(() -> new Rejected(new LicenceNotOffered(artwork.id(), kind)));
    return new Offer(
        artwork.id(),
        artwork.artist(),
        details.title().text(),
        details.imageUrl(),
        licence.priceOf(artwork).money(),
        details.category().isDigital(),
        details.processingDays(),
        kind,
        OfferedLicences.termsOf(licence).version());
  }
}
