package com.onlyarts.kernel.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.onlyarts.kernel.KernelRejection.RateLimited;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ChannelSubscription;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvent;
import com.onlyarts.kernel.application.port.LiveLog.Entry;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Server-sent events for any resource whose operation is marked {@code x-sse}: each stream is a
 * virtual thread that reads a channel of the {@link LiveHub} and writes to one listener. A listener
 * who takes nothing is cut off by the server after 20 s, as every slow reader is, and resumes when
 * they are back.
 */
public final class SseConnections {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int MOST = 20_000;
  static final int MOST_OF_A_NETWORK = 50;
  private static final long SHORTEST_PAUSE = 1_000;
  private static final long SPREAD = 4_000;
  private static final long STRIDE = 617;

  private final LiveHub hub;
  private final Duration heartbeat;
  private final Set<SseConnection> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> byNetwork = new ConcurrentHashMap<>();
  private final ThreadLocal<Optional<String>> network = ThreadLocal.withInitial(Optional::empty);
  private final AtomicLong opened = new AtomicLong();
  private final LongAdder sent = new LongAdder();

  /** Whoever hears the same entry has the same object of its channel's buffer. */
  private final LoadingCache<Entry, EncodedEvent> encoded =
      Caffeine.newBuilder().weakKeys().build(EncodedEvent::of);

  public SseConnections(LiveHub hub) {
    this(hub, HEARTBEAT);
  }

  /**
   * @param heartbeat how long a stream may be silent; it is also how long a listener who left
   *     without a word may go unnoticed
   */
  SseConnections(LiveHub hub, Duration heartbeat) {
    this.hub = hub;
    this.heartbeat = heartbeat;
  }

  /**
   * From which network the request at hand asks for a stream; empty if it is not counted by that.
   */
  void asksFrom(Optional<String> counted) {
    network.set(counted);
  }

  /**
   * Lets the caller of this request hear a channel until they leave or the service stops.
   *
   * @param lastEventId what the client heard last, as its header or its query says: nothing said
   *     since is left out, or the client hears {@code resync}
   * @param greeting what a listener hears first who starts anew, or has to: how things stand. Asked
   *     once the place in the channel is fixed, so that nothing falls in between; may be asked
   *     again later, on another thread
   */
  public void open(
      LiveChannel channel,
      Optional<String> lastEventId,
      SseEventSink sink,
      Sse sse,
      Supplier<List<LiveEvent>> greeting) {
    begin(channel, lastEventId, sink, sse, greeting);
  }

  /** As {@link #open}, for whoever may want to end the stream. */
  SseConnection begin(
      LiveChannel channel,
      Optional<String> lastEventId,
      SseEventSink sink,
      Sse sse,
      Supplier<List<LiveEvent>> greeting) {
    Optional<String> from = network.get();
    network.remove();
    if (open.size() >= MOST) {
      throw new Rejected(new ServiceUnavailable("stream of live events"));
    }
    from.ifPresent(this::arrive);
    try {
      SseConnection stream =
          welcomed(channel, lastEventId, new SseConnection.Line(sink, sse, sent), greeting);
      open.add(stream);
      stream.start(
          () -> {
            open.remove(stream);
            from.ifPresent(this::leave);
          });
      return stream;
    } catch (RuntimeException e) {
      from.ifPresent(this::leave);
      throw e;
    }
  }

  private SseConnection welcomed(
      LiveChannel channel,
      Optional<String> lastEventId,
      SseConnection.Line line,
      Supplier<List<LiveEvent>> greeting) {
    ChannelSubscription reader = hub.join(channel, lastEventId);
    try {
      SseConnection stream = new SseConnection(reader, line, greeting, heartbeat, encoded::get);
      stream.welcome(lastEventId.isEmpty(), nextPause());
      return stream;
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** One of a network more, or none: somebody who has left is noticed at the next heartbeat. */
  private void arrive(String from) {
    int those = byNetwork.merge(from, 1, Integer::sum);
    if (those > MOST_OF_A_NETWORK) {
      leave(from);
      throw new Rejected(new RateLimited(heartbeat));
    }
  }

  private void leave(String from) {
    byNetwork.computeIfPresent(from, (_, those) -> those > 1 ? those - 1 : null);
  }

  /** Another one for each, from 1 to 5 s, or all would come back at once when a node stops. */
  private Duration nextPause() {
    return Duration.ofMillis(
        SHORTEST_PAUSE + Math.floorMod(opened.getAndIncrement() * STRIDE, SPREAD));
  }

  /** How many listeners there are on this node. */
  public int listeners() {
    return open.size();
  }

  /** How many events and heartbeats went out on this node. */
  public long sent() {
    return sent.sum();
  }
}
