package com.onlyarts.kernel.rest;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.LiveReader;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Server-sent events for any resource whose operation is marked {@code x-sse}: each stream is a virtual thread that reads a channel of the
 * {@link LiveHub} and writes to one listener. A listener who takes nothing for 20 s is cut off, and resumes when they are back.
 */
public final class LiveStreams {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST = 20_000;
  private static final long SHORTEST_PAUSE = 1_000;
  private static final long SPREAD = 4_000;
  private static final long STRIDE = 617;

  private final LiveHub hub;
  private final Duration heartbeat;
  private final Duration patience;
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong opened = new AtomicLong();
  private final LongAdder sent = new LongAdder();

  public LiveStreams(LiveHub hub) {
    this(hub, HEARTBEAT, PATIENCE);
  }

  /**
   * @param heartbeat how long a stream may be silent; it is also how long a listener who left without a word may go unnoticed
   * @param patience how long a listener may take for one event
   */
  LiveStreams(LiveHub hub, Duration heartbeat, Duration patience) {
    this.hub = hub;
    this.heartbeat = heartbeat;
    this.patience = patience;
  }

  /**
   * Lets the caller of this request hear a channel until they leave or the service stops.
   *
   * @param lastEventId what the client heard last, as its header or its query says: nothing said since is left out, or the client hears {@code resync}
   * @param greeting what a listener hears first who starts anew, or has to: how things stand. Asked once the place in the channel is fixed, so
   *     that nothing falls in between; may be asked again later, on another thread
   */
  public void open(LiveChannel channel, Optional<String> lastEventId, SseEventSink sink, Sse sse, Supplier<List<LiveEvent>> greeting) {
    begin(channel, lastEventId, sink, sse, greeting);
  }

  /** As {@link #open}, for whoever may want to end the stream. */
  LiveStream begin(LiveChannel channel, Optional<String> lastEventId, SseEventSink sink, Sse sse, Supplier<List<LiveEvent>> greeting) {
    if (open.size() >= MOST) {
      throw new Rejected(new ServiceUnavailable("stream of live events"));
    }
    LiveReader reader = hub.join(channel, lastEventId);
    LiveStream stream = new LiveStream(reader, new LiveStream.Line(sink, sse, sent), greeting, heartbeat);
    try {
      stream.welcome(lastEventId.isEmpty(), nextPause());
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
    open.add(stream);
    stream.start(() -> open.remove(stream));
    return stream;
  }

  /** Another one for each, from 1 to 5 s, or all would come back at once when a node stops. */
  private Duration nextPause() {
    return Duration.ofMillis(SHORTEST_PAUSE + Math.floorMod(opened.getAndIncrement() * STRIDE, SPREAD));
  }

  /** Cuts off whoever has not taken what they were told for too long; to be called every second or so. */
  public void cutStuck() {
    open.forEach(stream -> stream.cutIfStuckFor(patience));
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
