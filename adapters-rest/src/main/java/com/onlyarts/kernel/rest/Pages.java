package com.onlyarts.kernel.rest;

import com.onlyarts.contract.model.PaginationJson;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages between the contract and the application (R3). */
public final class Pages {
  private Pages() {}

  /** What the three parameters every list takes ask for. */
  public static PageRequest request(Long page, Integer limit, @Nullable String cursor) {
    return new PageRequest(page, limit, Optional.ofNullable(cursor).map(Cursor::decoded));
  }

  /** Where a page stands in its list. */
  public static PaginationJson pagination(Page<?> page) {
    return PaginationJson.builder()
        .page(page.request().page())
        .limit(page.request().limit())
        .total(page.total())
        .totalPages(page.totalPages())
        .hasNext(page.hasNext())
        .hasPrev(page.hasPrevious())
        .nextCursor(page.next().map(Cursor::encoded).orElse(null))
        .build();
  }
}
