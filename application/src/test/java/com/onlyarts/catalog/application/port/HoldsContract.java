package com.onlyarts.catalog.application.port;

import static com.onlyarts.kernel.application.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.Hold.State;
import com.onlyarts.ordering.domain.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    holds().add(key, List.of(new Hold(tide, 1, State.HELD), new Hold(ebb, 3, State.HELD)), NOON);

    assertThat(holds().lock(key))
        .containsExactlyInAnyOrder(new Hold(tide, 1, State.HELD), new Hold(ebb, 3, State.HELD));
    assertThat(holds().lock(aKey())).isEmpty();
  }

  @Test
  void R34_what_becomes_of_it_is_remembered_too() {
    HoldKey key = aKey();
    ArtworkId tide = aWork();
    holds().add(key, List.of(new Hold(tide, 2, State.HELD)), NOON);

    holds().become(key, Set.of(tide), State.RELEASED, NOON);
    holds().become(key, Set.of(tide), State.HELD, NOON);
    assertThat(holds().lock(key)).containsExactly(new Hold(tide, 2, State.HELD));
    holds().become(key, Set.of(tide), State.SOLD, NOON);

    assertThat(holds().lock(key)).containsExactly(new Hold(tide, 2, State.SOLD));
  }

  @Test
  void R37_what_becomes_of_one_work_is_told_apart_from_the_others() {
    HoldKey key = aKey();
    ArtworkId tide = aWork();
    ArtworkId ebb = aWork();
    holds().add(key, List.of(new Hold(tide, 1, State.HELD), new Hold(ebb, 3, State.HELD)), NOON);
    holds().become(key, Set.of(tide, ebb), State.SOLD, NOON);

    holds().become(key, Set.of(ebb), State.RELEASED, NOON);

    assertThat(holds().lock(key))
        .containsExactlyInAnyOrder(new Hold(tide, 1, State.SOLD), new Hold(ebb, 3, State.RELEASED));
  }

  @Test
  void R73_the_auctions_that_hold_a_work_are_known_until_they_let_go() {
    ArtworkId tide = aWork();
    HoldKey auction = aKey();
    HoldKey other = aKey();
    holds().add(aKey(), List.of(new Hold(tide, 1, State.HELD)), NOON);
    assertThat(holds().auctionsOf(tide)).isEmpty();

    holds().addForAuction(auction, tide, NOON);
    holds().addForAuction(other, tide, NOON);

    assertThat(holds().lock(auction)).containsExactly(new Hold(tide, 1, State.HELD));
    assertThat(holds().auctionsOf(tide)).containsExactlyInAnyOrder(auction, other);
    assertThat(holds().auctionsOf(aWork())).isEmpty();
    holds().become(auction, Set.of(tide), State.RELEASED, NOON);
    assertThat(holds().auctionsOf(tide)).containsExactly(other);
  }

  @Test
  void R128_a_work_is_promised_while_it_is_auctioned_or_its_winner_has_not_paid() {
    ArtworkId tide = aWork();
    HoldKey auction = aKey();
    HoldKey order = aKey();
    holds().add(aKey(), List.of(new Hold(tide, 1, State.HELD)), NOON);
    assertThat(holds().isPromised(tide)).isFalse();

    holds().addForAuction(auction, tide, NOON);
    assertThat(holds().isPromised(tide)).isTrue();
    holds().become(auction, Set.of(tide), State.RELEASED, NOON);
    assertThat(holds().isPromised(tide)).isFalse();

    holds().addForWinner(order, tide, NOON);
    assertThat(holds().isPromised(tide)).isTrue();
    assertThat(holds().auctionsOf(tide)).isEmpty();
    holds().become(order, Set.of(tide), State.SOLD, NOON);
    assertThat(holds().isPromised(tide)).isFalse();
  }

  @Test
  void R128_what_is_held_of_a_work_is_known_and_whether_it_is_to_be_somebodys_alone() {
    ArtworkId tide = aWork();
    HoldKey key = aKey();
    HoldKey alone = aKey();
    HoldKey over = aKey();
    Hold exclusive = new Hold(tide, 1, State.HELD, true);
    holds().add(key, List.of(new Hold(tide, 2, State.HELD)), NOON);
    holds().add(over, List.of(new Hold(tide, 1, State.HELD)), NOON);
    holds().become(over, Set.of(tide), State.RELEASED, NOON);
    holds().addForAuction(aKey(), tide, NOON);

    holds().add(alone, List.of(exclusive), NOON);

    assertThat(holds().lock(alone)).containsExactly(exclusive);
    assertThat(holds().heldOf(tide))
        .isEqualTo(Map.of(key, new Hold(tide, 2, State.HELD), alone, exclusive));
    assertThat(holds().heldOf(aWork())).isEmpty();
  }

  private static HoldKey aKey() {
    return new HoldKey(OrderId.next().value());
  }
}
