package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Counters;
import com.onlyarts.catalog.application.port.Counters.Counter;
import com.onlyarts.catalog.application.port.Counters.Repair;
import com.onlyarts.catalog.application.port.Counters.Stretch;
import com.onlyarts.kernel.application.port.Transactions;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The house counts its favorites, comments, replies and likes again, repairs what is wrong and tells of it (R17). */
public final class RecountingCounters {
  private static final int STRETCH = 500;

  private final Transactions transactions;
  private final Counters counters;
  private final Consumer<Repair> log;

  /**
   * @param log is told of every repair: there should be none
   */
  public RecountingCounters(Transactions transactions, Counters counters, Consumer<Repair> log) {
    this.transactions = transactions;
    this.counters = counters;
    this.log = log;
  }

  /** One run over everything there is, in small transactions; may be killed at any point. */
  public void recount() {
    for (Counter counter : Counter.values()) {
      Optional<UUID> place = Optional.empty();
      do {
        Stretch stretch = counters.inspect(counter, place, STRETCH);
        if (!stretch.suspects().isEmpty()) {
          transactions.inTransaction(() -> counters.recount(counter, stretch.suspects())).forEach(log);
        }
        place = stretch.end();
      } while (place.isPresent());
    }
  }
}
