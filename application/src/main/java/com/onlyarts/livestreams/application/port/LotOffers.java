package com.onlyarts.livestreams.application.port;

import com.onlyarts.livestreams.domain.LotOffer;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whom lots were offered to, and as which orders (R74). */
public interface LotOffers {

  void add(LotOffer offer, Instant now);

  /** The offer that is this order. */
  Optional<LotOffer> of(OrderId order);

  /** The bidder did not pay in time; false if that was known before. */
  boolean lapse(OrderId order, Instant now);

  /** Orders whose money was not asked for at the provider yet, the oldest first. */
  List<OrderId> unrequested(Optional<OrderId> after, int most);

  /** The money for the order was asked for. */
  void requested(OrderId order, Instant now);
}
