package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.FailedItemId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Failed items in a list. */
public final class InMemoryFailedItems implements FailedItems {
  private static final String LATEST_FIRST = "failed-items:id:desc";
  private final List<FailedItem> items = new ArrayList<>();

  @Override
  public synchronized Map<String, Attempt> among(String job, Collection<String> names) {
    Map<String, Attempt> found = new HashMap<>();
    items.stream()
        .filter(it -> it.job().equals(job) && names.contains(it.item()))
        .forEach(it -> found.put(it.item(), it.last()));
    return found;
  }

  @Override
  public synchronized void failed(
      String job, String item, Attempt attempt, String error, String message) {
    Optional<FailedItem> known = items.stream().filter(is(job, item)).findFirst();
    recovered(job, item);
    items.add(
        new FailedItem(
            known.map(FailedItem::id).orElseGet(FailedItemId::next),
            job,
            item,
            known.map(FailedItem::firstFailedAt).orElse(attempt.failedAt()),
            attempt,
            error,
            message));
  }

  @Override
  public synchronized void recovered(String job, String item) {
    items.removeIf(is(job, item));
  }

  @Override
  public synchronized void forgetOthers(String job, Collection<String> stillDue) {
    items.removeIf(it -> it.job().equals(job) && !stillDue.contains(it.item()));
  }

  @Override
  public synchronized boolean retry(FailedItemId id, Instant now) {
    Optional<FailedItem> known = items.stream().filter(it -> it.id().equals(id)).findFirst();
    known.ifPresent(
        it ->
            items.set(
                items.indexOf(it),
                new FailedItem(
                    id,
                    it.job(),
                    it.item(),
                    it.firstFailedAt(),
                    new Attempt(it.last().number(), it.last().failedAt(), now),
                    it.error(),
                    it.message())));
    return known.isPresent();
  }

  @Override
  public synchronized Page<FailedItem> list(Optional<String> job, PageRequest request) {
    List<FailedItem> fitting =
        items.stream()
            .filter(it -> job.isEmpty() || job.get().equals(it.job()))
            .sorted(Comparator.comparing((FailedItem it) -> it.id().value().toString()).reversed())
            .toList();
    Optional<String> before =
        request.cursor().map(cursor -> cursor.in(LATEST_FIRST).uuid(0).toString());
    List<FailedItem> fetched =
        fitting.stream()
            .filter(
                it -> before.isEmpty() || it.id().value().toString().compareTo(before.get()) < 0)
            .skip(request.offset())
            .limit(request.oneMore())
            .toList();
    return Page.of(
        request, fetched, fitting.size(), it -> Cursor.at(LATEST_FIRST, it.id().value()));
  }

  @Override
  public synchronized long waiting(String job) {
    return items.stream().filter(it -> it.job().equals(job)).count();
  }

  private static Predicate<FailedItem> is(String job, String item) {
    return it -> it.job().equals(job) && it.item().equals(item);
  }
}
