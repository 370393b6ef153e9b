package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.api.LivestreamLapsed;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams that nobody begins or ends are ended by the house (R70, R73). */
class ForgottenStreamsTest {
  private final AuctionFixture fixture = new AuctionFixture();
  private final PersonId mira = PersonId.next();

  /** How a stream is left alone. */
  enum Left {
    ANNOUNCED,
    ANNOUNCED_WITHOUT_A_TIME,
    ANNOUNCED_AS_AN_AUCTION,
    ON_AIR,
    AUCTION_WITHOUT_AN_END,
    AUCTION_WITH_AN_END;

    private LivestreamFixture stream() {
      return switch (this) {
        case ANNOUNCED -> aStream();
        case ANNOUNCED_WITHOUT_A_TIME -> aStream().startingSomeTime();
        case ANNOUNCED_AS_AN_AUCTION -> aStream().auctioningFrom("100.00");
        case ON_AIR -> aStream().live();
        case AUCTION_WITHOUT_AN_END -> anAuction();
        case AUCTION_WITH_AN_END ->
            anAuction().endingAt(LivestreamFixture.NOON.plus(Duration.ofHours(1)));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void R70_R73_whatever_is_left_alone_comes_to_its_end(Left left) {
    Livestream stream = fixture.show(left.stream());

    for (int time = 0; time < 30; time++) {
      fixture.clock.advance(Duration.ofDays(5));
      fixture.ending.endForgotten();
      fixture.settle();
      fixture.clock.advance(Duration.ofSeconds(2));
      fixture.settle();
    }

    assertThat(fixture.statusOf(stream)).isEqualTo(LivestreamStatus.ENDED);
    assertThat(fixture.livestreams.unsettled(fixture.clock.instant(), Optional.empty(), 10))
        .isEmpty();
    assertThat(fixture.orders.placed()).isEmpty();
    assertThat(lapsed()).hasSize(left == Left.AUCTION_WITH_AN_END ? 0 : 1);
  }

  @Test
  void R73_an_auction_without_an_end_is_sold_24_hours_after_its_last_bid() {
    Livestream auction = fixture.show(anAuction());
    fixture.clock.advance(Duration.ofHours(20));
    fixture.bid(mira, auction.id(), "250.00");
    fixture.clock.advance(Livestream.ON_AIR.minusSeconds(1));
    fixture.ending.endForgotten();
    assertThat(fixture.statusOf(auction)).isEqualTo(LivestreamStatus.LIVE);

    fixture.clock.advance(Duration.ofSeconds(1));
    fixture.ending.endForgotten();
    fixture.clock.advance(Duration.ofSeconds(2));
    fixture.settle();

    assertThat(fixture.orders.placed()).hasSize(1);
    assertThat(lapsed()).extracting(LivestreamLapsed::began).containsExactly(true);
  }

  private List<LivestreamLapsed> lapsed() {
    return fixture.outbox.events().stream()
        .filter(LivestreamLapsed.class::isInstance)
        .map(LivestreamLapsed.class::cast)
        .toList();
  }
}
