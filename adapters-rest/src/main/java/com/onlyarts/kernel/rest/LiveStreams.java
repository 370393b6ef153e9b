package com.onlyarts.kernel.rest;

import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Streams of server-sent events, for any resource whose operation is marked {@code x-sse}. */
public interface LiveStreams {

  /**
   * Lets the caller of this request hear a channel until they leave or the service stops.
   *
   * @param lastEventId what the client heard last, as its header or its query says; nothing that happened since is left out, or the client is told
   *     {@code resync}
   * @param greeting what a listener is told first who starts anew or must start anew: how things stand. Asked once the place in the channel is
   *     fixed, so that nothing falls between the two
   */
  void open(LiveChannel channel, Optional<String> lastEventId, SseEventSink sink, Sse sse, Supplier<List<LiveEvent>> greeting);
}
