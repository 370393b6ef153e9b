package com.onlyarts.kernel.redis;

import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveSignal;
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
 * Redis publish and subscribe. Redis may be away when the service starts or at any time later:
 * nodes then hear of one another by their unasked looks, and by the signal again once it is back.
 */
public final class RedisPubSub implements LiveSignal, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisPubSub.class);
  private static final String SIGNAL = "onlyarts:live";
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final RedisClient client;
  private final String node = TimeOrderedUuid.next().toString();
  private final Thread connecting =
      Thread.ofVirtual().name("live-signal-connecting").unstarted(this::connect);
  private volatile @Nullable StatefulRedisConnection<String, String> out;
  private volatile Listener listener = new Deaf();
  private volatile boolean running = true;

  /**
   * @param url {@code redis://user:password@host:6379/0}, or {@code rediss} for TLS
   */
  public RedisPubSub(URI url) {
    client = RedisClient.create(url.toString());
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .build());
  }

  @Override
  public void start(Listener listener) {
    this.listener = listener;
    connecting.start();
  }

  /** The listener of this very node needs no detour. */
  @Override
  public void signal(Collection<LiveChannel> channels) {
    channels.forEach(listener::signalled);
    StatefulRedisConnection<String, String> connection = out;
    if (connection != null) {
      channels.forEach(
          channel ->
              connection
                  .async()
                  .publish(SIGNAL, node + " " + channel.name())
                  .whenComplete((_, failure) -> note(failure)));
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
      while (running && !tryToConnect()) {
        Thread.sleep(BETWEEN_TRIES);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryToConnect() {
    try {
      if (out == null) {
        out = client.connect();
      }
      subscribe(client.connectPubSub());
      return true;
    } catch (RedisException e) {
      LOG.warn("Redis is away; trying again: {}", e.toString());
      return false;
    }
  }

  private void subscribe(StatefulRedisPubSubConnection<String, String> in) {
    try {
      in.addListener(new Hearing());
      in.sync().subscribe(SIGNAL);
    } catch (RedisException e) {
      in.close();
      throw e;
    }
  }

  private static void note(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.debug("The signal could not be sent, others will look unasked: {}", failure.toString());
    }
  }

  private final class Hearing extends RedisPubSubAdapter<String, String> {

    /** Also after every loss. */
    @Override
    public void subscribed(String channel, long count) {
      listener.missedSome();
    }

    @Override
    public void message(String channel, String message) {
      String[] nodeAndChannel = message.split(" ", 2);
      if (nodeAndChannel.length == 2 && !nodeAndChannel[0].equals(node)) {
        listener.signalled(new LiveChannel(nodeAndChannel[1]));
      }
    }
  }
}
