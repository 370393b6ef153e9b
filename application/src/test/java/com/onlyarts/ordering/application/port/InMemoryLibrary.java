package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.OrderLineId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Purchases as a test puts them here; its lists have one page. */
public final class InMemoryLibrary implements Library {
  private final Map<OrderLineId, LibraryItem> items = new LinkedHashMap<>();

  /** From now on the line is like this. */
  public void put(LibraryItem item) {
    items.put(item.line(), item);
  }

  /** The line was given back. */
  public void revoke(OrderLineId line) {
    items.computeIfPresent(
        line,
        (_, item) ->
            new LibraryItem(
                line,
                item.number(),
                item.work(),
                item.buyer(),
                item.artist(),
                item.paidAt(),
                true,
                item.licence(),
                item.certificates(),
                item.files()));
  }

  @Override
  public Page<LibraryItem> of(PersonId buyer, PageRequest request) {
    List<LibraryItem> own =
        items.values().stream().filter(item -> item.buyer().equals(buyer)).toList();
    return new Page<>(own, request, own.size(), Optional.empty());
  }

  @Override
  public Optional<LibraryItem> find(OrderLineId line) {
    return Optional.ofNullable(items.get(line));
  }
}
