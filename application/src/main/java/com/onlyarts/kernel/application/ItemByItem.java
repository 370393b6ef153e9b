package com.onlyarts.kernel.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.FailedItems.Attempt;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A job does its items one after the other, and one that fails never stops those behind it: it is
 * written down, left alone for a growing while, and forgotten when it succeeds or is no longer due.
 * What is done must bear being done again.
 *
 * <p>A failure to write that down is the database's, and ends the run: nothing else would succeed
 * either.
 */
public final class ItemByItem {
  private static final Logger LOG = System.getLogger(ItemByItem.class.getName());
  private static final RetryPolicy RETRIES = forEver(Duration.ofHours(1));

  /** Who waits for a provider shall not wait much longer than the provider is away. */
  private static final RetryPolicy RETRIES_WHILE_AWAY = forEver(Duration.ofMinutes(2));

  private final String job;
  private final FailedItems failedItems;
  private final Clock clock;

  /**
   * @param job as its {@link Job} is named
   */
  public ItemByItem(String job, FailedItems failedItems, Clock clock) {
    this.job = job;
    this.failedItems = failedItems;
    this.clock = clock;
  }

  /**
   * The pages of a list that is read by its keys: every page starts behind the last item of the one
   * before, so that failed items never fill it.
   */
  @FunctionalInterface
  public interface Pages<T> {
    List<T> after(Optional<T> last);
  }

  /**
   * Does every item of all pages, and forgets failed items that were on none of them: they were
   * settled in another way.
   *
   * @param name the item's own, the same in every run: {@code OrderId::value}
   */
  public <T> void all(Function<T, ?> name, Pages<T> pages, Consumer<T> act) {
    Set<String> stillDue = new HashSet<>();
    List<T> page = pages.after(Optional.empty());
    while (!page.isEmpty()) {
      stillDue.addAll(each(name, page, act));
      page = pages.after(Optional.of(page.getLast()));
    }
    forgetOthers(stillDue);
  }

  /** Forgets failed items but these, after a look at the whole list. */
  public void forgetOthers(Set<String> stillDue) {
    failedItems.forgetOthers(job, stillDue);
  }

  /**
   * Does some items that are due, without a look at the rest of the list.
   *
   * @return the names of those that failed, or rest after failing before
   */
  public <T> Set<String> each(Function<T, ?> name, Collection<T> items, Consumer<T> act) {
    Map<String, Attempt> before =
        failedItems.among(job, items.stream().map(item -> nameOf(item, name)).toList());
    Set<String> stillDue = new HashSet<>();
    for (T item : items) {
      String its = nameOf(item, name);
      Optional<Attempt> last = Optional.ofNullable(before.get(its));
      if (isResting(last) || !isDone(its, last, () -> act.accept(item))) {
        stillDue.add(its);
      }
    }
    return stillDue;
  }

  /** Does one item now, rested or not; whether it succeeded. */
  public boolean attempt(String name, Runnable act) {
    return isDone(name, Optional.ofNullable(failedItems.among(job, List.of(name)).get(name)), act);
  }

  private boolean isResting(Optional<Attempt> last) {
    return last.filter(attempt -> clock.instant().isBefore(attempt.dueAt())).isPresent();
  }

  private boolean isDone(String name, Optional<Attempt> last, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException failure) {
      if (Thread.currentThread().isInterrupted()) {
        throw failure; // the service stops; no fault of the item
      }
      remember(name, last.map(Attempt::number).orElse(0) + 1, failure);
      return false;
    }
    last.ifPresent(_ -> failedItems.recovered(job, name));
    return true;
  }

  private void remember(String name, int number, RuntimeException failure) {
    Instant now = clock.instant();
    boolean away = isAway(failure);
    FailureText text = FailureText.of(failure);
    failedItems.failed(
        job,
        name,
        new Attempt(number, now, now.plus((away ? RETRIES_WHILE_AWAY : RETRIES).after(number))),
        text.error(),
        text.message());
    if (number == 1
        && !away) { // later attempts are told by the row and the metric, a provider that is away by
      // its breaker
      LOG.log(
          Level.WARNING,
          "{0} could not do {1} and goes on with the next; it is tried again later: {2} {3}",
          job,
          name,
          text.error(),
          text.message());
    }
  }

  private static RetryPolicy forEver(Duration longestPause) {
    return new RetryPolicy(Integer.MAX_VALUE, Duration.ofSeconds(15), longestPause);
  }

  private static boolean isAway(RuntimeException failure) {
    return failure instanceof Rejected rejected && rejected.rejection().kind() == Kind.AWAY;
  }

  private static <T> String nameOf(T item, Function<T, ?> name) {
    return String.valueOf(name.apply(item));
  }
}
