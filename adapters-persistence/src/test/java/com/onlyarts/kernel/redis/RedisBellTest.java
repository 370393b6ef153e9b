package com.onlyarts.kernel.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.port.LiveBell;
import com.onlyarts.kernel.application.port.LiveBellContract;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.RecordingEar;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Against the stand-in; against a true Redis when the system property {@code onlyarts.test.redis} says where one is. */
class RedisBellTest extends LiveBellContract {
  private static final RedisStandIn REDIS = new RedisStandIn();

  private final LiveChannel channel = LiveChannel.person(UUID.randomUUID());

  @AfterAll
  static void close() throws IOException {
    REDIS.close();
  }

  @Override
  protected LiveBell bell() {
    return new RedisBell(Optional.ofNullable(System.getProperty("onlyarts.test.redis")).map(URI::create).orElseGet(REDIS::url));
  }

  @Test
  void a_lost_connection_is_made_again_and_says_so() {
    try (LiveBell mine = new RedisBell(REDIS.url());
        LiveBell theirs = new RedisBell(REDIS.url())) {
      RecordingEar ear = new RecordingEar();
      mine.start(new RecordingEar());
      theirs.start(ear);
      ear.awaitMissedSome();

      REDIS.dropAll();

      ear.awaitMissedSome();
      assertThat(Stream.generate(() -> rungAgain(mine, ear)).limit(100).anyMatch(Optional::isPresent)).isTrue();
    }
  }

  @Test
  void a_redis_that_is_away_from_the_start_stops_nobody() {
    RecordingEar ear = new RecordingEar();
    try (LiveBell lonely = new RedisBell(URI.create("redis://localhost:1"))) {
      lonely.start(ear);

      lonely.ring(List.of(channel));

      assertThat(ear.await(1)).containsExactly(channel);
    }
  }

  /** What is rung before the other connection is back is lost; the unasked looks are for that. */
  private Optional<LiveChannel> rungAgain(LiveBell bell, RecordingEar ear) {
    bell.ring(List.of(channel));
    return ear.poll(Duration.ofMillis(200));
  }
}
