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
    Optional<Handover> handover) {

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

  OrderLine handedOver(Handover how) {
    return new OrderLine(
        id, artwork, seller, title, imageUrl, digital, sum, commission, Optional.of(how));
  }
}
