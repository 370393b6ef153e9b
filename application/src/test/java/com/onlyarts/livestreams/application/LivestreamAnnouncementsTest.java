package com.onlyarts.livestreams.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.RecordingLiveEvents;
import com.onlyarts.kernel.application.port.RecordingLiveEvents.Told;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.livestreams.api.BidPlaced;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.LivestreamsRejection.StatusNotPossible;
import com.onlyarts.livestreams.domain.PlacedBid;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What browsers and other modules hear of a stream. */
class LivestreamAnnouncementsTest {
  private static final Instant END = NOON.plus(Duration.ofHours(1));

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final RecordingOutbox outbox = new RecordingOutbox(transactions);
  private final RecordingLiveEvents live = new RecordingLiveEvents(transactions);
  private final LivestreamAnnouncements announcements = new LivestreamAnnouncements(outbox, live);
  private final Livestream auction = anAuction().endingAt(END).build();
  private final PersonId mira = PersonId.next();
  private final PersonId noah = PersonId.next();

  @Test
  void R72_a_bid_is_told_with_its_leader_and_never_with_a_max() {
    PlacedBid placed =
        new PlacedBid(
            BidId.next(),
            usd("150.00"),
            NOON,
            true,
            noah,
            Optional.of(mira),
            true,
            usd("150.00"),
            2,
            Optional.of(END));
    PersonBrief leader =
        new PersonBrief(
            noah, "noah", Optional.of("Noah B."), Optional.of("https://img.example/n.jpg"));

    transactions.inTransaction(() -> announcements.bid(auction, noah, placed, Optional.of(leader)));

    assertThat(live.told())
        .containsExactly(
            new Told(
                LiveChannel.livestream(auction.id().value()),
                "bid",
                Map.of(
                    "livestreamId",
                    auction.id(),
                    "currentBid",
                    usd("150.00"),
                    "minimumBid",
                    usd("155.00"),
                    "currency",
                    "USD",
                    "bidderId",
                    noah,
                    "bidder",
                    Map.of(
                        "id", noah,
                        "username", "noah",
                        "fullName", "Noah B.",
                        "profilePicture", "https://img.example/n.jpg"),
                    "bidsCount",
                    2,
                    "endsAt",
                    END,
                    "at",
                    NOON)));
    assertThat(outbox.events())
        .containsExactly(
            new BidPlaced(
                auction.id(),
                placed.bid(),
                "Live Digital Painting",
                auction.artist(),
                noah,
                usd("150.00"),
                NOON),
            new Outbid(auction.id(), "Live Digital Painting", mira, usd("150.00"), NOON));
  }

  @Test
  void R70_a_stream_that_begins_or_ends_is_told_with_when_its_auction_ends() {
    Livestream plain = aStream().live().build();

    transactions.inTransaction(() -> announcements.started(auction, NOON));
    transactions.inTransaction(() -> announcements.ended(plain));

    assertThat(live.told())
        .containsExactly(
            new Told(
                LiveChannel.livestream(auction.id().value()),
                "status",
                Map.of("livestreamId", auction.id(), "status", "live", "endsAt", END)),
            new Told(
                LiveChannel.livestream(plain.id().value()),
                "status",
                Map.of("livestreamId", plain.id(), "status", "live")));
    assertThat(outbox.events())
        .containsExactly(
            new LivestreamStarted(
                auction.id(), auction.artist(), "Live Digital Painting", true, NOON));
  }

  @Test
  void R70_browsers_hear_of_an_end_whoever_brings_it() {
    AuctionFixture fixture = new AuctionFixture();
    Livestream ended = fixture.show(aStream().live());
    Livestream calledOff = fixture.show(aStream().live());
    Livestream forgotten = fixture.show(aStream().live());

    fixture.running.become(
        AuctionFixture.caller(ended.artist()), ended.id(), LivestreamStatus.ENDED);
    fixture.running.become(Callers.anAdmin(), calledOff.id(), LivestreamStatus.ENDED);
    fixture.clock.advance(Duration.ofDays(2));
    fixture.ending.endForgotten();

    assertThat(fixture.live.told())
        .extracting(Told::channel, it -> it.facts().get("status"))
        .containsExactly(
            tuple(LiveChannel.livestream(ended.id().value()), "ended"),
            tuple(LiveChannel.livestream(calledOff.id().value()), "ended"),
            tuple(LiveChannel.livestream(forgotten.id().value()), "ended"));
  }

  @Test
  void R70_what_has_begun_is_not_scheduled_any_more() {
    AuctionFixture fixture = new AuctionFixture();
    Livestream begun = fixture.show(aStream().live());
    Livestream announced = fixture.show(aStream());

    fixture.running.become(
        AuctionFixture.caller(announced.artist()), announced.id(), LivestreamStatus.SCHEDULED);

    assertRefused(
        new StatusNotPossible(LivestreamStatus.LIVE, LivestreamStatus.SCHEDULED),
        () ->
            fixture.running.become(
                AuctionFixture.caller(begun.artist()), begun.id(), LivestreamStatus.SCHEDULED));
    assertThat(fixture.statusOf(announced)).isEqualTo(LivestreamStatus.SCHEDULED);
  }
}
