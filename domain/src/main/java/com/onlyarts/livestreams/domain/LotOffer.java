package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/**
 * A lot offered to a bidder as an order (R74).
 *
 * @param chance 0 for the winner, 1 to 3 for those who come after
 */
public record LotOffer(
    LivestreamId livestream,
    int chance,
    PersonId bidder,
    Money amount,
    OrderId order,
    Instant payBy) {

  public boolean isSecondChance() {
    return chance > 0;
  }
}
