package com.onlyarts.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.port.Counters;
import com.onlyarts.catalog.application.port.Counters.Counter;
import com.onlyarts.catalog.application.port.Counters.Repair;
import com.onlyarts.catalog.application.port.Counters.Stretch;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecountingCountersTest {
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private final List<Repair> told = new ArrayList<>();

  @Test
  void R17_every_number_that_is_wrong_is_counted_again_and_told() {
    new RecountingCounters(
            new InMemoryTransactions(),
            new TwoOfEach(),
            told::add,
            new ItemByItem("recount", new InMemoryFailedItems(), new SteppingClock()))
        .recount();

    assertThat(told)
        .containsExactlyElementsOf(
            Stream.of(Counter.values())
                .flatMap(it -> Stream.of(repair(it, FIRST), repair(it, SECOND)))
                .toList());
  }

  private static Repair repair(Counter counter, UUID of) {
    return new Repair(counter, of, 3, 2);
  }

  /** Looked at one by one. */
  private static final class TwoOfEach implements Counters {

    @Override
    public Stretch inspect(Counter counter, Optional<UUID> after, int size) {
      return after.isEmpty()
          ? new Stretch(List.of(FIRST), Optional.of(FIRST))
          : new Stretch(List.of(SECOND), Optional.empty());
    }

    @Override
    public List<Repair> recount(Counter counter, List<UUID> suspects) {
      return suspects.stream().map(it -> repair(counter, it)).toList();
    }
  }
}
