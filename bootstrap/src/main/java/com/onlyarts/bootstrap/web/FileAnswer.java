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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A file on its way out, whole or one stretch of it, known by its tag. It passes a small buffer,
 * whatever its size.
 *
 * @param file what goes out; it does not change
 * @param bytes how long it is
 * @param etag a strong one, with its quotes
 * @param mediaType what it is
 * @param about what else is said of it where it goes out, or is known already; not beside an error
 */
record FileAnswer(Path file, long bytes, String etag, String mediaType, List<Header> about) {
  private static final Header RANGES = HeaderValues.create(HeaderNames.ACCEPT_RANGES, "bytes");
  private static final int BUFFER = 64 * 1024;

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
    response.headers().set(RANGES);
    response.headers().set(HeaderNames.ETAG, etag);
    if (EntityTags.know(StaticFile.said(request, HeaderNames.IF_NONE_MATCH), etag)) {
      about.forEach(response.headers()::set);
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    switch (asked(request)) {
      case Asked.Whole _ -> send(new ByteRange(0, bytes - 1), request, response, sent);
      case Asked.Part(ByteRange range) -> {
        response.status(Status.PARTIAL_CONTENT_206);
        response.headers().set(HeaderNames.CONTENT_RANGE, range.of(bytes));
        send(range, request, response, sent);
      }
      case Asked.Nothing _ -> {
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

  private void send(
      ByteRange range, ServerRequest request, ServerResponse response, LongConsumer sent) {
    about.forEach(response.headers()::set);
    response.headers().contentType(MediaTypes.create(mediaType)).contentLength(range.length());
    if (request.prologue().method().equals(Method.HEAD)) {
      response.send();
    } else {
      write(range, response, sent);
    }
  }

  private void write(ByteRange range, ServerResponse response, LongConsumer sent) {
    long written = 0;
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = response.outputStream()) {
      in.skipNBytes(range.first());
      byte[] buffer = new byte[BUFFER];
      while (written < range.length()) {
        int read = in.read(buffer, 0, (int) Math.min(BUFFER, range.length() - written));
        if (read < 0) {
          throw new IOException("%s ends too early".formatted(file.getFileName()));
        }
        out.write(buffer, 0, read);
        written += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sent.accept(written);
    }
  }
}
