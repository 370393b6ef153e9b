package com.onlyarts.ordering.domain;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * One work of an order as it was when it was ordered: title, picture, price and commission stay
 * what they were then (R31).
 *
 * @param handover present once the line is fulfilled
 * @param givenBack how much of what the buyer paid for it has gone back (R37)
 */
public record OrderLine(
    OrderLineId id,
    ArtworkId artwork,
    PersonId seller,
    String title,
    String imageUrl,
    boolean digital,
    LineSum sum,
    CommissionRate commission,
    Optional<Handover> handover,
    Money givenBack) {

  /** The platform's part (R31). */
  public Money fee() {
    return commission.feeOf(sum.gross());
  }

  /** The seller's part (R31). */
  public Money earnings() {
    return sum.gross().minus(fee());
  }

  public boolean isFulfilled() {
    return handover.isPresent();
  }

  /** Whether all that was paid for it has gone back. */
  public boolean isReturned() {
    return givenBack.isPositive() && givenBack.compareTo(sum.gross().plus(sum.tax())) >= 0;
  }

  /** Whether nothing is to be handed over any more. */
  boolean isSettled() {
    return isFulfilled() || isReturned();
  }

  OrderLine handedOver(Handover how) {
    return with(Optional.of(how), givenBack);
  }

  OrderLine givenBack(Money inAll) {
    return with(handover, inAll);
  }

  private OrderLine with(Optional<Handover> how, Money back) {
    return new OrderLine(id, artwork, seller, title, imageUrl, digital, sum, commission, how, back);
  }
}
