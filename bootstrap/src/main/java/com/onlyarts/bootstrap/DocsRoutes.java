package com.onlyarts.bootstrap;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/** Shows {@code /docs}. Its pages run our own scripts alone and speak with this service alone; the reference writes styles into its elements. */
final class DocsRoutes {
  private static final Header POLICY =
      HeaderValues.create(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
              + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  private static final Header ASK_AGAIN = HeaderValues.create("Cache-Control", "no-cache");
  private static final Header FOR_EVER = HeaderValues.create("Cache-Control", "public, max-age=31536000, immutable");

  private DocsRoutes() {}

  static void open(HttpRouting.Builder routing) {
    DocsPages docs = new DocsPages();
    serve(routing, docs.pages(), ASK_AGAIN);
    serve(routing, docs.assets(), FOR_EVER);
    routing.get("/docs/", (_, response) -> response.status(Status.MOVED_PERMANENTLY_301).header("Location", "/docs").send());
  }

  private static void serve(HttpRouting.Builder routing, Map<String, StaticFile> files, Header caching) {
    files.forEach(
        (path, file) -> {
          routing.get(path, (request, response) -> show(file, caching, request, response));
          routing.head(path, (request, response) -> show(file, caching, request, response));
        });
  }

  private static void show(StaticFile file, Header caching, ServerRequest request, ServerResponse response) {
    response.headers().set(POLICY);
    response.headers().set(caching);
    file.send(request, response);
  }
}
