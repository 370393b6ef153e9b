package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.web.ByteRange.Asked;
import com.onlyarts.kernel.rest.ContentDisposition;
import com.onlyarts.kernel.rest.EntityTags;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.ordering.application.port.LibraryFile;
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
import java.util.function.LongConsumer;

/**
 * A bought file on its way out: to be kept and never shown, whole or one stretch of it, known by
 * its hash (R121). It passes a small buffer, whatever its size.
 */
final class FileAnswer {
  private static final Header RANGES = HeaderValues.create(HeaderNames.ACCEPT_RANGES, "bytes");
  private static final int BUFFER = 64 * 1024;

  private final LibraryFile file;
  private final Path whole;
  private final String etag;
  private final LongConsumer sent;

  /**
   * @param sent hears how many bytes went out, also when the reader breaks off
   */
  FileAnswer(LibraryFile file, Path whole, LongConsumer sent) {
    this.file = file;
    this.whole = whole;
    this.etag = "\"%s\"".formatted(file.sha256());
    this.sent = sent;
  }

  /** Answers a GET or a HEAD. */
  void send(ServerRequest request, ServerResponse response) {
    response.headers().set(RANGES);
    response.headers().set(HeaderNames.ETAG, etag);
    if (EntityTags.know(StaticFile.said(request, HeaderNames.IF_NONE_MATCH), etag)) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    switch (asked(request)) {
      case Asked.Whole _ -> send(new ByteRange(0, file.bytes() - 1), request, response);
      case Asked.Part(ByteRange range) -> {
        response.status(Status.PARTIAL_CONTENT_206);
        response.headers().set(HeaderNames.CONTENT_RANGE, range.of(file.bytes()));
        send(range, request, response);
      }
      case Asked.Nothing _ -> {
        response.headers().set(HeaderNames.CONTENT_RANGE, "bytes */%d".formatted(file.bytes()));
        ErrorEnvelope.refuse(response, 416);
      }
    }
  }

  private Asked asked(ServerRequest request) {
    return ByteRange.asked(
        StaticFile.said(request, HeaderNames.RANGE),
        StaticFile.said(request, HeaderNames.IF_RANGE),
        etag,
        file.bytes());
  }

  private void send(ByteRange range, ServerRequest request, ServerResponse response) {
    response
        .headers()
        .set(HeaderNames.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()))
        .contentType(MediaTypes.create(FileKind.labelled(file.type()).mediaType()))
        .contentLength(range.length());
    if (request.prologue().method().equals(Method.HEAD)) {
      response.send();
    } else {
      write(range, response);
    }
  }

  private void write(ByteRange range, ServerResponse response) {
    long written = 0;
    try (InputStream in = Files.newInputStream(whole);
        OutputStream out = response.outputStream()) {
      in.skipNBytes(range.first());
      byte[] buffer = new byte[BUFFER];
      while (written < range.length()) {
        int read = in.read(buffer, 0, (int) Math.min(BUFFER, range.length() - written));
        if (read < 0) {
          throw new IOException("%s ends too early".formatted(whole.getFileName()));
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
