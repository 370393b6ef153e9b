package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.wiring.MediaWiring;
import com.onlyarts.kernel.rest.ByteRange;
import com.onlyarts.kernel.rest.ByteRange.Wanted;
import com.onlyarts.kernel.rest.ByteRange.Wanted.Beyond;
import com.onlyarts.kernel.rest.ByteRange.Wanted.Part;
import com.onlyarts.kernel.rest.ByteRange.Wanted.Whole;
import com.onlyarts.kernel.rest.ContentCoding;
import com.onlyarts.kernel.rest.EntityTags;
import com.onlyarts.media.disk.MediaFolder;
import com.onlyarts.media.disk.MediaFolder.Shown;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;

/**
 * Shows the pictures of the local disk below {@code /media}. What stands under a name never
 * changes, so whoever has it need not ask again; any site may embed it, and nothing in it is ever
 * run.
 */
final class MediaRoutes {
  private static final String PICTURE = MediaFolder.ADDRESS + "/{folder}/{name}";

  private static final Header FOR_EVER =
      HeaderValues.create("Cache-Control", "public, max-age=31536000, immutable");

  /**
   * Any page may show a picture, and draw on it or read it (CORS); nothing here is anybody's
   * secret.
   */
  private static final List<Header> FOR_ALL =
      List.of(
          HeaderValues.create("Cross-Origin-Resource-Policy", "cross-origin"),
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
          HeaderValues.create(
              HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
              "Accept-Ranges, Content-Length, Content-Range, ETag"),
          HeaderValues.create("Accept-Ranges", "bytes"));

  private static final List<Header> PREFLIGHT =
      List.of(
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
          HeaderValues.create(
              HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "Range, If-Range, If-None-Match"),
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600"));

  private static final int PIECE = 64 * 1024;

  private final MediaFolder folder;

  private MediaRoutes(MediaFolder folder) {
    this.folder = folder;
  }

  static void open(HttpRouting.Builder routing, Settings settings) {
    MediaRoutes routes = new MediaRoutes(new MediaFolder(MediaWiring.folder(settings)));
    routing.get(PICTURE, routes::show);
    routing.head(PICTURE, routes::show);
    routing.options(PICTURE, (_, response) -> allow(response));
  }

  private static void allow(ServerResponse response) {
    FOR_ALL.forEach(response.headers()::set);
    PREFLIGHT.forEach(response.headers()::set);
    response.status(Status.NO_CONTENT_204).send();
  }

  private void show(ServerRequest request, ServerResponse response) {
    String address =
        "%s/%s"
            .formatted(
                request.path().pathParameters().get("folder"),
                request.path().pathParameters().get("name"));
    folder.find(address).ifPresentOrElse(shown -> send(shown, request, response), response::next);
  }

  private static void send(Shown shown, ServerRequest request, ServerResponse response) {
    FOR_ALL.forEach(response.headers()::set);
    response.headers().set(HeaderNames.ETAG, shown.etag());
    if (EntityTags.know(StaticFile.said(request, HeaderNames.IF_NONE_MATCH), shown.etag())) {
      response.headers().set(FOR_EVER);
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    if (!ContentCoding.acceptsPlain(StaticFile.said(request, HeaderNames.ACCEPT_ENCODING))) {
      ErrorEnvelope.refuse(response, 406);
      return;
    }
    try {
      long size = Files.size(shown.file());
      ByteRange all = new ByteRange(0, size - 1);
      switch (wanted(shown, request, size)) {
        case Whole _ -> send(shown, all, request, response);
        case Part(ByteRange part) -> {
          response.status(Status.PARTIAL_CONTENT_206);
          response.headers().set(HeaderNames.CONTENT_RANGE, part.of(size));
          send(shown, part, request, response);
        }
        case Beyond _ -> {
          response.headers().set(HeaderNames.CONTENT_RANGE, "bytes */" + size);
          ErrorEnvelope.refuse(response, 416);
        }
      }
    } catch (IOException _) {
      response.next(); // removed since it was found
    }
  }

  private static Wanted wanted(Shown shown, ServerRequest request, long size) {
    return ByteRange.of(
        StaticFile.said(request, HeaderNames.RANGE),
        StaticFile.said(request, HeaderNames.IF_RANGE),
        shown.etag(),
        size);
  }

  private static void send(
      Shown shown, ByteRange part, ServerRequest request, ServerResponse response)
      throws IOException {
    response.headers().set(FOR_EVER);
    response.headers().contentType(MediaTypes.create(shown.contentType()));
    response.headers().contentLength(part.length());
    if (request.prologue().method().equals(Method.HEAD)) {
      response.send();
      return;
    }
    try (InputStream file = Files.newInputStream(shown.file());
        OutputStream body = response.outputStream()) {
      file.skipNBytes(part.first());
      long left = part.length();
      byte[] piece = new byte[PIECE];
      while (left > 0) {
        int read = file.read(piece, 0, (int) Math.min(left, PIECE));
        if (read < 0) {
          throw new EOFException();
        }
        body.write(piece, 0, read);
        left -= read;
      }
    }
  }
}
