package com.onlyarts.bootstrap.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.socket.SocketWriterException;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Makes one line of what Helidon and Jersey tell, with a stack and with the bytes they read, of a
 * caller who hung up or sent what is no HTTP: those bytes may be a password, and there is nothing
 * in the stack to mend. Nothing more is told of a file that breaks off: Helidon names the whole
 * address, with its signature. Faults of ours stay as they are: they have a frame of ours.
 */
public final class CallerFaultLog extends TurboFilter {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("connection");
  private static final List<String> WHO_TELL =
      List.of("io.helidon.webserver", "org.glassfish.jersey.server.ServerRuntime");
  private static final String OURS = "com.onlyarts.";

  private static final List<Class<? extends Throwable>> GONE =
      List.of(
          SocketException.class,
          SocketTimeoutException.class,
          EOFException.class,
          ClosedChannelException.class,
          SocketWriterException.class,
          DataReader.InsufficientDataAvailableException.class);

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    if (failure == null || WHO_TELL.stream().noneMatch(logger.getName()::startsWith)) {
      return FilterReply.NEUTRAL;
    }
    List<Throwable> chain =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20).toList();
    if (chain.stream().anyMatch(FileAnswer.BrokenOff.class::isInstance)) {
      return FilterReply.DENY;
    }
    if (chain.stream().anyMatch(Error.class::isInstance) || !isCallers(chain)) {
      return FilterReply.NEUTRAL;
    }
    LOG.info(
        "A caller hung up, or sent what is no HTTP: {}",
        chain.getLast().getClass().getSimpleName());
    return FilterReply.DENY;
  }

  private static boolean isCallers(List<Throwable> chain) {
    return chain.stream().anyMatch(cause -> GONE.stream().anyMatch(type -> type.isInstance(cause)))
        || chain.stream()
            .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
            .noneMatch(frame -> frame.getClassName().startsWith(OURS));
  }
}
