package com.onlyarts.livestreams.application.port;

import com.onlyarts.livestreams.domain.LotOffer;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Offers in a map. */
public final class InMemoryLotOffers implements LotOffers {
  private final Map<OrderId, LotOffer> offers = new LinkedHashMap<>();
  private final Set<OrderId> lapsed = new HashSet<>();
  private final Set<OrderId> requested = new HashSet<>();

  @Override
  public void add(LotOffer offer, Instant now) {
    offers.put(offer.order(), offer);
  }

  @Override
  public Optional<LotOffer> of(OrderId order) {
    return Optional.ofNullable(offers.get(order));
  }

  @Override
  public boolean lapse(OrderId order, Instant now) {
    return lapsed.add(order);
  }

  @Override
  public List<OrderId> unrequested(Optional<OrderId> after, int most) {
    return offers.keySet().stream()
        .filter(order -> !requested.contains(order) && !lapsed.contains(order))
        .sorted(Comparator.comparing(order -> order.value().toString()))
        .filter(
            order ->
                after.isEmpty()
                    || order.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public void requested(OrderId order, Instant now) {
    requested.add(order);
  }

  public List<LotOffer> all() {
    return List.copyOf(offers.values());
  }
}
