package com.onlyarts.livestreams.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.LivestreamState.Ended;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionHasBids;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionNotOpen;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionOver;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamBegun;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotAnAuction;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotYourLivestream;
import com.onlyarts.livestreams.domain.LivestreamsRejection.OwnAuction;
import com.onlyarts.livestreams.domain.LivestreamsRejection.StatusNotPossible;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivestreamTest {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private final PersonId bidder = PersonId.next();

  @Test
  void R70_scheduled_then_live_then_ended_and_the_same_again_is_no_news() {
    Livestream stream = aStream().build();

    assertThat(stream.start(NOON)).isTrue();
    assertThat(stream.start(NOON.plusSeconds(1))).isFalse();
    assertThat(stream.end(END)).isTrue();
    assertThat(stream.end(END.plusSeconds(1))).isFalse();

    assertThat(stream.state()).isEqualTo(new Ended(Optional.of(NOON), END));
  }

  @Test
  void R70_no_step_is_left_out_and_none_is_taken_back() {
    Livestream stream = aStream().build();
    refuses(
        () -> stream.end(NOON),
        new StatusNotPossible(LivestreamStatus.SCHEDULED, LivestreamStatus.ENDED));
    stream.start(NOON);
    stream.end(END);
    refuses(
        () -> stream.start(END),
        new StatusNotPossible(LivestreamStatus.ENDED, LivestreamStatus.LIVE));
  }

  @Test
  void R70_another_key_makes_the_one_before_worthless() {
    Livestream stream = aStream().sentWith(new StreamKey("old")).build();

    stream.rekey(new StreamKey("new"), stream.artist());

    assertThat(stream.key()).isEqualTo(new StreamKey("new").digest());
    refuses(() -> stream.rekey(StreamKey.next(), bidder), new NotYourLivestream(stream.id()));
    assertThat(new StreamKey("secret")).asString().doesNotContain("secret");
  }

  @Test
  void R73_an_auction_does_not_end_before_it_begins() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                aStream()
                    .auctioningFrom("10.00")
                    .startingAt(END.plusSeconds(1))
                    .endingAt(END)
                    .build())
        .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("endsAt"));
    Livestream stream = aStream().auctioningFrom("10.00").endingAt(END).build();

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                stream.revise(
                    new StreamDetails(
                        "Later", Optional.empty(), Optional.empty(), Optional.of(END)),
                    stream.auction(),
                    stream.artist(),
                    NOON));
  }

  @Test
  void R73_with_bids_an_auction_ends_when_it_was_announced_to() {
    Livestream stream = anAuction().endingAt(END).build();
    stream.requireEndable(NOON);
    stream.addBids(1, BiddingSamples.softClose(), NOON);

    refuses(() -> stream.requireEndable(END.minusMillis(1)), new AuctionHasBids(stream.id()));
    stream.requireEndable(END);
    Livestream open = anAuction().build();
    open.addBids(1, BiddingSamples.softClose(), NOON);
    open.requireEndable(NOON);
  }

  @Test
  void what_is_announced_can_be_changed_until_it_begins() {
    Livestream stream = aStream().build();
    StreamDetails other =
        new StreamDetails("Another", Optional.empty(), Optional.empty(), Optional.empty());
    refuses(
        () -> stream.revise(other, Optional.empty(), bidder, NOON),
        new NotYourLivestream(stream.id()));

    stream.revise(other, Optional.empty(), stream.artist(), NOON);

    assertThat(stream.details()).isEqualTo(other);
    stream.start(NOON);
    refuses(
        () -> stream.revise(other, Optional.empty(), stream.artist(), NOON),
        new LivestreamBegun(stream.id()));
  }

  @Test
  void R71_one_bids_on_live_auctions_and_not_on_ones_own() {
    refuses(aStream().live().build(), NotAnAuction::new);
    refuses(aStream().auctioningFrom("100.00").build(), AuctionNotOpen::new);
    Livestream auction = anAuction().build();
    auction.requireOpenTo(bidder, NOON);
    refuses(() -> auction.requireOpenTo(auction.artist(), NOON), new OwnAuction(auction.id()));
    auction.end(NOON);
    refuses(auction, AuctionOver::new);
  }

  @Test
  void R73_at_the_very_end_it_is_too_late() {
    Livestream auction = anAuction().endingAt(END).build();

    auction.requireOpenTo(bidder, END.minusMillis(1));

    refuses(() -> auction.requireOpenTo(bidder, END), new AuctionOver(auction.id()));
  }

  @Test
  void R73_an_auction_ends_when_its_clock_says_however_late_that_is_noticed() {
    Livestream auction = anAuction().endingAt(END).build();
    auction.addBids(1, BiddingSamples.softClose(), END.minusSeconds(1));

    auction.end(END.plusSeconds(30));

    assertThat(auction.state()).isEqualTo(new Ended(Optional.of(NOON), END.plusSeconds(9)));
  }

  @Test
  void R73_its_artist_may_end_it_earlier_and_then_that_is_the_end() {
    Livestream auction = anAuction().endingAt(END).build();

    auction.end(NOON.plusSeconds(5));

    assertThat(auction.auctionEnd()).contains(new AuctionEnd(END, NOON.plusSeconds(5)));
  }

  @Test
  void R73_an_end_lies_in_the_future_when_it_is_announced_and_when_it_begins() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> aStream().auctioningFrom("100.00").endingAt(NOON).build())
        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("endsAt"));
    Livestream auction = aStream().auctioningFrom("100.00").endingAt(END).build();
    refuses(() -> auction.start(END), new AuctionOver(auction.id()));
  }

  @Test
  void R72_a_max_below_the_amount_makes_no_sense() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new BidOffer(usd("10.00"), Optional.of(usd("9.99"))));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> BiddingSamples.offer(usd("0.00")));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> BiddingSamples.offer(usd("900000.01")));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> anAuction().reservedAt("99.99").build());
  }

  @Test
  void R73_an_end_that_is_not_changed_need_not_lie_ahead_any_more() {
    Livestream stream = aStream().auctioningFrom("100.00").endingAt(END).build();
    Instant soon = NOON.plusSeconds(1);
    Optional<AuctionTerms> lower =
        Optional.of(
            new AuctionTerms(usd("50.00"), Optional.empty(), Optional.of(END), Optional.empty()));
    Optional<AuctionTerms> past =
        Optional.of(
            new AuctionTerms(usd("50.00"), Optional.empty(), Optional.of(soon), Optional.empty()));

    stream.revise(stream.details(), lower, stream.artist(), END.plusSeconds(1));
    assertThat(stream.auction()).isEqualTo(lower);
    assertThat(stream.auctionEnd()).contains(AuctionEnd.to(END));

    assertInvalid("endsAt", () -> stream.revise(stream.details(), past, stream.artist(), soon));
    stream.revise(stream.details(), past, stream.artist(), NOON);
    assertThat(stream.auctionEnd()).contains(AuctionEnd.to(soon));
  }

  @Test
  void it_is_kept_as_it_stands() {
    Livestream stream = anAuction().endingAt(END).build();

    Livestream kept = LivestreamFixture.copyOf(stream);

    assertThat(kept).usingRecursiveComparison().isEqualTo(stream);
    assertThat(kept.isAuction()).isTrue();
    assertThat(kept.status()).isEqualTo(LivestreamStatus.LIVE);
    assertThat(aStream().build().isAuction()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, , true",
    "900000.00, 900000.00, true",
    "5.00, 5.00, true",
    "0.00, , false",
    "-0.01, , false",
    "900000.01, , false",
    "5.00, 4.99, false",
    "5.00, 900000.01, false"
  })
  void R71_a_bid_is_more_than_nothing_and_no_fortune(
      String amount, @Nullable String max, boolean fine) {
    ThrowingCallable offer =
        () -> new BidOffer(usd(amount), Optional.ofNullable(max).map(LivestreamFixture::usd));
    if (fine) {
      assertThatCode(offer).doesNotThrowAnyException();
    } else {
      assertInvalid(max == null ? "amount" : "maxAmount", offer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 0.00, ",
    "900000.00, 900000.00, ",
    "-0.01, , startingBid",
    "900000.01, , startingBid",
    "5.00, 4.99, reservePrice"
  })
  void what_an_auction_begins_at_can_be_bid_and_its_reserve_is_not_below_it(
      String start, @Nullable String reserve, @Nullable String blamed) {
    ThrowingCallable terms =
        () ->
            new AuctionTerms(
                usd(start),
                Optional.ofNullable(reserve).map(LivestreamFixture::usd),
                Optional.empty(),
                Optional.empty());
    if (blamed == null) {
      assertThatCode(terms).doesNotThrowAnyException();
    } else {
      assertInvalid(blamed, terms);
    }
  }

  @Test
  void an_empty_description_is_none_and_any_other_stands_without_the_space_around_it() {
    assertThat(described(" Oil on wood ").description()).contains("Oil on wood");
    assertThat(described("").description()).isEmpty();
  }

  private static StreamDetails described(String words) {
    return new StreamDetails("Live", Optional.of(words), Optional.empty(), Optional.empty());
  }

  private void refuses(Livestream stream, Function<LivestreamId, LivestreamsRejection> why) {
    refuses(() -> stream.requireOpenTo(bidder, NOON), why.apply(stream.id()));
  }

  private static void refuses(ThrowingCallable act, LivestreamsRejection why) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(act)
        .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(why));
  }
}
