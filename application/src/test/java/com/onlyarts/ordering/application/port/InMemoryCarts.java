package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.OrderingRejection.LicenceDiffers;
import com.onlyarts.ordering.domain.OrderingRejection.QuantityOutOfRange;
import com.onlyarts.ordering.domain.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carts in a map. */
public final class InMemoryCarts implements Carts {
  private final InMemoryTransactions transactions;
  private final Map<PersonId, List<CartLine>> carts = new HashMap<>();
  private Shop shop = (_, line, _) -> new TakenLine(line, "Tide", true, false, 0);

  /** What is known of a line at the moment in which it is taken out. */
  public interface Shop {
    TakenLine look(PersonId buyer, CartLine line, Instant unpaidSince);
  }

  public InMemoryCarts(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public CartLine add(
      PersonId buyer,
      ArtworkId artwork,
      Optional<LicenceKind> licence,
      Quantity quantity,
      Instant now) {
    Optional<CartLine> before =
        of(buyer).stream().filter(line -> line.artwork().equals(artwork)).findFirst();
    if (before.isPresent()
        && !licence.orElse(before.get().licence()).equals(before.get().licence())) {
      throw new Rejected(new LicenceDiffers(before.get().id()));
    }
    CartLine line =
        before
            .map(it -> new CartLine(it.id(), artwork, it.licence(), sum(it.quantity(), quantity)))
            .orElseGet(
                () ->
                    new CartLine(
                        CartLineId.next(),
                        artwork,
                        licence.orElse(LicenceKind.PERSONAL),
                        quantity));
    put(buyer, line);
    return line;
  }

  @Override
  public Optional<CartLine> change(
      PersonId buyer, CartLineId id, Quantity quantity, Optional<LicenceKind> licence) {
    Optional<CartLine> changed =
        of(buyer).stream()
            .filter(line -> line.id().equals(id))
            .findFirst()
            .map(
                line -> new CartLine(id, line.artwork(), licence.orElse(line.licence()), quantity));
    changed.ifPresent(line -> put(buyer, line));
    return changed;
  }

  @Override
  public boolean remove(PersonId buyer, CartLineId id) {
    return cart(buyer).removeIf(line -> line.id().equals(id));
  }

  @Override
  public void clear(PersonId buyer) {
    carts.remove(buyer);
  }

  @Override
  public List<TakenLine> take(PersonId buyer, Instant unpaidSince) {
    List<CartLine> before = of(buyer);
    clear(buyer);
    transactions.requireInside();
    transactions.onRollback(() -> carts.put(buyer, new ArrayList<>(before)));
    return before.stream().map(line -> shop.look(buyer, line, unpaidSince)).toList();
  }

  /** Where the works are looked up that are taken out. */
  public void shownBy(Shop other) {
    shop = other;
  }

  @Override
  public void putBack(PersonId buyer, List<ReturnedLine> lines, Instant now) {
    lines.forEach(
        back -> {
          ArtworkId artwork = back.artwork();
          Quantity quantity = back.quantity();
          Optional<CartLine> before =
              of(buyer).stream().filter(line -> line.artwork().equals(artwork)).findFirst();
          put(
              buyer,
              before
                  .map(
                      line ->
                          new CartLine(
                              line.id(),
                              artwork,
                              line.licence(),
                              new Quantity(
                                  Math.min(
                                      Quantity.MOST,
                                      line.quantity().copies() + quantity.copies()))))
                  .orElseGet(
                      () -> new CartLine(CartLineId.next(), artwork, back.licence(), quantity)));
        });
  }

  /** What lies in somebody's cart, for a test or another fake to look at. */
  public List<CartLine> of(PersonId buyer) {
    return List.copyOf(cart(buyer));
  }

  private static Quantity sum(Quantity one, Quantity other) {
    int sum = one.copies() + other.copies();
    if (sum > Quantity.MOST) {
      throw new Rejected(new QuantityOutOfRange(sum));
    }
    return new Quantity(sum);
  }

  private void put(PersonId buyer, CartLine line) {
    List<CartLine> before = of(buyer);
    transactions.onRollback(() -> carts.put(buyer, new ArrayList<>(before)));
    List<CartLine> cart = cart(buyer);
    int index = cart.stream().map(CartLine::id).toList().indexOf(line.id());
    if (index < 0) {
      cart.add(line);
    } else {
      cart.set(index, line);
    }
  }

  private List<CartLine> cart(PersonId buyer) {
    return carts.computeIfAbsent(buyer, _ -> new ArrayList<>());
  }
}
