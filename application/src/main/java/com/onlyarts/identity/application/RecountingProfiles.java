package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.ProfileCounters;
import com.onlyarts.identity.application.port.ProfileCounters.Correction;
import com.onlyarts.identity.application.port.ProfileCounters.Stretch;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts followers, people followed and works again, and repairs what a profile says (R17). A
 * correction points to a fault: it is logged.
 */
public final class RecountingProfiles {
  private static final Logger LOG = System.getLogger(RecountingProfiles.class.getName());
  private static final int STRETCH = 500;

  private final Transactions transactions;
  private final ProfileCounters profileCounters;
  private final ItemByItem items;

  public RecountingProfiles(
      Transactions transactions, ProfileCounters profileCounters, ItemByItem items) {
    this.transactions = transactions;
    this.profileCounters = profileCounters;
    this.items = items;
  }

  /**
   * Goes through everybody, some at a time; answers how many were wrong. May be killed at any point
   * and begin anew.
   */
  public int recount() {
    AtomicInteger corrected = new AtomicInteger();
    Set<String> stillWrong = new HashSet<>();
    Optional<PersonId> last = Optional.empty();
    do {
      Stretch stretch = profileCounters.compare(last, STRETCH);
      stillWrong.addAll(
          items.each(
              PersonId::value,
              stretch.wrong(),
              person -> corrected.addAndGet(isCorrected(person) ? 1 : 0)));
      last = stretch.last();
    } while (last.isPresent());
    items.forgetOthers(stillWrong);
    return corrected.get();
  }

  private boolean isCorrected(PersonId person) {
    Optional<Correction> correction =
        transactions.inTransaction(() -> profileCounters.correct(person));
    correction.ifPresent(
        done ->
            LOG.log(
                Level.WARNING,
                "Counters of {0} said {1}, counted are {2}: repaired",
                person.value(),
                done.said(),
                done.counted()));
    return correction.isPresent();
  }
}
