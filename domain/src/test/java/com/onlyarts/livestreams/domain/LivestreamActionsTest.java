package com.onlyarts.livestreams.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.LivestreamState.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who can do what with a stream, and when it ends although nobody ends it. */
class LivestreamActionsTest {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private final PersonId artist = PersonId.next();
  private final PersonId viewer = PersonId.next();

  @Test
  void R70_an_artist_changes_and_starts_what_is_announced_and_ends_what_is_live() {
    Livestream stream = aStream().by(artist).build();

    assertThat(open(stream, artist))
        .containsExactly(
            LivestreamAction.UPDATE, LivestreamAction.START, LivestreamAction.CREATE_STREAM_KEY);
    stream.start(NOON);
    assertThat(open(stream, artist))
        .containsExactly(LivestreamAction.END, LivestreamAction.CREATE_STREAM_KEY);
    stream.end(NOON);
    assertThat(open(stream, artist)).containsExactly(LivestreamAction.CREATE_STREAM_KEY);
  }

  @Test
  void R73_an_artist_whose_auction_has_bids_waits_for_its_end() {
    Livestream stream = anAuction().by(artist).endingAt(END).build();
    stream.addBids(1, BiddingSamples.softClose(), NOON);

    assertThat(open(stream, artist)).containsExactly(LivestreamAction.CREATE_STREAM_KEY);
  }

  @Test
  void R71_everybody_else_bids_on_what_is_live_unless_a_block_stands_between() {
    Livestream stream = anAuction().by(artist).build();

    assertThat(open(stream, viewer)).containsExactly(LivestreamAction.BID);
    assertThat(stream.actionsOf(viewer, false, true, NOON)).isEmpty();
    assertThat(open(aStream().by(artist).live().build(), viewer)).isEmpty();
  }

  @Test
  void R70_an_admin_ends_what_is_somebody_elses_until_it_has_ended() {
    Livestream stream = aStream().by(artist).build();

    assertThat(stream.actionsOf(viewer, true, false, NOON)).containsExactly(LivestreamAction.END);
    assertThat(stream.actionsOf(artist, true, false, NOON))
        .as("one's own by the artist's rules")
        .doesNotContain(LivestreamAction.END);
    assertThat(stream.status()).isEqualTo(LivestreamStatus.SCHEDULED);
    stream.callOff(NOON);
    assertThat(stream.actionsOf(viewer, true, false, NOON)).isEmpty();
  }

  @Test
  void R19_what_is_live_is_called_off_once() {
    Livestream stream = aStream().live().build();

    assertThat(stream.callOff(END)).isTrue();
    assertThat(stream.callOff(END)).isFalse();
    assertThat(stream.state()).isEqualTo(new Ended(Optional.of(NOON), END));
  }

  @Test
  void R73_an_auction_without_a_start_is_announced_to_end_in_the_future() {
    assertInvalid(
        "endsAt",
        () -> aStream().startingSomeTime().auctioningFrom("10.00").endingAt(NOON).build());
  }

  @Test
  void R70_no_key_is_like_another() {
    StreamKey one = StreamKey.next();
    StreamKey other = StreamKey.next();

    assertThat(one).isNotEqualTo(other);
    assertThat(one.digest()).isNotEqualTo(other.digest());
    assertThat(new StreamKey("secret").digest())
        .isEqualTo(
            new KeyDigest("2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"));
  }

  @Test
  void R70_what_does_not_begin_lapses_a_week_after_it_should_have() {
    assertThat(aStream().startingAt(END).build().lapsesAt(Optional.empty()))
        .contains(END.plus(Duration.ofDays(7)));
    assertThat(
            aStream()
                .startingSomeTime()
                .auctioningFrom("10.00")
                .endingAt(END)
                .build()
                .lapsesAt(Optional.empty()))
        .contains(END.plus(Duration.ofDays(7)));
    assertThat(aStream().startingSomeTime().build().lapsesAt(Optional.empty()))
        .contains(NOON.plus(Duration.ofDays(90)));
  }

  @Test
  void R73_what_is_live_lapses_a_day_after_its_last_bid_unless_its_clock_ends_it() {
    Livestream open = anAuction().build();

    assertThat(open.lapsesAt(Optional.empty())).contains(NOON.plus(Duration.ofDays(1)));
    assertThat(open.lapsesAt(Optional.of(END))).contains(END.plus(Duration.ofDays(1)));
    assertThat(anAuction().endingAt(END).build().lapsesAt(Optional.empty())).isEmpty();
    open.end(END);
    assertThat(open.lapsesAt(Optional.empty())).isEmpty();
  }

  private static List<LivestreamAction> open(Livestream stream, PersonId person) {
    return stream.actionsOf(person, false, false, NOON);
  }
}
