package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Counters;
import com.onlyarts.catalog.application.port.Counters.Counter;
import com.onlyarts.catalog.application.port.Counters.Repair;
import com.onlyarts.catalog.application.port.Counters.Stretch;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Counts favorites, comments, replies and likes again, repairs what is wrong and tells of it (R17).
 */
public final class RecountingCounters {
  private static final int STRETCH = 500;

  private final Transactions transactions;
  private final Counters counters;
  private final Consumer<Repair> log;
  private final ItemByItem items;

  /**
   * @param log is told of every repair: there should be none
   */
  public RecountingCounters(
      Transactions transactions, Counters counters, Consumer<Repair> log, ItemByItem items) {
    this.transactions = transactions;
    this.counters = counters;
    this.log = log;
    this.items = items;
  }

  /** One run over everything there is, in small transactions; may be killed at any point. */
  public void recount() {
    Set<String> stillWrong = new HashSet<>();
    for (Counter counter : Counter.values()) {
      Optional<UUID> place = Optional.empty();
      do {
        Stretch stretch = counters.inspect(counter, place, STRETCH);
        stillWrong.addAll(
            items.each(
                suspect -> counter + " " + suspect,
                stretch.suspects(),
                suspect -> recount(counter, suspect)));
        place = stretch.end();
      } while (place.isPresent());
    }
    items.forgetOthers(stillWrong);
  }

  private void recount(Counter counter, UUID suspect) {
    transactions.inTransaction(() -> counters.recount(counter, List.of(suspect))).forEach(log);
  }
}
