package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;

/** The money for an order is there; its digital lines are handed over by that (R35). */
public record OrderPaid(
    OrderId order, String number, PersonId buyer, Money total, List<Sold> lines, Instant at)
    implements Event {

  /** What one seller has sold by it. */
  public record Sold(
      OrderLineId line,
      PersonId seller,
      ArtworkId artwork,
      String title,
      int copies,
      Money earnings,
      boolean digital) {}
}
