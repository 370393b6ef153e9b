package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.ListedArtwork;
import com.onlyarts.ordering.domain.Quantity;
import java.time.Instant;
import java.util.Optional;

/** One line of a cart, beside the work as it is offered now. */
public record CartLineView(
    CartLineId id,
    ListedArtwork listed,
    String title,
    String imageUrl,
    Optional<String> thumbnailUrl,
    PersonBrief artist,
    Quantity quantity,
    Instant addedAt) {

  /**
   * Whether it could be bought like this now; if not it stays visible, outside the totals (R30).
   */
  public boolean isAvailable() {
    return listed.offers(quantity);
  }

  public Money subtotal() {
    return listed.price().times(quantity.copies());
  }
}
