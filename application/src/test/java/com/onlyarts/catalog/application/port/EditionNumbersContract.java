package com.onlyarts.catalog.application.port;

import static com.onlyarts.kernel.application.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.NumberedCopy;
import com.onlyarts.ordering.domain.OrderId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link EditionNumbers} must do, the fake and the real one alike. */
public abstract class EditionNumbersContract {

  protected abstract EditionNumbers numbers();

  protected abstract ArtworkId aWork();

  @Test
  void R130_the_last_number_of_a_work_is_known() {
    ArtworkId tide = aWork();
    assertThat(numbers().last(tide)).isZero();

    give(aKey(), tide, 2);
    give(aKey(), tide, 1);

    assertThat(numbers().last(tide)).isEqualTo(3);
    assertThat(numbers().last(aWork())).isZero();
  }

  @Test
  void R130_a_number_is_passed_on_once_its_copy_has_come_back_and_once_only() {
    ArtworkId tide = aWork();
    HoldKey first = aKey();
    give(first, tide, 2);
    give(aKey(), tide, 1);
    assertThat(numbers().passOn(tide, 5, NOON)).isEmpty();

    numbers().cameBack(first, Set.of(tide), NOON);

    assertThat(numbers().passOn(tide, 1, NOON)).containsExactly(1);
    assertThat(numbers().passOn(tide, 5, NOON)).containsExactly(2);
    assertThat(numbers().passOn(tide, 5, NOON)).isEmpty();
  }

  @Test
  void R130_a_copy_that_is_its_buyers_again_has_its_number_unless_somebody_else_has_it() {
    ArtworkId tide = aWork();
    HoldKey key = aKey();
    give(key, tide, 2);
    numbers().cameBack(key, Set.of(tide), NOON);
    numbers().passOn(tide, 1, NOON);

    assertThat(numbers().reclaim(key, tide)).isEqualTo(1);

    assertThat(numbers().passOn(tide, 5, NOON)).isEmpty();
    assertThat(numbers().reclaim(aKey(), tide)).isZero();
  }

  private void give(HoldKey key, ArtworkId work, int copies) {
    numbers().give(key, work, NumberedCopy.next(copies, List.of(), numbers().last(work), 10), NOON);
  }

  private static HoldKey aKey() {
    return new HoldKey(OrderId.next().value());
  }
}
