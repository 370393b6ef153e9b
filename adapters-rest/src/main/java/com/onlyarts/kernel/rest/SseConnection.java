package com.onlyarts.kernel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.application.ChannelSubscription;
import com.onlyarts.kernel.application.ChannelSubscription.Heard;
import com.onlyarts.kernel.application.port.LiveEvent;
import com.onlyarts.kernel.application.port.LiveLog.Entry;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener's stream: what the reader hears goes out, and silence as a comment, so that a
 * listener who has left is noticed.
 */
final class SseConnection {
  private static final Logger LOG = LoggerFactory.getLogger(SseConnection.class);
  private static final ObjectMapper JSON = ApiJson.strict();
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final String WELCOME = "welcome";
  private static final String RESYNC = "resync";
  private static final String NOTHING = "{}";

  private final ChannelSubscription reader;
  private final Line line;
  private final Supplier<List<LiveEvent>> greeting;
  private final Duration heartbeat;
  private final Function<Entry, EncodedEvent> encoded;
  private final Thread teller = Thread.ofVirtual().name("live-stream").unstarted(this::tellAll);
  private Runnable whenEnded = () -> {};

  /**
   * @param encoded entries as they go out, encoded once for all streams
   */
  SseConnection(
      ChannelSubscription reader,
      Line line,
      Supplier<List<LiveEvent>> greeting,
      Duration heartbeat,
      Function<Entry, EncodedEvent> encoded) {
    this.reader = reader;
    this.line = line;
    this.greeting = greeting;
    this.heartbeat = heartbeat;
    this.encoded = encoded;
  }

  /**
   * The first words, said on the thread of the request, whose filters this makes run: where the
   * listener stands, and how things stand for a newcomer.
   *
   * @param pause how long to wait after a loss before coming back
   */
  void welcome(boolean asNewcomer, Duration pause) {
    List<LiveEvent> news = asNewcomer ? greeting.get() : List.of();
    OutboundSseEvent.Builder welcome =
        reader.isLost()
            ? line.event().name(WELCOME).data(String.class, NOTHING)
            : event(WELCOME, reader.place(), NOTHING);
    line.send(welcome.reconnectDelay(pause.toMillis()));
    news.forEach(this::tell);
  }

  void start(Runnable whenEnded) {
    this.whenEnded = whenEnded;
    teller.start();
  }

  boolean hasEnded() {
    return teller.getState() == Thread.State.TERMINATED;
  }

  /** Ends the stream; the listener may come back. */
  void end() {
    reader.close();
  }

  private void tellAll() {
    try {
      boolean more = true;
      while (more) {
        more = tell(listen());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (CompletionException e) {
      LOG.debug("A listener has left: {}", e.toString());
    } finally {
      reader.close();
      whenEnded.run();
      line.close();
    }
  }

  /**
   * While the log is away the stream stays open: a browser that were refused would not come back by
   * itself.
   */
  private Heard listen() throws InterruptedException {
    while (true) {
      try {
        return reader.next(heartbeat);
      } catch (RuntimeException e) {
        LOG.warn("The log of live events cannot be read; trying again: {}", e.toString());
        Thread.sleep(BETWEEN_TRIES);
      }
    }
  }

  private boolean tell(Heard heard) {
    switch (heard) {
      case Heard.Said(List<Entry> entries) -> entries.forEach(this::tell);
      case Heard.Silence _ -> line.send(line.event().comment("still here"));
      case Heard.Gap(long number) -> startAnew(number);
      case Heard.End _ -> {
        return false;
      }
    }
    return true;
  }

  private void startAnew(long number) {
    List<LiveEvent> news = greeting.get();
    line.send(event(RESYNC, number, NOTHING));
    news.forEach(this::tell);
  }

  private void tell(Entry entry) {
    line.send(encoded.apply(entry));
  }

  private OutboundSseEvent.Builder event(String name, long number, String facts) {
    return line.event().id(Long.toString(number)).name(name).data(String.class, facts);
  }

  private void tell(LiveEvent event) {
    try {
      line.send(
          line.event()
              .name(event.name())
              .data(String.class, JSON.writeValueAsString(event.facts())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts are plain by now", e);
    }
  }

  /** The way to a listener. */
  static final class Line {
    private final SseEventSink sink;
    private final Sse sse;
    private final LongAdder sent;

    Line(SseEventSink sink, Sse sse, LongAdder sent) {
      this.sink = sink;
      this.sse = sse;
      this.sent = sent;
    }

    OutboundSseEvent.Builder event() {
      return sse.newEventBuilder().mediaType(MediaType.TEXT_PLAIN_TYPE);
    }

    void send(OutboundSseEvent.Builder event) {
      send(event.build());
    }

    /** Waits until the connection has taken it; fails when it is gone. */
    void send(OutboundSseEvent event) {
      sink.send(event).toCompletableFuture().join();
      sent.increment();
    }

    void close() {
      sink.close();
    }
  }
}
