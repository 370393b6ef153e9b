package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.LivestreamsRejection;
import com.onlyarts.livestreams.domain.LivestreamsRejection.InvalidStreamKey;
import com.onlyarts.livestreams.domain.LivestreamsRejection.StatusNotPossible;
import com.onlyarts.livestreams.domain.StreamKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TakingIngestTest {
  private final AuctionHouse house = new AuctionHouse();
  private final StreamKey key = StreamKey.next();

  @Test
  void R70_pictures_make_the_stream_live_and_their_end_ends_it() {
    Livestream stream = house.show(aStream().sentWith(key));

    assertThat(house.ingest.begin(key)).isEqualTo(stream.id());
    assertThat(house.ingest.begin(key)).isEqualTo(stream.id());

    assertThat(stream.status()).isEqualTo(LivestreamStatus.LIVE);
    assertThat(house.outbox.events()).containsExactly(new LivestreamStarted(stream.id(), stream.artist(), "Live Digital Painting", false, house.clock.instant()));
    house.ingest.end(key);
    house.ingest.end(key);
    assertThat(stream.status()).isEqualTo(LivestreamStatus.ENDED);
    refuses(() -> house.ingest.begin(key), new StatusNotPossible(LivestreamStatus.ENDED, LivestreamStatus.LIVE));
  }

  @Test
  void R73_a_lost_line_does_not_end_an_auction() {
    Livestream auction = house.show(anAuction().sentWith(key));

    house.ingest.end(key);

    assertThat(auction.status()).isEqualTo(LivestreamStatus.LIVE);
    assertThat(house.ingest.begin(key)).isEqualTo(auction.id());
  }

  @Test
  void R70_the_key_alone_opens_and_only_its_own_stream() {
    Livestream stream = house.show(aStream().sentWith(key));
    Livestream other = house.show(aStream());

    refuses(() -> house.ingest.begin(StreamKey.next()), new InvalidStreamKey());
    refuses(() -> house.ingest.begin(new StreamKey(stream.id().value().toString())), new InvalidStreamKey());
    refuses(() -> house.ingest.begin(key, other.id().value().toString()), new InvalidStreamKey());
    refuses(() -> house.ingest.end(StreamKey.next()), new InvalidStreamKey());
    StreamKey next = house.announcing.rekey(AuctionHouse.caller(stream.artist()), stream.id());
    refuses(() -> house.ingest.begin(key), new InvalidStreamKey());
    assertThat(house.ingest.begin(next, stream.id().value().toString())).isEqualTo(stream.id());
  }

  @Test
  void R13_a_key_is_worth_nothing_while_its_owner_may_not_publish() {
    Livestream stream = house.show(aStream().sentWith(key));
    house.ingest.begin(key);
    house.unfit.add(stream.artist());

    refuses(() -> house.ingest.begin(key), new InvalidStreamKey());
    refuses(() -> house.ingest.begin(key, stream.id().value().toString()), new InvalidStreamKey());
    house.ingest.end(key);

    assertThat(stream.status()).as("the line may still be taken down").isEqualTo(LivestreamStatus.ENDED);
  }

  @Test
  void what_can_be_watched_is_known_by_its_public_id() {
    Livestream stream = house.show(aStream());

    assertThat(house.ingest.isWatchable(stream.id().value().toString())).isTrue();
    assertThat(house.ingest.isWatchable("../etc")).isFalse();
  }

  private static void refuses(ThrowingCallable act, LivestreamsRejection why) {
    assertThatExceptionOfType(Rejected.class).isThrownBy(act).satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(why));
  }
}
