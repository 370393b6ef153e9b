package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.api.Wanted;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.application.port.Carts;
import com.onlyarts.ordering.application.port.Carts.TakenLine;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.LineLife;
import com.onlyarts.ordering.domain.LineSum;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderTerms;
import com.onlyarts.ordering.domain.OrderingRejection.Blocked;
import com.onlyarts.ordering.domain.OrderingRejection.CartEmpty;
import com.onlyarts.ordering.domain.OrderingRejection.CartItemUnavailable;
import com.onlyarts.ordering.domain.OrderingRejection.HeldTooOften;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.ordering.domain.TaxRate;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Bill.Share;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a cart becomes lines of an order, inside the transaction of the checkout: cart rows locked,
 * copies held, the bill written (R32).
 */
public final class CartReservation {
  private static final Duration DIGITAL_RIPENS_IN = Duration.ofDays(7); // R38
  private static final Duration PHYSICAL_RIPENS_IN = Duration.ofDays(14);

  private final Carts carts;
  private final ArtworkHolds holds;
  private final Charges charges;
  private final OrderTerms terms;

  public CartReservation(Carts carts, ArtworkHolds holds, Charges charges, OrderTerms terms) {
    this.carts = carts;
    this.holds = holds;
    this.charges = charges;
    this.terms = terms;
  }

  /**
   * Takes what is in the cart out of it, holds it, and bills it. Refuses a cart with a line that
   * can no longer be bought (R30), one the buyer has held too often without paying (R61), and one
   * of an artist who wants nothing to do with the buyer (R81).
   */
  ReservedCart reserve(PersonId buyer, CheckoutRequest request, TaxRate rate, Instant now) {
    List<TakenLine> cart = carts.take(buyer, now.minus(OrderTerms.UNPAID_WITHIN));
    if (cart.isEmpty()) {
      throw new Rejected(new CartEmpty());
    }
    cart.forEach(CartReservation::requireAllowed);
    OrderId order = OrderId.next();
    List<OrderLine> lines = held(order, buyer, cart, rate);
    request.expectedTotal().ifPresent(expected -> terms.requireTotal(lines, expected));
    terms.requireAgreeable(lines, request.address());
    Optional<PaymentId> payment = billed(order, buyer, lines, request);
    return new ReservedCart(order, lines, payment);
  }

  /** Bills what was won in an auction and is held already (R74). */
  ReservedCart reserveLot(LotSale sale, TaxRate rate) {
    OrderLine line = line(sale.lot(), sale.hammer(), new Quantity(1), rate);
    CheckoutRequest request =
        new CheckoutRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return new ReservedCart(
        sale.order(), List.of(line), billed(sale.order(), sale.winner(), List.of(line), request));
  }

  /** Whether a provider takes what one copy at this price comes to. */
  boolean isChargeable(Money price, TaxRate rate) {
    return terms.isChargeable(
        terms.totalsOf(List.of(LineSum.of(price, new Quantity(1), rate))).total());
  }

  private static void requireAllowed(TakenLine taken) {
    if (!taken.available()) {
      throw new Rejected(new CartItemUnavailable(taken.line().id(), taken.title()));
    }
    if (taken.parted()) {
      throw new Rejected(new Blocked());
    }
    if (taken.unpaid() >= OrderTerms.MOST_UNPAID) {
      throw new Rejected(new HeldTooOften(taken.line().id(), taken.title()));
    }
  }

  private List<OrderLine> held(OrderId order, PersonId buyer, List<TakenLine> cart, TaxRate rate) {
    Map<ArtworkId, Wanted> copies = new LinkedHashMap<>();
    cart.stream()
        .map(TakenLine::line)
        .forEach(
            line ->
                copies.put(line.artwork(), new Wanted(line.quantity().copies(), line.licence())));
    return holds.hold(new HoldKey(order.value()), buyer, copies).stream()
        .map(
            offer ->
                line(
                    offer,
                    offer.price(),
                    new Quantity(Objects.requireNonNull(copies.get(offer.artwork())).copies()),
                    rate))
        .toList();
  }

  private OrderLine line(Offer offer, Money price, Quantity quantity, TaxRate rate) {
    return new OrderLine(
        OrderLineId.next(),
        offer.artwork(),
        offer.artist(),
        offer.title(),
        offer.imageUrl(),
        offer.digital(),
        Optional.of(new LineLicence(offer.licence(), offer.licenceVersion())),
        LineSum.of(price, quantity, rate),
        terms.commission(),
        LineLife.ordered(offer.processingDays()),
        Money.zero(price.currency()));
  }

  private Optional<PaymentId> billed(
      OrderId order, PersonId buyer, List<OrderLine> lines, CheckoutRequest request) {
    Money total = terms.totalsOf(lines.stream().map(OrderLine::sum).toList()).total();
    if (total.isZero()) {
      return Optional.empty();
    }
    PaymentSubject subject = new PaymentSubject(SettlingOrders.SUBJECT_KIND, order.value());
    List<Share> shares = lines.stream().map(CartReservation::share).toList();
    return Optional.of(
        charges.open(
            new Bill(subject, buyer, total, description(lines), request.paymentMethod(), shares)));
  }

  private static Share share(OrderLine line) {
    return new Share(
        line.id().value(),
        line.seller(),
        line.sum().gross(),
        line.sum().tax(),
        line.fee(),
        line.earnings(),
        line.digital() ? DIGITAL_RIPENS_IN : PHYSICAL_RIPENS_IN);
  }

  private static String description(List<OrderLine> lines) {
    String first = lines.getFirst().title();
    return lines.size() == 1 ? first : "%s and %d more".formatted(first, lines.size() - 1);
  }
}
