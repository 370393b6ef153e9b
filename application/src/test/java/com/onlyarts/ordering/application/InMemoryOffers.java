package com.onlyarts.ordering.application;

import static java.util.Objects.requireNonNull;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.api.OutsoldHolds;
import com.onlyarts.catalog.api.Wanted;
import com.onlyarts.catalog.application.port.InMemoryArtworkLicences;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkUnavailable;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.Hold.State;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The catalog's stock and ordering's window on it, in a map: works of the real catalog, without its
 * database.
 */
public final class InMemoryOffers implements ArtworkHolds, OutsoldHolds, CatalogOffers {
  private final InMemoryTransactions transactions;
  private final InMemoryCarts carts;
  private final Map<ArtworkId, Artwork> works = new HashMap<>();
  private final Map<HoldKey, List<Hold>> holds = new HashMap<>();
  private final InMemoryArtworkLicences licences = new InMemoryArtworkLicences();
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
  public List<Offer> hold(HoldKey key, PersonId buyer, Map<ArtworkId, Wanted> copies) {
    transactions.requireInside();
    List<Offer> offers =
        copies.entrySet().stream()
            .map(line -> offer(line.getKey(), line.getValue().licence()))
            .toList();
    List<Hold> wanted =
        copies.entrySet().stream()
            .map(
                line ->
                    new Hold(
                        line.getKey(),
                        line.getValue().copies(),
                        State.HELD,
                        line.getValue().licence() == LicenceKind.EXCLUSIVE))
            .toList();
    wanted.forEach(hold -> work(hold.artwork()).requireOffered(hold.copies()));
    wanted.forEach(hold -> work(hold.artwork()).hold(hold));
    holds.put(key, wanted);
    held.add(key);
    return offers;
  }

  /** From now on the work is sold under this licence too. */
  public void sellUnder(Artwork work, LicenceKind kind, String price) {
    List<LicenceOffer> all =
        new ArrayList<>(licences.of(List.of(work.id())).values().iterator().next().offers());
    all.add(
        new LicenceOffer(
            kind, Optional.of(new Price(Money.of(price, ArtworkFixture.USD))), Optional.empty()));
    licences.replace(work.id(), new LicenceOffers(all), work.createdAt());
  }

  @Override
  public List<HoldKey> of(ArtworkId artwork) {
    return held.stream()
        .filter(
            key ->
                holdsOf(key).stream()
                    .anyMatch(
                        hold -> hold.artwork().equals(artwork) && !work(artwork).canSell(hold)))
        .toList();
  }

  @Override
  public void release(HoldKey key) {
    transactions.requireInside();
    if (held.remove(key)) {
      holdsOf(key).forEach(hold -> work(hold.artwork()).release(hold));
    }
  }

  @Override
  public boolean holdAgain(HoldKey key) {
    transactions.requireInside();
    if (held.contains(key)) {
      return true;
    }
    boolean allThere = holdsOf(key).stream().allMatch(this::isThere);
    if (allThere) {
      holdsOf(key).forEach(hold -> work(hold.artwork()).hold(hold));
      held.add(key);
    }
    return allThere;
  }

  @Override
  public boolean sell(HoldKey key) {
    transactions.requireInside();
    if (!held.contains(key)) {
      throw new AssertionError("only what is held is sold");
    }
    boolean possible = holdsOf(key).stream().allMatch(hold -> work(hold.artwork()).canSell(hold));
    if (possible) {
      held.remove(key);
      holdsOf(key).forEach(hold -> work(hold.artwork()).sell(hold));
    }
    return possible;
  }

  private boolean isThere(Hold hold) {
    return available(
            work(hold.artwork()), hold.exclusive() ? LicenceKind.EXCLUSIVE : LicenceKind.PERSONAL)
        .stream()
        .allMatch(left -> left >= hold.copies());
  }

  @Override
  public boolean sellAgain(HoldKey key, Set<ArtworkId> works) {
    transactions.requireInside();
    List<Hold> again =
        holdsOf(key).stream().filter(hold -> works.contains(hold.artwork())).toList();
    boolean allThere = again.stream().allMatch(this::isThere);
    if (allThere) {
      again.forEach(hold -> work(hold.artwork()).hold(hold));
      again.forEach(hold -> work(hold.artwork()).sell(hold));
    }
    return allThere;
  }

  @Override
  public void takeBack(HoldKey key, Set<ArtworkId> works) {
    transactions.requireInside();
    holdsOf(key).stream()
        .filter(hold -> works.contains(hold.artwork()))
        .forEach(hold -> work(hold.artwork()).takeBack(hold));
  }

  @Override
  public Optional<ListedArtwork> find(ArtworkId id, LicenceKind licence) {
    return Optional.ofNullable(works.get(id)).map(work -> listed(work, licence));
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
        listed(work, line.licence()),
        work.details().title().text(),
        work.details().imageUrl(),
        work.details().thumbnailUrl(),
        artist,
        line.quantity(),
        work.createdAt());
  }

  private Optional<LicenceOffer> licence(Artwork work, LicenceKind kind) {
    return licences.of(List.of(work.id())).values().iterator().next().find(kind);
  }

  private Offer offer(ArtworkId id, LicenceKind kind) {
    Artwork work = work(id);
    return new Offer(
        id,
        work.artist(),
        work.details().title().text(),
        work.details().imageUrl(),
        licence(work, kind).orElseThrow().priceOf(work).money(),
        !work.details().category().isUnique(),
        work.details().processingDays(),
        kind,
        1);
  }

  private Artwork work(ArtworkId id) {
    return Optional.ofNullable(works.get(id))
        .orElseThrow(() -> new Rejected(new ArtworkUnavailable(id)));
  }

  private ListedArtwork listed(Artwork work, LicenceKind kind) {
    return new ListedArtwork(
        work.id(),
        work.artist(),
        kind,
        licence(work, kind).map(it -> it.priceOf(work)).orElse(work.details().price()).money(),
        listing(work, kind),
        available(work, kind));
  }

  private List<Hold> holdsOf(HoldKey key) {
    return requireNonNull(holds.get(key));
  }

  private static OptionalInt available(Artwork work, LicenceKind kind) {
    if (kind != LicenceKind.EXCLUSIVE) {
      return work.edition().available();
    }
    boolean free = work.edition().sold() == 0 && work.edition().offers(1);
    return OptionalInt.of(free ? 1 : 0);
  }

  private ListingStatus listing(Artwork work, LicenceKind kind) {
    if (!work.status().isPublic()) {
      return ListingStatus.HIDDEN;
    }
    if (work.status() == ArtworkStatus.SOLD) {
      return ListingStatus.SOLD;
    }
    if (!work.details().forSale()) {
      return ListingStatus.NOT_FOR_SALE;
    }
    return licence(work, kind).isPresent() ? ListingStatus.ON_SALE : ListingStatus.NOT_OFFERED;
  }
}
