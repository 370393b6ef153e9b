package com.onlyarts.livestreams.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(Duration.ofMillis(1));
  private final LivestreamId auction = LivestreamId.next();

  @Test
  void R71_the_third_at_one_auction_waits_and_is_sent_away_in_the_end() {
    turns.take(auction, () -> turns.take(auction, this::assertSentAway));

    assertThat(turns.take(auction, () -> "a turn again")).isEqualTo("a turn again");
  }

  @Test
  void another_auction_has_turns_of_its_own() {
    String turn = turns.take(auction, () -> turns.take(auction, () -> turns.take(LivestreamId.next(), () -> "elsewhere")));

    assertThat(turn).isEqualTo("elsewhere");
  }

  @Test
  void a_refused_bid_gives_the_turn_back() {
    for (int bidder = 0; bidder < 3; bidder++) {
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> turns.take(auction, TurnsTest::fail));
    }
    assertThat(turns.queues()).isZero();
  }

  private Void assertSentAway() {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> turns.take(auction, () -> "a third turn"))
        .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(new ServiceUnavailable("auction")));
    return null;
  }

  private static String fail() {
    throw new IllegalStateException("too low");
  }
}
