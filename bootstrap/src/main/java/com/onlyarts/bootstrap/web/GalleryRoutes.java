package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.SitePage;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows the gallery, the example built on our own client, at {@code /gallery} and every address
 * below it: its script knows which page is meant. The same stands at every address that mails,
 * pushes and notifications lead to, where the site is nowhere else. What is named after its content
 * never changes and is kept for ever; the page itself is asked for each time.
 */
final class GalleryRoutes {
  private static final String FOLDER = "/com/onlyarts/gallery/";
  private static final Header FOR_EVER =
      HeaderValues.create("Cache-Control", "public, max-age=31536000, immutable");
  private static final Header ASK_AGAIN = HeaderValues.create("Cache-Control", "no-cache");

  /** Works hang with pictures from anywhere, and streams come from theirs; all else is ours. */
  private static final Header POLICY =
      HeaderValues.create(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob: http: https:; media-src http: https: blob:; "
              + "connect-src 'self'; "
              + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

  private static final StaticFile NOT_BUILT =
      new StaticFile(
          "html",
          """
          <!doctype html>
          <html lang="en">
          <meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
          <title>The pages are not built</title>
          <h1>The pages are not built</h1>
          <p>They are written in TypeScript, and no Node was at hand when this service was built. Install Node 20 or newer and start again; then the link that led you here works:</p>
          <pre>mvn -Prun</pre>
          <p>Its source is in <code>api-spec/clients/typescript/examples/gallery</code>.</p>
          </html>
          """
              .getBytes(UTF_8));

  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  private GalleryRoutes() {}

  /**
   * @param showsSite whether links lead here too
   */
  static void open(HttpRouting.Builder routing, boolean showsSite) {
    GalleryRoutes gallery = new GalleryRoutes();
    Handler page =
        (request, response) ->
            send(gallery.found("index.html").orElse(NOT_BUILT), ASK_AGAIN, request, response);
    List.of("/gallery", "/gallery/").forEach(path -> serve(routing, path, page));
    if (showsSite) {
      Arrays.stream(SitePage.values()).forEach(led -> serve(routing, led.path(), page));
    }
    serve(
        routing,
        "/gallery/icon.svg",
        (request, response) -> gallery.show("icon.svg", ASK_AGAIN, request, response));
    serve(
        routing,
        "/gallery/assets/{name:[A-Za-z0-9_-]+[.][a-z0-9]+}",
        (request, response) ->
            gallery.show(
                "assets/" + request.path().pathParameters().get("name"),
                FOR_EVER,
                request,
                response));
    serve(
        routing,
        "/gallery/*",
        (request, response) -> {
          if (request.path().path().startsWith("/gallery/assets/")) {
            response.next();
          } else {
            page.handle(request, response);
          }
        });
  }

  private static void serve(HttpRouting.Builder routing, String path, Handler handler) {
    routing.get(path, handler);
    routing.head(path, handler);
  }

  private void show(String name, Header keep, ServerRequest request, ServerResponse response) {
    found(name).ifPresentOrElse(file -> send(file, keep, request, response), response::next);
  }

  private static void send(
      StaticFile file, Header keep, ServerRequest request, ServerResponse response) {
    response.headers().set(keep);
    response.headers().set(POLICY);
    file.send(request, response);
  }

  private Optional<StaticFile> found(String name) {
    return GalleryRoutes.class.getResource(FOLDER + name) == null
        ? Optional.empty()
        : Optional.of(files.computeIfAbsent(name, known -> StaticFile.ofResource(FOLDER + known)));
  }
}
