package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.WorkItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Work in a list. */
public final class InMemoryWorkQueue<T> implements WorkQueue<T> {
  private final Function<T, Optional<String>> name;
  private final Function<T, List<String>> subjects;
  private final List<Entry<T>> entries = new ArrayList<>();

  /**
   * @param name what makes two pieces of work the same; empty if each is by itself
   */
  public InMemoryWorkQueue(Function<T, Optional<String>> name) {
    this(name, _ -> List.of());
  }

  /**
   * @param subjects with what a piece of work stands and falls
   */
  public InMemoryWorkQueue(Function<T, Optional<String>> name, Function<T, List<String>> subjects) {
    this.name = name;
    this.subjects = subjects;
  }

  @Override
  public synchronized void add(T work) {
    Optional<String> its = name.apply(work);
    if (its.isEmpty() || find(its.get()).isEmpty()) {
      entries.add(new Entry<>(work));
    }
  }

  @Override
  public synchronized List<Item<T>> take(int most, Instant now, Duration lease) {
    List<Entry<T>> due =
        entries.stream()
            .filter(entry -> entry.outcome.isEmpty() && !entry.dueAt.isAfter(now))
            .sorted(Comparator.comparing(entry -> entry.dueAt))
            .limit(most)
            .toList();
    due.forEach(
        entry -> {
          entry.tries++;
          entry.dueAt = now.plus(lease);
        });
    return due.stream().map(entry -> new Item<>(entry.id, entry.tries, () -> entry.work)).toList();
  }

  @Override
  public synchronized void done(Item<T> item) {
    entries.removeIf(entry -> entry.id.equals(item.id()));
  }

  @Override
  public synchronized void ended(Item<T> item, Outcome outcome, String remark, Instant at) {
    waiting(item)
        .ifPresent(
            entry -> {
              entry.outcome = Optional.of(outcome);
              entry.remark = remark;
            });
  }

  @Override
  public synchronized void withdraw(String subject) {
    entries.removeIf(
        entry ->
            entry.outcome.filter(it -> it != Outcome.PARKED).isEmpty()
                && subjects.apply(entry.work).contains(subject));
  }

  @Override
  public synchronized void postpone(Item<T> item, String why, Instant until) {
    waiting(item).ifPresent(entry -> entry.dueAt = until);
  }

  @Override
  public synchronized void putBack(Item<T> item, Instant until) {
    waiting(item)
        .ifPresent(
            entry -> {
              entry.dueAt = until;
              entry.tries = item.tries() - 1;
            });
  }

  /** Everything that was added and is not forgotten, whatever became of it. */
  public synchronized List<T> all() {
    return entries.stream().map(entry -> entry.work).toList();
  }

  /** What became of the work of this name; empty while it waits. */
  public synchronized Optional<Outcome> outcomeOf(String wanted) {
    return find(wanted).orElseThrow().outcome;
  }

  /** What was remarked when the work of this name was over. */
  public synchronized String remarkOf(String wanted) {
    return find(wanted).orElseThrow().remark;
  }

  private Optional<Entry<T>> find(String wanted) {
    return entries.stream()
        .filter(entry -> name.apply(entry.work).filter(wanted::equals).isPresent())
        .findFirst();
  }

  private Optional<Entry<T>> waiting(Item<T> item) {
    return entries.stream()
        .filter(entry -> entry.id.equals(item.id()) && entry.outcome.isEmpty())
        .findFirst();
  }

  private static final class Entry<T> {
    private final WorkItemId id = new WorkItemId(TimeOrderedUuid.next());
    private final T work;
    private int tries;
    private Instant dueAt = Instant.MIN;
    private Optional<Outcome> outcome = Optional.empty();
    private String remark = "";

    Entry(T work) {
      this.work = work;
    }
  }
}
