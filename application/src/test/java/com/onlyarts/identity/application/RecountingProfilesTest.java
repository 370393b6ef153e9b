package com.onlyarts.identity.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.ProfileCounters;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecountingProfilesTest {
  private final PersonId first = PersonId.next();
  private final PersonId right = PersonId.next();
  private final PersonId last = PersonId.next();
  private final List<PersonId> corrected = new ArrayList<>();
  private final RecountingProfiles recounting =
      new RecountingProfiles(
          new InMemoryTransactions(),
          new ThreePeople(),
          new ItemByItem("recount", new InMemoryFailedItems(), new SteppingClock()));

  @Test
  void R17_everybody_is_looked_at_once_and_whoever_is_wrong_is_set_right() {
    assertThat(recounting.recount()).as("one was right after all").isEqualTo(2);

    assertThat(corrected).containsExactly(first, right, last);
  }

  /** Looked at one by one. */
  private final class ThreePeople implements ProfileCounters {
    private final List<PersonId> all = List.of(first, right, last);

    @Override
    public Stretch compare(Optional<PersonId> after, int people) {
      int next = after.map(it -> all.indexOf(it) + 1).orElse(0);
      return next == all.size()
          ? new Stretch(Optional.empty(), List.of())
          : new Stretch(Optional.of(all.get(next)), List.of(all.get(next)));
    }

    @Override
    public Optional<Correction> correct(PersonId person) {
      corrected.add(person);
      return person.equals(right)
          ? Optional.empty()
          : Optional.of(new Correction(person, new Counts(1, 2, 3), new Counts(0, 2, 3)));
    }
  }
}
