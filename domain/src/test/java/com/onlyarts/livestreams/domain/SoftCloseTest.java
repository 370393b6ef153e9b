package com.onlyarts.livestreams.domain;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SoftCloseTest {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private final SoftClose softClose = BiddingSamples.softClose();

  @Test
  void R73_an_early_bid_leaves_the_end_where_it_is() {
    assertThat(softClose.after(AuctionEnd.to(END), END.minusSeconds(10)))
        .isEqualTo(AuctionEnd.to(END));
    assertThat(softClose.after(AuctionEnd.to(END), NOON)).isEqualTo(AuctionEnd.to(END));
  }

  @Test
  void R73_a_late_bid_sets_the_clock_back_to_ten_seconds() {
    assertThat(softClose.after(AuctionEnd.to(END), END.minusSeconds(3)).effective())
        .isEqualTo(END.plusSeconds(7));
  }

  @Test
  void R73_the_end_is_postponed_by_half_an_hour_at_most() {
    AuctionEnd long_after = new AuctionEnd(END, END.plusSeconds(1795));

    AuctionEnd last = softClose.after(long_after, END.plusSeconds(1794));

    assertThat(last.effective()).isEqualTo(END.plusSeconds(1800));
    assertThat(softClose.after(last, END.plusSeconds(1799))).isEqualTo(last);
  }

  @Test
  void R73_the_end_never_moves_forward_in_time() {
    AuctionEnd postponed = new AuctionEnd(END, END.plusSeconds(60));

    assertThat(softClose.after(postponed, END.plusSeconds(20))).isEqualTo(postponed);
  }
}
