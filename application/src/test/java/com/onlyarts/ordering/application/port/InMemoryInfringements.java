package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What infringes, as a test says; every line here is of the one work it asks about. */
public final class InMemoryInfringements implements Infringements {
  public final Map<OrderLineId, Instant> found = new HashMap<>();
  public final List<BoughtLine> bought = new ArrayList<>();
  public final List<OrderId> unpaid = new ArrayList<>();

  @Override
  public Optional<Instant> since(OrderLineId line) {
    return Optional.ofNullable(found.get(line));
  }

  @Override
  public List<OrderId> unpaid(ArtworkId work) {
    return List.copyOf(unpaid);
  }

  @Override
  public List<BoughtLine> of(ArtworkId work) {
    return List.copyOf(bought);
  }
}
