package com.onlyarts.catalog.application.port;

import static com.onlyarts.kernel.application.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.Hold.State;
import com.onlyarts.ordering.domain.OrderId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Holds} must do, the fake and the real one alike. */
public abstract class HoldsContract {

  protected abstract Holds holds();

  protected abstract ArtworkId aWork();

  @Test
  void R32_what_an_order_holds_is_remembered() {
    HoldKey key = aKey();
    ArtworkId tide = aWork();
    ArtworkId ebb = aWork();

    holds().add(key, Map.of(tide, 1, ebb, 3), NOON);

    assertThat(holds().lock(key))
        .containsExactlyInAnyOrder(new Hold(tide, 1, State.HELD), new Hold(ebb, 3, State.HELD));
    assertThat(holds().lock(aKey())).isEmpty();
  }

  @Test
  void R34_what_becomes_of_it_is_remembered_too() {
    HoldKey key = aKey();
    ArtworkId tide = aWork();
    holds().add(key, Map.of(tide, 2), NOON);

    holds().become(key, State.RELEASED, NOON);
    holds().become(key, State.HELD, NOON);
    assertThat(holds().lock(key)).containsExactly(new Hold(tide, 2, State.HELD));
    holds().become(key, State.SOLD, NOON);

    assertThat(holds().lock(key)).containsExactly(new Hold(tide, 2, State.SOLD));
  }

  private static HoldKey aKey() {
    return new HoldKey(OrderId.next().value());
  }
}
