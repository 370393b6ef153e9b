package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.application.port.LiveLog.Entry;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * An event as it goes over the wire, encoded once for all who hear it; the empty line behind it is
 * the sink's.
 */
record EncodedEvent(byte[] bytes) implements OutboundSseEvent {

  /** An entry's facts are one line of JSON. */
  static EncodedEvent of(Entry entry) {
    return new EncodedEvent(
        "event: %s\nid: %d\ndata: %s\n"
            .formatted(entry.name(), entry.number(), entry.facts())
            .getBytes(UTF_8));
  }

  @Override
  public Class<?> getType() {
    return byte[].class;
  }

  @Override
  public Type getGenericType() {
    return byte[].class;
  }

  @Override
  public MediaType getMediaType() {
    return MediaType.TEXT_PLAIN_TYPE;
  }

  @Override
  public Object getData() {
    return bytes;
  }

  @Override
  public String getId() {
    return "";
  }

  @Override
  public String getName() {
    return "";
  }

  @Override
  public String getComment() {
    return "";
  }

  @Override
  public long getReconnectDelay() {
    return RECONNECT_NOT_SET;
  }

  @Override
  public boolean isReconnectDelaySet() {
    return false;
  }

  /**
   * Jersey's own writer would look for a writer of the data, and take the event apart byte by byte,
   * once for each listener.
   */
  static final class Writer implements MessageBodyWriter<EncodedEvent> {
    @Override
    public boolean isWriteable(
        Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
      return type == EncodedEvent.class;
    }

    @Override
    public void writeTo(
        EncodedEvent event,
        Class<?> type,
        Type genericType,
        Annotation[] annotations,
        MediaType mediaType,
        MultivaluedMap<String, Object> headers,
        OutputStream out)
        throws IOException {
      out.write(event.bytes);
    }
  }
}
