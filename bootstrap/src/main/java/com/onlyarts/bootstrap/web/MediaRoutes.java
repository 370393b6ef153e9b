package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.wiring.MediaWiring;
import com.onlyarts.kernel.rest.ContentCoding;
import com.onlyarts.media.disk.MediaFolder;
import com.onlyarts.media.disk.MediaFolder.Shown;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
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
              "Accept-Ranges, Content-Length, Content-Range, ETag"));

  private static final List<Header> PREFLIGHT =
      List.of(
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
          HeaderValues.create(
              HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "Range, If-Range, If-None-Match"),
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600"));

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
    if (!ContentCoding.acceptsPlain(StaticFile.said(request, HeaderNames.ACCEPT_ENCODING))) {
      ErrorEnvelope.refuse(response, 406);
      return;
    }
    try {
      new FileAnswer(
              shown.file(),
              Files.size(shown.file()),
              shown.etag(),
              shown.contentType(),
              List.of(FOR_EVER))
          .send(request, response);
    } catch (IOException _) {
      response.next(); // removed since it was found
    }
  }
}
