package com.onlyarts.catalog.application;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.OwnArtwork;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.Hold.State;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Copies leave the stock for an order, and come back if it is not paid (R21, R32, R34). An order's
 * holds are locked before its works.
 */
public final class HoldingArtworks implements ArtworkHolds {
  private final Transactions transactions;
  private final Artworks artworks;
  private final Holds holds;
  private final Clock clock;

  public HoldingArtworks(Transactions transactions, Artworks artworks, Holds holds, Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.holds = holds;
    this.clock = clock;
  }

  @Override
  public List<Offer> hold(HoldKey key, PersonId buyer, Map<ArtworkId, Integer> copies) {
    return transactions.inTransaction(
        () -> {
          Map<ArtworkId, Artwork> works = locked(copies);
          copies.keySet().forEach(id -> requireForSale(works, id, buyer));
          change(works, copies, Artwork::hold);
          holds.add(key, copies, clock.instant());
          return copies.keySet().stream().map(id -> offer(requireNonNull(works.get(id)))).toList();
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
    Map<ArtworkId, Integer> released = copies(kept, State.RELEASED);
    Map<ArtworkId, Artwork> works = locked(released);
    boolean allThere =
        released.entrySet().stream()
            .allMatch(line -> requireNonNull(works.get(line.getKey())).offers(line.getValue()));
    if (allThere && !released.isEmpty()) {
      change(works, released, Artwork::hold);
      holds.become(key, released.keySet(), State.HELD, clock.instant());
    }
    return allThere;
  }

  @Override
  public void sell(HoldKey key) {
    transactions.inTransaction(
        () -> {
          List<Hold> kept = holds.lock(key);
          if (kept.stream().anyMatch(hold -> hold.is(State.RELEASED))) {
            throw new IllegalStateException(
                "what was put back must be held again before it is sold: " + key);
          }
          settle(key, kept, State.HELD, State.SOLD, Artwork::sell);
        });
  }

  @Override
  public boolean sellAgain(HoldKey key, Set<ArtworkId> works) {
    return transactions.inTransaction(
        () -> {
          boolean there = holdAgain(key, lock(key, works));
          if (there) {
            settle(key, lock(key, works), State.HELD, State.SOLD, Artwork::sell);
          }
          return there;
        });
  }

  @Override
  public void takeBack(HoldKey key, Set<ArtworkId> works) {
    transactions.inTransaction(
        () -> settle(key, lock(key, works), State.SOLD, State.RELEASED, Artwork::takeBack));
  }

  private List<Hold> lock(HoldKey key, Set<ArtworkId> works) {
    return holds.lock(key).stream().filter(hold -> works.contains(hold.artwork())).toList();
  }

  /** Moves what of these holds is in one state to the other, and leaves the rest alone. */
  private void settle(
      HoldKey key, List<Hold> kept, State from, State to, ObjIntConsumer<Artwork> move) {
    Map<ArtworkId, Integer> copies = copies(kept, from);
    if (!copies.isEmpty()) {
      change(locked(copies), copies, move);
      holds.become(key, copies.keySet(), to, clock.instant());
    }
  }

  private Map<ArtworkId, Artwork> locked(Map<ArtworkId, Integer> copies) {
    return artworks.lockAll(copies.keySet()).stream()
        .collect(toMap(Artwork::id, artwork -> artwork));
  }

  private void change(
      Map<ArtworkId, Artwork> works, Map<ArtworkId, Integer> copies, ObjIntConsumer<Artwork> move) {
    works
        .values()
        .forEach(artwork -> move.accept(artwork, requireNonNull(copies.get(artwork.id()))));
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

  private static Map<ArtworkId, Integer> copies(List<Hold> holds, State state) {
    return holds.stream()
        .filter(hold -> hold.is(state))
        .collect(toMap(Hold::artwork, Hold::copies));
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
        details.processingDays());
  }
}
