package com.onlyarts.kernel.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One stretch of a list.
 *
 * @param rows at most as many as the request's limit
 * @param total how many rows the whole list has; lists that would have to count too many say so in
 *     their own documentation
 * @param next where the next stretch starts; empty at the end of the list
 */
public record Page<T>(List<T> rows, PageRequest request, long total, Optional<Cursor> next) {

  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * Makes a page of what a query fetched.
   *
   * @param fetched up to {@link PageRequest#oneMore()} rows; the one too many only tells that there
   *     is a next stretch
   * @param position the cursor that stands right behind a row
   */
  public static <T> Page<T> of(
      PageRequest request, List<T> fetched, long total, Function<T, Cursor> position) {
    if (fetched.size() <= request.limit()) {
      return new Page<>(fetched, request, total, Optional.empty());
    }
    List<T> rows = fetched.subList(0, request.limit());
    return new Page<>(rows, request, total, Optional.of(position.apply(rows.getLast())));
  }

  public <R> Page<R> map(Function<T, R> each) {
    return new Page<>(rows.stream().map(each).toList(), request, total, next);
  }

  /** How many pages the whole list has; 0 when it is empty. */
  public long totalPages() {
    return Math.ceilDiv(total, request.limit());
  }

  public boolean hasNext() {
    return next.isPresent();
  }

  public boolean hasPrevious() {
    return request.cursor().isPresent() || request.page() > 1;
  }
}
