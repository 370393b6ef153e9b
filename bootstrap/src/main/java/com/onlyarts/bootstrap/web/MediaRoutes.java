package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.wiring.MediaWiring;
import com.onlyarts.kernel.rest.ContentCoding;
import com.onlyarts.media.disk.MediaFolder;
import com.onlyarts.media.disk.MediaFolder.Shown;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
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

  /** Any page may show a picture, and draw on it or read it; nothing here is anybody's secret. */
  private static final AnyOrigin ANY_ORIGIN =
      AnyOrigin.may(
          "GET, HEAD",
          "Range, If-Range, If-None-Match",
          "Accept-Ranges, Content-Length, Content-Range, ETag");

  private final MediaFolder folder;

  private MediaRoutes(MediaFolder folder) {
    this.folder = folder;
  }

  static void open(HttpRouting.Builder routing, Settings settings) {
    MediaRoutes routes = new MediaRoutes(new MediaFolder(MediaWiring.folder(settings)));
    routing.get(PICTURE, routes::show);
    routing.head(PICTURE, routes::show);
    routing.options(PICTURE, (_, response) -> ANY_ORIGIN.invite(response));
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
    ANY_ORIGIN.admit(response);
    if (!ContentCoding.acceptsPlain(StaticFile.said(request, HeaderNames.ACCEPT_ENCODING))) {
      ErrorEnvelope.refuse(response, 406);
      return;
    }
    try {
      new FileAnswer(
              FileAnswer.Source.of(shown.file()),
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
