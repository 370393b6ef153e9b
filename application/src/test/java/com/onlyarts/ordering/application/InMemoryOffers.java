package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkUnavailable;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.application.port.Carts.TakenLine;
import com.onlyarts.ordering.application.port.CatalogOffers;
import com.onlyarts.ordering.application.port.InMemoryCarts;
import com.onlyarts.ordering.application.port.InMemoryOrders;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.ListedArtwork;
import com.onlyarts.ordering.domain.ListingStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalog's stock and ordering's window on it, in a map: works of the real catalog, without its
 * database.
 */
public final class InMemoryOffers implements ArtworkHolds, CatalogOffers {
  private final InMemoryTransactions transactions;
  private final InMemoryCarts carts;
  private final Map<ArtworkId, Artwork> works = new HashMap<>();
  private final Map<HoldKey, Map<ArtworkId, Integer>> holds = new HashMap<>();
  private final Set<HoldKey> held = new HashSet<>();

  /** Artists who are suspended. */
  public final Set<PersonId> suspended = new HashSet<>();

  public InMemoryOffers(InMemoryTransactions transactions, InMemoryCarts carts) {
    this.transactions = transactions;
    this.carts = carts;
  }

  /** What a cart learns of its lines when they are taken out. */
  public void showTo(Blocklist blocklist, InMemoryOrders orders) {
    carts.shownBy(
        (buyer, line, unpaidSince) -> {
          CartLineView view = view(line);
          PersonId artist = work(line.artwork()).artist();
          return new TakenLine(
              line,
              view.title(),
              view.isAvailable() && !suspended.contains(artist),
              blocklist.areApart(buyer, artist),
              orders.unpaid(buyer, line.artwork(), unpaidSince));
        });
  }

  public Artwork show(ArtworkFixture fixture) {
    Artwork work = fixture.create();
    works.put(work.id(), work);
    return work;
  }

  @Override
  public List<Offer> hold(HoldKey key, PersonId buyer, Map<ArtworkId, Integer> copies) {
    transactions.requireInside();
    copies.forEach((id, count) -> work(id).requireOffered(count));
    copies.forEach((id, count) -> work(id).hold(count));
    holds.put(key, Map.copyOf(copies));
    held.add(key);
    return copies.keySet().stream().map(this::offer).toList();
  }

  @Override
  public void release(HoldKey key) {
    transactions.requireInside();
    if (held.remove(key)) {
      holds.get(key).forEach((id, count) -> work(id).release(count));
    }
  }

  @Override
  public boolean holdAgain(HoldKey key) {
    transactions.requireInside();
    if (held.contains(key)) {
      return true;
    }
    boolean allThere =
        holds.get(key).entrySet().stream()
            .allMatch(hold -> work(hold.getKey()).edition().offers(hold.getValue()));
    if (allThere) {
      holds.get(key).forEach((id, count) -> work(id).hold(count));
      held.add(key);
    }
    return allThere;
  }

  @Override
  public void sell(HoldKey key) {
    transactions.requireInside();
    if (!held.remove(key)) {
      throw new AssertionError("only what is held is sold");
    }
    holds.get(key).forEach((id, count) -> work(id).sell(count));
  }

  @Override
  public boolean sellAgain(HoldKey key, Set<ArtworkId> works) {
    transactions.requireInside();
    List<Map.Entry<ArtworkId, Integer>> again =
        holds.get(key).entrySet().stream().filter(held -> works.contains(held.getKey())).toList();
    boolean allThere =
        again.stream().allMatch(held -> work(held.getKey()).edition().offers(held.getValue()));
    if (allThere) {
      again.forEach(held -> work(held.getKey()).hold(held.getValue()));
      again.forEach(held -> work(held.getKey()).sell(held.getValue()));
    }
    return allThere;
  }

  @Override
  public void takeBack(HoldKey key, Set<ArtworkId> works) {
    transactions.requireInside();
    holds.get(key).entrySet().stream()
        .filter(held -> works.contains(held.getKey()))
        .forEach(held -> work(held.getKey()).takeBack(held.getValue()));
  }

  @Override
  public Optional<ListedArtwork> find(ArtworkId id) {
    return Optional.ofNullable(works.get(id)).map(InMemoryOffers::listed);
  }

  @Override
  public List<CartLineView> cartOf(PersonId buyer) {
    return carts.of(buyer).stream().map(this::view).toList();
  }

  private CartLineView view(CartLine line) {
    Artwork work = work(line.artwork());
    PersonBrief artist =
        new PersonBrief(work.artist(), "johndoe", Optional.of("John Doe"), Optional.empty());
    return new CartLineView(
        line.id(),
        listed(work),
        work.details().title().text(),
        work.details().imageUrl(),
        work.details().thumbnailUrl(),
        artist,
        line.quantity(),
        work.createdAt());
  }

  private Offer offer(ArtworkId id) {
    Artwork work = work(id);
    return new Offer(
        id,
        work.artist(),
        work.details().title().text(),
        work.details().imageUrl(),
        work.details().price().money(),
        !work.details().category().isUnique(),
        work.details().processingDays());
  }

  private Artwork work(ArtworkId id) {
    return Optional.ofNullable(works.get(id))
        .orElseThrow(() -> new Rejected(new ArtworkUnavailable(id)));
  }

  private static ListedArtwork listed(Artwork work) {
    return new ListedArtwork(
        work.id(),
        work.artist(),
        work.details().price().money(),
        listing(work),
        work.edition().available());
  }

  private static ListingStatus listing(Artwork work) {
    if (!work.status().isPublic()) {
      return ListingStatus.HIDDEN;
    }
    if (work.status() == ArtworkStatus.SOLD) {
      return ListingStatus.SOLD;
    }
    return work.details().forSale() ? ListingStatus.ON_SALE : ListingStatus.NOT_FOR_SALE;
  }
}
