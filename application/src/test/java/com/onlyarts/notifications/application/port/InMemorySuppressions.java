package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.SuppressionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Suppressed addresses in a map. */
public final class InMemorySuppressions implements Suppressions {
  private static final String LATEST_FIRST = "suppressions";
  private final Map<MailAddress, Suppression> byAddress = new LinkedHashMap<>();
  private final Set<String> events = new HashSet<>();

  @Override
  public void add(Suppression suppression) {
    byAddress.putIfAbsent(suppression.address(), suppression);
  }

  @Override
  public boolean contains(MailAddress address) {
    return byAddress.containsKey(address);
  }

  @Override
  public Page<Suppression> list(PageRequest request) {
    List<Suppression> latestFirst = List.copyOf(byAddress.values()).reversed();
    List<UUID> ids = latestFirst.stream().map(it -> it.id().value()).toList();
    int from =
        request
            .cursor()
            .map(cursor -> 1 + ids.indexOf(cursor.in(LATEST_FIRST).uuid(0)))
            .orElse((int) request.offset());
    List<Suppression> fetched = latestFirst.stream().skip(from).limit(request.oneMore()).toList();
    return Page.of(request, fetched, ids.size(), row -> Cursor.at(LATEST_FIRST, row.id().value()));
  }

  @Override
  public Optional<Suppression> remove(SuppressionId suppression) {
    Optional<Suppression> found =
        byAddress.values().stream().filter(it -> it.id().equals(suppression)).findFirst();
    found.ifPresent(it -> byAddress.remove(it.address()));
    return found;
  }

  @Override
  public boolean takeIn(String eventId, String type, Instant at) {
    return events.add(eventId);
  }
}
