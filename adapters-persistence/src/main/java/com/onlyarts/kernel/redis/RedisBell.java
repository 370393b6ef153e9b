package com.onlyarts.kernel.redis;

import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.LiveBell;
import com.onlyarts.kernel.application.port.LiveChannel;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis publish and subscribe. Redis may be away when the service starts or at any time later: nodes then hear of one another by their unasked looks, and
 * by the bell again once it is back.
 */
public final class RedisBell implements LiveBell, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBell.class);
  private static final String BELL = "onlyarts:live";
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final RedisClient client;
  private final String node = TimeOrderedUuid.next().toString();
  private final Thread connecting = Thread.ofVirtual().name("live-bell-connecting").unstarted(this::connect);
  private volatile @Nullable StatefulRedisConnection<String, String> out;
  private volatile Ear ear = new Deaf();
  private volatile boolean running = true;

  /**
   * @param url {@code redis://user:password@host:6379/0}, or {@code rediss} for TLS
   */
  public RedisBell(URI url) {
    client = RedisClient.create(url.toString());
    client.setOptions(ClientOptions.builder().disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS).build());
  }

  @Override
  public void start(Ear ear) {
    this.ear = ear;
    connecting.start();
  }

  /** The ear of this very node needs no detour. */
  @Override
  public void ring(Collection<LiveChannel> channels) {
    channels.forEach(ear::rung);
    StatefulRedisConnection<String, String> connection = out;
    if (connection != null) {
      channels.forEach(channel -> connection.async().publish(BELL, node + " " + channel.name()).whenComplete((_, failure) -> note(failure)));
    }
  }

  @Override
  public void close() {
    running = false;
    connecting.interrupt();
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
  }

  /** The first connection is ours to make; lettuce makes the others, and subscribes again. */
  private void connect() {
    try {
      while (running && out == null) {
        tryToConnect();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryToConnect() throws InterruptedException {
    try {
      StatefulRedisPubSubConnection<String, String> in = client.connectPubSub();
      in.addListener(new Hearing());
      in.sync().subscribe(BELL);
      out = client.connect();
    } catch (RedisException e) {
      if (running) {
        LOG.warn("Redis is away; trying again: {}", e.toString());
        Thread.sleep(BETWEEN_TRIES);
      }
    }
  }

  private static void note(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.debug("The bell could not be rung, others will look unasked: {}", failure.toString());
    }
  }

  private final class Hearing extends RedisPubSubAdapter<String, String> {

    /** Also after every loss. */
    @Override
    public void subscribed(String channel, long count) {
      ear.missedSome();
    }

    @Override
    public void message(String channel, String message) {
      String[] nodeAndChannel = message.split(" ", 2);
      if (nodeAndChannel.length == 2 && !nodeAndChannel[0].equals(node)) {
        ear.rung(new LiveChannel(nodeAndChannel[1]));
      }
    }
  }
}
