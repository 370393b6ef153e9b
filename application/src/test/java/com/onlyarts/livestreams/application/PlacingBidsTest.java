package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.api.BidPlaced;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.Blocked;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.PlacedBid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacingBidsTest {
  private final AuctionFixture fixture = new AuctionFixture();
  private final Livestream stream = fixture.show(anAuction());
  private final PersonId mira = PersonId.next();
  private final PersonId noah = PersonId.next();

  @Test
  void R83_a_bid_is_told_and_so_is_who_was_outbid() {
    PlacedBid first = fixture.bid(mira, stream.id(), "250.00");
    PlacedBid second = fixture.bid(noah, stream.id(), "275.00");

    String title = "Live Digital Painting";
    assertThat(fixture.outbox.events())
        .containsExactly(
            new BidPlaced(
                stream.id(),
                first.bid(),
                title,
                stream.artist(),
                mira,
                usd("250.00"),
                fixture.clock.instant()),
            new BidPlaced(
                stream.id(),
                second.bid(),
                title,
                stream.artist(),
                noah,
                usd("275.00"),
                fixture.clock.instant()),
            new Outbid(stream.id(), title, mira, usd("275.00"), fixture.clock.instant()));
    assertThat(fixture.live.told().getLast().name()).isEqualTo("bid");
    assertThat(fixture.live.told().getLast().facts().get("currentBid")).isEqualTo(usd("275.00"));
    assertThat(fixture.live.told().getLast().facts().get("minimumBid")).isEqualTo(usd("280.00"));
  }

  @Test
  void R72_nobody_hears_of_a_max() {
    fixture.placing.place(
        AuctionFixture.caller(mira),
        stream.id(),
        new BidOffer(usd("100.00"), Optional.of(usd("777.77"))));
    fixture.placing.place(
        AuctionFixture.caller(mira),
        stream.id(),
        new BidOffer(usd("100.00"), Optional.of(usd("888.88"))));

    assertThat(fixture.outbox.events()).hasSize(1);
    assertThat(fixture.live.told().toString() + fixture.outbox.events())
        .doesNotContain("777.77", "888.88", "77777", "88888");
  }

  @Test
  void nobody_bids_on_a_stream_that_is_not_there() {
    LivestreamId unknown = LivestreamId.next();

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> fixture.bid(mira, unknown, "250.00"))
        .satisfies(
            rejected ->
                assertThat(rejected.rejection()).isEqualTo(new LivestreamNotFound(unknown)));
  }

  @Test
  void R81_who_is_blocked_does_not_bid() {
    fixture.blocklist.part(stream.artist(), mira);

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> fixture.bid(mira, stream.id(), "250.00"))
        .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(new Blocked()));
  }
}
