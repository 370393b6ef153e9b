package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the gallery, the example built on our own client, at {@code /gallery} of the development server. What Vite named after its content never changes
 * and is kept for ever; the page itself is asked for each time.
 */
final class GalleryRoutes {
  private static final String FOLDER = "/com/onlyarts/gallery/";
  private static final String PAGE = "index.html";
  private static final Header FOR_EVER = HeaderValues.create("Cache-Control", "public, max-age=31536000, immutable");
  private static final Header ASK_EACH_TIME = HeaderValues.create("Cache-Control", "no-cache");

  /** Works hang with pictures from anywhere; everything else is ours. */
  private static final Header POLICY =
      HeaderValues.create(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob: http: https:; connect-src 'self'; "
              + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", MediaTypes.create("text/html;charset=UTF-8"),
          "js", MediaTypes.create("text/javascript;charset=UTF-8"),
          "css", MediaTypes.create("text/css;charset=UTF-8"),
          "svg", MediaTypes.create("image/svg+xml"),
          "woff2", MediaTypes.create("font/woff2"));

  private static final byte[] NOT_BUILT =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
      <title>The gallery is not built</title>
      <h1>The gallery is not built</h1>
      <p>It is an example in TypeScript, and no Node was at hand when this service was built. Install Node 20 or newer and start again:</p>
      <pre>mvn -Prun -Ddemo</pre>
      <p>Its source is in <code>api-spec/clients/typescript/examples/gallery</code>.</p>
      </html>
      """
          .getBytes(UTF_8);

  private GalleryRoutes() {}

  static void open(HttpRouting.Builder routing) {
    for (String page : new String[] {"/gallery", "/gallery/"}) {
      routing.get(page, GalleryRoutes::showPage);
    }
    routing.get("/gallery/{name:[a-z]+\\.svg}", (request, response) -> showFile(name(request), ASK_EACH_TIME, request, response));
    routing.get("/gallery/assets/{name:[A-Za-z0-9_.-]+}", (request, response) -> showFile("assets/" + name(request), FOR_EVER, request, response));
  }

  private static void showPage(ServerRequest request, ServerResponse response) {
    send(found(PAGE).orElse(NOT_BUILT), PAGE, ASK_EACH_TIME, request, response);
  }

  private static void showFile(String file, Header keep, ServerRequest request, ServerResponse response) {
    found(file).ifPresentOrElse(bytes -> send(bytes, file, keep, request, response), response::next);
  }

  private static String name(ServerRequest request) {
    return request.path().pathParameters().get("name");
  }

  private static void send(byte[] bytes, String file, Header keep, ServerRequest request, ServerResponse response) {
    String etag = etag(bytes);
    response.headers().set(keep);
    response.headers().set(POLICY);
    response.headers().set(HeaderNames.ETAG, etag);
    if (request.headers().first(HeaderNames.IF_NONE_MATCH).equals(Optional.of(etag))) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.headers().contentType(TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), MediaTypes.APPLICATION_OCTET_STREAM));
    response.send(bytes);
  }

  private static Optional<byte[]> found(String file) {
    try (InputStream resource = GalleryRoutes.class.getResourceAsStream(FOLDER + file)) {
      return resource == null ? Optional.empty() : Optional.of(resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String etag(byte[] bytes) {
    try {
      return "\"%s\"".formatted(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
