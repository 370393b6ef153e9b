package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was bought and found to infringe somebody's rights (R126). */
public interface Infringements {

  /** Since when the work of a line does, if it does. */
  Optional<Instant> since(OrderLineId line);

  /** Every paid line of a work that was not given back, the oldest first. */
  List<BoughtLine> of(ArtworkId work);

  /** Every order with the work that is not paid yet. */
  List<OrderId> unpaid(ArtworkId work);

  /** A paid line, and whose it is. */
  record BoughtLine(OrderId order, OrderLineId line, PersonId buyer, String title) {}
}
