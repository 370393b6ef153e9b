package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.web.ByteRange.Asked;
import com.onlyarts.kernel.rest.EntityTags;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file on its way out, whole or one stretch of it, known by its tag. It passes a small buffer,
 * whatever its size.
 *
 * @param source where it comes from; it does not change
 * @param bytes how long it is
 * @param etag a strong one, with its quotes
 * @param mediaType what it is
 * @param about what else is said of it where it goes out, or is known already; not beside an error
 */
record FileAnswer(Source source, long bytes, String etag, String mediaType, List<Header> about) {
  private static final Logger LOG = LoggerFactory.getLogger(FileAnswer.class);
  private static final Header RANGES = HeaderValues.create(HeaderNames.ACCEPT_RANGES, "bytes");
  private static final int BUFFER = 64 * 1024;

  /** Where a file lies. */
  @FunctionalInterface
  interface Source {
    /**
     * A stretch of it, to be closed by whoever asked; empty if it is not there.
     *
     * @param from the first byte, from 0
     * @param bytes how many are read of it
     */
    Optional<InputStream> open(long from, long bytes);

    /** A file of the local disk. */
    static Source of(Path file) {
      return (from, _) -> {
        try {
          InputStream in = Files.newInputStream(file);
          in.skipNBytes(from);
          return Optional.of(in);
        } catch (NoSuchFileException _) {
          return Optional.empty();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
    }
  }

  /** Answers a GET or a HEAD. */
  void send(ServerRequest request, ServerResponse response) {
    send(request, response, _ -> {});
  }

  /**
   * Answers a GET or a HEAD.
   *
   * @param sent hears how many bytes went out, also when the reader breaks off
   */
  void send(ServerRequest request, ServerResponse response, LongConsumer sent) {
    if (EntityTags.know(StaticFile.said(request, HeaderNames.IF_NONE_MATCH), etag)) {
      describe(response);
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    switch (asked(request)) {
      case Asked.Whole _ -> send(new ByteRange(0, bytes - 1), false, request, response, sent);
      case Asked.Part(ByteRange range) -> send(range, true, request, response, sent);
      case Asked.Nothing _ -> {
        response.headers().set(RANGES);
        response.headers().set(HeaderNames.ETAG, etag);
        response.headers().set(HeaderNames.CONTENT_RANGE, "bytes */%d".formatted(bytes));
        ErrorEnvelope.refuse(response, 416);
      }
    }
  }

  private Asked asked(ServerRequest request) {
    return ByteRange.asked(
        StaticFile.said(request, HeaderNames.RANGE),
        StaticFile.said(request, HeaderNames.IF_RANGE),
        etag,
        bytes);
  }

  /** It is opened before anything is said of it: what cannot be opened is refused as such. */
  private void send(
      ByteRange range,
      boolean partly,
      ServerRequest request,
      ServerResponse response,
      LongConsumer sent) {
    if (request.prologue().method().equals(Method.HEAD)) {
      describe(range, partly, response);
      response.send();
      return;
    }
    Optional<InputStream> opened = source.open(range.first(), range.length());
    if (opened.isEmpty()) {
      ErrorEnvelope.refuse(response, 404);
      return;
    }
    try (InputStream in = opened.get()) {
      describe(range, partly, response);
      write(in, range.length(), response, sent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(ServerResponse response) {
    response.headers().set(RANGES);
    response.headers().set(HeaderNames.ETAG, etag);
    about.forEach(response.headers()::set);
  }

  private void describe(ByteRange range, boolean partly, ServerResponse response) {
    describe(response);
    if (partly) {
      response.status(Status.PARTIAL_CONTENT_206);
      response.headers().set(HeaderNames.CONTENT_RANGE, range.of(bytes));
    }
    response.headers().contentType(MediaTypes.create(mediaType)).contentLength(range.length());
  }

  private static void write(InputStream in, long length, ServerResponse response, LongConsumer sent)
      throws IOException {
    long written = 0;
    try (OutputStream out = response.outputStream()) {
      byte[] buffer = new byte[BUFFER];
      while (written < length) {
        int read = read(in, buffer, (int) Math.min(BUFFER, length - written));
        out.write(buffer, 0, read);
        written += read;
      }
    } finally {
      sent.accept(written);
    }
  }

  /** What fails here is no doing of the reader's: it is told, and the connection ends. */
  private static int read(InputStream in, byte[] buffer, int most) {
    try {
      int read = in.read(buffer, 0, most);
      if (read < 0) {
        throw new EOFException("it ends too early");
      }
      return read;
    } catch (IOException e) {
      LOG.warn("A file breaks off where it lies, and so does its answer: {}", e.toString());
      throw new BrokenOff();
    }
  }

  /** The rest of a file cannot be had: nothing but the end of the connection tells its reader. */
  static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff() {
      super("a file breaks off", null, false, false); // told where it happened
    }
  }
}
