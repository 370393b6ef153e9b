package com.onlyarts.bootstrap.web;

import com.onlyarts.kernel.rest.ContentCoding;
import com.onlyarts.kernel.rest.EntityTags;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that stay the same while the service runs: known by their hash, compressed once for whoever
 * takes that, and not sent to who has them.
 */
final class StaticFile {
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", MediaTypes.create("text/html; charset=UTF-8"),
          "css", MediaTypes.create("text/css; charset=UTF-8"),
          "js", MediaTypes.create("text/javascript; charset=UTF-8"),
          "svg", MediaTypes.create("image/svg+xml"),
          "woff2", MediaTypes.create("font/woff2"),
          "md", MediaTypes.create("text/markdown; charset=UTF-8"),
          "txt", MediaTypes.create("text/plain; charset=UTF-8"),
          "json", MediaTypes.APPLICATION_JSON,
          "yaml", MediaTypes.APPLICATION_YAML);

  private final MediaType type;
  private final byte[] plain;
  private final String hash;
  private byte @Nullable [] compressed;

  /**
   * @param kind the ending of its name, without the dot
   */
  StaticFile(String kind, byte[] plain) {
    this.type = Objects.requireNonNull(TYPES.get(kind), kind);
    this.plain = plain;
    this.hash = hash(plain);
  }

  /** A file of the class path, at an absolute name. */
  static StaticFile ofResource(String name) {
    return new StaticFile(name.substring(name.lastIndexOf('.') + 1), read(name));
  }

  /** The bytes of a file of the class path, at an absolute name. */
  static byte[] read(String name) {
    try (InputStream file =
        Objects.requireNonNull(StaticFile.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sixteen digits that another content would not have. */
  String hash() {
    return hash;
  }

  /** Answers a GET or a HEAD; what else its headers say is set before. */
  void send(ServerRequest request, ServerResponse response) {
    String etag = "W/\"" + hash + "\"";
    response.headers().set(HeaderNames.ETAG, etag);
    response.headers().add(HeaderValues.create(HeaderNames.VARY, "Accept-Encoding"));
    if (EntityTags.know(said(request, HeaderNames.IF_NONE_MATCH), etag)) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    Optional<ContentCoding> coding =
        ContentCoding.preferred(said(request, HeaderNames.ACCEPT_ENCODING));
    if (coding.isEmpty()) {
      ErrorEnvelope.refuse(response, 406);
      return;
    }
    response.headers().set(HeaderNames.CONTENT_TYPE, type.text());
    boolean zipped = coding.get() == ContentCoding.GZIP;
    if (zipped) {
      response.headers().set(HeaderValues.create(HeaderNames.CONTENT_ENCODING, "gzip"));
    }
    byte[] body = zipped ? compressed() : plain;
    if (request.prologue().method().equals(Method.HEAD)) {
      response.headers().contentLength(body.length);
      response.send();
    } else {
      response.send(body);
    }
  }

  /** What the client says under this name, all its headers in one; null if nothing. */
  static @Nullable String said(ServerRequest request, HeaderName name) {
    return request.headers().contains(name)
        ? String.join(",", request.headers().get(name).allValues())
        : null;
  }

  private synchronized byte[] compressed() {
    if (compressed == null) {
      compressed = ContentCoding.zipped(plain);
    }
    return compressed;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
