package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.wiring.MediaWiring;
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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;

/**
 * Shows the pictures of the local disk below {@code /media}. What stands under a name never
 * changes, so whoever has it need not ask again; any site may embed it, and nothing in it is ever
 * run.
 */
final class MediaRoutes {
  private static final Header FOR_EVER =
      HeaderValues.create("Cache-Control", "public, max-age=31536000, immutable");

  /**
   * Any page may show a picture, and draw on it or read it (CORS); nothing here is anybody's
   * secret.
   */
  private static final List<Header> FOR_ALL =
      List.of(
          HeaderValues.create("Cross-Origin-Resource-Policy", "cross-origin"),
          HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*"));

  private final MediaFolder folder;

  private MediaRoutes(MediaFolder folder) {
    this.folder = folder;
  }

  static void open(HttpRouting.Builder routing, Settings settings) {
    MediaRoutes routes = new MediaRoutes(new MediaFolder(MediaWiring.folder(settings)));
    routing.get(MediaFolder.ADDRESS + "/{folder}/{name}", routes::show);
    routing.head(MediaFolder.ADDRESS + "/{folder}/{name}", routes::show);
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
    response.headers().set(FOR_EVER);
    FOR_ALL.forEach(response.headers()::set);
    response.headers().set(HeaderNames.ETAG, shown.etag());
    if (EntityTags.know(StaticFile.said(request, HeaderNames.IF_NONE_MATCH), shown.etag())) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    if (!ContentCoding.acceptsPlain(StaticFile.said(request, HeaderNames.ACCEPT_ENCODING))) {
      ErrorEnvelope.refuse(response, 406);
      return;
    }
    response.headers().contentType(MediaTypes.create(shown.contentType()));
    try {
      response.headers().contentLength(Files.size(shown.file()));
      if (request.prologue().method().equals(Method.HEAD)) {
        response.send();
        return;
      }
      try (OutputStream body = response.outputStream()) {
        Files.copy(shown.file(), body);
      }
    } catch (IOException _) {
      response.next(); // removed since it was found
    }
  }
}
