package com.onlyarts.catalog.application.port;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.List;
import java.util.function.Function;

/** Cuts pages out of sorted lists; a cursor is the id of the row it stands behind. */
final class InMemoryPages {
  private InMemoryPages() {}

  static <T> Page<T> cut(
      List<T> sorted, PageRequest request, String listName, Function<T, Identifier> id) {
    int start =
        request
            .cursor()
            .map(cursor -> cursor.in(listName).uuid(0))
            .map(
                last ->
                    sorted.stream().map(row -> id.apply(row).value()).toList().indexOf(last) + 1)
            .orElse((int) Math.min(request.offset(), sorted.size()));
    List<T> fetched = sorted.subList(start, Math.min(start + request.oneMore(), sorted.size()));
    return Page.of(
        request, fetched, sorted.size(), row -> Cursor.at(listName, id.apply(row).value()));
  }
}
