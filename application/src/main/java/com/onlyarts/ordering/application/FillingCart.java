package com.onlyarts.ordering.application;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.application.port.Carts;
import com.onlyarts.ordering.application.port.CatalogOffers;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.LineSum;
import com.onlyarts.ordering.domain.ListedArtwork;
import com.onlyarts.ordering.domain.OrderTerms;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.CartItemNotFound;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.ordering.domain.TaxRate;
import com.onlyarts.ordering.domain.Totals;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A buyer puts works in a cart, thinks better of some, and looks at what it comes to (R30). */
public final class FillingCart {
  private final Transactions transactions;
  private final Carts carts;
  private final CatalogOffers window;
  private final TaxRates taxRates;
  private final OrderTerms terms;
  private final Clock clock;

  public FillingCart(
      Transactions transactions,
      Carts carts,
      CatalogOffers window,
      TaxRates taxRates,
      OrderTerms terms,
      Clock clock) {
    this.transactions = transactions;
    this.carts = carts;
    this.window = window;
    this.taxRates = taxRates;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * The cart at the prices of now; what became unavailable stays visible, outside the totals (R30).
   */
  public CartView show(Caller buyer) {
    List<CartLineView> lines = window.cartOf(buyer.person());
    return new CartView(lines, totalsOf(lines));
  }

  /**
   * Puts a work in, or more copies of it; refused beyond 99, beyond what is left, and for one's own
   * work (R21, R30). The cart is looked at before a checkout elsewhere can take the line out.
   *
   * @param licence under which it is bought; where nothing is said, as it lies in the cart, or else
   *     the personal one (R128)
   */
  public CartChange add(
      Caller buyer, ArtworkId artwork, Optional<LicenceKind> licence, Quantity quantity) {
    return transactions.inTransaction(
        () -> {
          requireKnown(artwork);
          CartLine line = carts.add(buyer.person(), artwork, licence, quantity, clock.instant());
          listed(line).requireFor(buyer.person(), line.quantity());
          return changed(buyer, line.id());
        });
  }

  /** Sets how many copies a line is for, and under which licence if one is said (R128). */
  public CartChange change(
      Caller buyer, CartLineId id, Quantity quantity, Optional<LicenceKind> licence) {
    return transactions.inTransaction(
        () -> {
          CartLine line =
              carts
                  .change(buyer.person(), id, quantity, licence)
                  .orElseThrow(() -> new Rejected(new CartItemNotFound(id)));
          listed(line).requireFor(buyer.person(), quantity);
          return changed(buyer, id);
        });
  }

  /** Takes a line out, available or not. */
  public Totals remove(Caller buyer, CartLineId id) {
    if (!carts.remove(buyer.person(), id)) {
      throw new Rejected(new CartItemNotFound(id));
    }
    return show(buyer).totals();
  }

  /** Takes everything out; an empty cart is fine too. */
  public void clear(PersonId buyer) {
    carts.clear(buyer);
  }

  private void requireKnown(ArtworkId artwork) {
    if (window.find(artwork, LicenceKind.PERSONAL).isEmpty()) {
      throw new Rejected(new ArtworkNotFound(artwork));
    }
  }

  private ListedArtwork listed(CartLine line) {
    return window
        .find(line.artwork(), line.licence())
        .orElseThrow(() -> new Rejected(new ArtworkNotFound(line.artwork())));
  }

  private CartChange changed(Caller buyer, CartLineId id) {
    CartView cart = show(buyer);
    CartLineView line =
        cart.lines().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Rejected(new CartItemNotFound(id)));
    return new CartChange(line, cart.totals());
  }

  private Totals totalsOf(List<CartLineView> lines) {
    TaxRate rate = taxRates.rateFor(Optional.empty());
    return terms.totalsOf(
        lines.stream()
            .filter(CartLineView::isAvailable)
            .map(line -> LineSum.of(line.listed().price(), line.quantity(), rate))
            .toList());
  }
}
