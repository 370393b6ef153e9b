package com.onlyarts.ordering.domain;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * One work of an order as it was when it was ordered: title, picture, price and commission stay
 * what they were then (R31).
 *
 * @param licence under which it was sold; empty of what was sold before licences were written down
 * @param givenBack how much of what the buyer paid for it has gone back (R37)
 */
public record OrderLine(
    OrderLineId id,
    ArtworkId artwork,
    PersonId seller,
    String title,
    String imageUrl,
    boolean digital,
    Optional<LineLicence> licence,
    LineSum sum,
    CommissionRate commission,
    LineLife life,
    Money givenBack) {

  /** The platform's part (R31). */
  public Money fee() {
    return commission.feeOf(sum.gross());
  }

  /** The seller's part (R31). */
  public Money earnings() {
    return sum.gross().minus(fee());
  }

  /** How it was handed over; present once the line is fulfilled. */
  public Optional<Handover> handover() {
    return life.handover();
  }

  public boolean isFulfilled() {
    return handover().isPresent();
  }

  /** All that was paid for it, tax included. */
  public Money total() {
    return sum.total();
  }

  /** Where it stands, once it was paid. */
  public LineState state() {
    return life.state(isReturned());
  }

  /** Whether all that was paid for it has gone back. */
  public boolean isReturned() {
    return sum.isAll(givenBack);
  }

  /** What could still go back of it. */
  Money left() {
    return total().minus(givenBack);
  }

  /** Whether it is still to be handed over. */
  public boolean isUnsent() {
    return life.isUnsent() && !isReturned();
  }

  OrderLine with(LineLife now) {
    return with(now, givenBack);
  }

  OrderLine givenBack(Money inAll) {
    return with(life, inAll);
  }

  private OrderLine with(LineLife now, Money back) {
    return new OrderLine(
        id, artwork, seller, title, imageUrl, digital, licence, sum, commission, now, back);
  }
}
