package com.onlyarts.kernel.api;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.KernelRejection.PageTooDeep;
import com.onlyarts.kernel.Rejected;
import java.util.Optional;

/**
 * Which stretch of a list is wanted: by page number for the first 10,000 rows, by cursor at any
 * depth (R3).
 *
 * @param page counted from 1; of no effect beside a cursor
 * @param limit rows a page, 1 to 100
 * @param cursor where the stretch before this one ended
 */
public record PageRequest(long page, int limit, Optional<Cursor> cursor) {
  public static final int MAX_LIMIT = 100;
  public static final long DEEPEST_ROW = 10_000;

  public PageRequest {
    if (page < 1) {
      throw new InvalidValue("page", "must be at least 1");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValue("limit", "must be 1 to %d".formatted(MAX_LIMIT));
    }
    if (cursor.isEmpty() && page > DEEPEST_ROW / limit) {
      throw new Rejected(new PageTooDeep());
    }
  }

  /** The stretch that starts the list. */
  public static PageRequest first(int limit) {
    return new PageRequest(1, limit, Optional.empty());
  }

  /** The stretch that goes on where the given one ended, or the same again if it was the last. */
  public PageRequest after(Page<?> page) {
    return new PageRequest(1, limit, page.next());
  }

  /** How many rows to skip when asked by page number; 0 beside a cursor. */
  public long offset() {
    return cursor.isPresent() ? 0 : (page - 1) * limit;
  }

  /** How many rows to fetch to learn whether there is a next stretch. */
  public int oneMore() {
    return limit + 1;
  }
}
