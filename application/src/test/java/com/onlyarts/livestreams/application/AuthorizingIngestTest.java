package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.LivestreamsRejection;
import com.onlyarts.livestreams.domain.LivestreamsRejection.InvalidStreamKey;
import com.onlyarts.livestreams.domain.LivestreamsRejection.StatusNotPossible;
import com.onlyarts.livestreams.domain.StreamKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AuthorizingIngestTest {
  private final AuctionFixture fixture = new AuctionFixture();
  private final StreamKey key = StreamKey.next();

  @Test
  void R70_pictures_make_the_stream_live_and_their_end_ends_it() {
    Livestream stream = fixture.show(aStream().sentWith(key));

    assertThat(fixture.ingest.begin(key)).isEqualTo(stream.id());
    assertThat(fixture.ingest.begin(key)).isEqualTo(stream.id());

    assertThat(fixture.statusOf(stream)).isEqualTo(LivestreamStatus.LIVE);
    assertThat(fixture.outbox.events())
        .containsExactly(
            new LivestreamStarted(
                stream.id(),
                stream.artist(),
                "Live Digital Painting",
                false,
                fixture.clock.instant()));
    fixture.ingest.end(key);
    fixture.ingest.end(key);
    assertThat(fixture.statusOf(stream)).isEqualTo(LivestreamStatus.ENDED);
    refuses(
        () -> fixture.ingest.begin(key),
        new StatusNotPossible(LivestreamStatus.ENDED, LivestreamStatus.LIVE));
  }

  @Test
  void R73_a_lost_line_does_not_end_an_auction() {
    Livestream auction = fixture.show(anAuction().sentWith(key));

    fixture.ingest.end(key);

    assertThat(fixture.statusOf(auction)).isEqualTo(LivestreamStatus.LIVE);
    assertThat(fixture.ingest.begin(key)).isEqualTo(auction.id());
  }

  @Test
  void R70_the_key_alone_opens_and_only_its_own_stream() {
    Livestream stream = fixture.show(aStream().sentWith(key));
    Livestream other = fixture.show(aStream());

    refuses(() -> fixture.ingest.begin(StreamKey.next()), new InvalidStreamKey());
    refuses(
        () -> fixture.ingest.begin(new StreamKey(stream.id().value().toString())),
        new InvalidStreamKey());
    refuses(() -> fixture.ingest.begin(key, other.id().value().toString()), new InvalidStreamKey());
    refuses(() -> fixture.ingest.end(StreamKey.next()), new InvalidStreamKey());
    StreamKey next = fixture.announcing.rekey(AuctionFixture.caller(stream.artist()), stream.id());
    refuses(() -> fixture.ingest.begin(key), new InvalidStreamKey());
    assertThat(fixture.ingest.begin(next, stream.id().value().toString())).isEqualTo(stream.id());
  }

  @Test
  void R13_a_key_is_worth_nothing_while_its_owner_may_not_publish() {
    Livestream stream = fixture.show(aStream().sentWith(key));
    fixture.ingest.begin(key);
    fixture.unfit.add(stream.artist());

    refuses(() -> fixture.ingest.begin(key), new InvalidStreamKey());
    refuses(
        () -> fixture.ingest.begin(key, stream.id().value().toString()), new InvalidStreamKey());
    fixture.ingest.end(key);

    assertThat(fixture.statusOf(stream))
        .as("the line may still be taken down")
        .isEqualTo(LivestreamStatus.ENDED);
  }

  @Test
  void what_can_be_watched_is_known_by_its_public_id() {
    Livestream stream = fixture.show(aStream());

    assertThat(fixture.ingest.isWatchable(stream.id().value().toString())).isTrue();
    assertThat(fixture.ingest.isWatchable(LivestreamId.next().value().toString())).isFalse();
    assertThat(fixture.ingest.isWatchable("../etc")).isFalse();
  }

  private static void refuses(ThrowingCallable act, LivestreamsRejection why) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(act)
        .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(why));
  }
}
