package com.onlyarts.kernel.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveSignal;
import com.onlyarts.kernel.application.port.LiveSignalContract;
import com.onlyarts.kernel.application.port.RecordingSignalListener;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Against the stand-in; against a true Redis when the system property {@code onlyarts.test.redis}
 * says where one is.
 */
class RedisPubSubTest extends LiveSignalContract {
  private static final RedisStandIn REDIS = new RedisStandIn();

  private final LiveChannel channel = LiveChannel.person(UUID.randomUUID());

  @AfterAll
  static void close() throws IOException {
    REDIS.close();
  }

  @Override
  protected LiveSignal signal() {
    return new RedisPubSub(
        Optional.ofNullable(System.getProperty("onlyarts.test.redis"))
            .map(URI::create)
            .orElseGet(REDIS::url));
  }

  @Test
  void a_lost_connection_is_made_again_and_says_so() {
    try (LiveSignal mine = new RedisPubSub(REDIS.url());
        LiveSignal theirs = new RedisPubSub(REDIS.url())) {
      RecordingSignalListener listener = new RecordingSignalListener();
      mine.start(new RecordingSignalListener());
      theirs.start(listener);
      listener.awaitMissedSome();

      REDIS.dropAll();

      listener.awaitMissedSome();
      assertThat(
              Stream.generate(() -> signalledAgain(mine, listener))
                  .limit(100)
                  .anyMatch(Optional::isPresent))
          .isTrue();
    }
  }

  @Test
  void a_redis_that_is_away_from_the_start_stops_nobody() {
    RecordingSignalListener listener = new RecordingSignalListener();
    try (LiveSignal lonely = new RedisPubSub(URI.create("redis://localhost:1"))) {
      lonely.start(listener);

      lonely.signal(List.of(channel));

      assertThat(listener.await(1)).containsExactly(channel);
    }
  }

  /** What is rung before the other connection is back is lost; the unasked looks are for that. */
  private Optional<LiveChannel> signalledAgain(
      LiveSignal signal, RecordingSignalListener listener) {
    signal.signal(List.of(channel));
    return listener.poll(Duration.ofMillis(200));
  }
}
