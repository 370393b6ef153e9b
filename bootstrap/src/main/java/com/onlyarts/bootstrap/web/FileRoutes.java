package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.wiring.FileStore;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.rest.ContentDisposition;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.signing.AddressSigner;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where originals come in and go out, whoever keeps them: below {@code /originals}, at signed
 * addresses alone (R121). An address is its own credential, so that any page may use one (CORS); no
 * cookie or token is looked at.
 */
final class FileRoutes {
  private static final String ID = "{file:[0-9a-f-]{36}}";
  private static final String PARTS =
      AddressSigner.PATH + "/" + ID + "/parts/{part:[1-9][0-9]{0,2}}";
  private static final String GRANTED =
      AddressSigner.PATH
          + "/%s/{kind:%s}/{grant:[0-9a-f-]{36}}"
              .formatted(
                  ID,
                  Stream.of(FileGrant.Kind.values())
                      .map(FileGrant.Kind::label)
                      .collect(Collectors.joining("|")));

  private static final AnyOrigin ANY_ORIGIN =
      AnyOrigin.may(
          "GET, HEAD, PUT",
          "Content-Type, Range, If-Range, If-None-Match",
          "Accept-Ranges, Content-Disposition, Content-Range, ETag");

  private final FileStore store;

  private FileRoutes(FileStore store) {
    this.store = store;
  }

  static void open(HttpRouting.Builder routing, FileStore store) {
    FileRoutes routes = new FileRoutes(store);
    routing.options(AddressSigner.PATH + "/*", (_, response) -> ANY_ORIGIN.invite(response));
    routing.put(PARTS, routes::take);
    routing.get(GRANTED, routes::show);
    routing.head(GRANTED, routes::show);
  }

  private void take(ServerRequest request, ServerResponse response) {
    ANY_ORIGIN.admit(response);
    if (!isAdmitted("PUT", request)) {
      ErrorEnvelope.refuse(response, 403);
      return;
    }
    int part = Integer.parseInt(request.path().pathParameters().get("part"));
    try {
      take(file(request), part, request, response);
    } catch (Rejected refused) {
      ErrorEnvelope.refuse(response, refused.rejection());
    }
  }

  private void take(OriginalId file, int part, ServerRequest request, ServerResponse response) {
    long bytes = store.sending().requireWanted(file, part);
    if (!isTaken(file, part, bytes, request)) {
      ErrorEnvelope.refuse(response, 400);
      return;
    }
    try {
      store.sending().requireWanted(file, part);
    } catch (Rejected removedMeanwhile) {
      store.files().drop(file, part);
      throw removedMeanwhile;
    }
    response.status(Status.NO_CONTENT_204).send();
  }

  private boolean isTaken(OriginalId file, int part, long bytes, ServerRequest request) {
    if (request.headers().contentLength().orElse(bytes) != bytes) {
      return false;
    }
    try {
      return store.files().take(file, part, bytes, request.content().inputStream());
    } catch (UncheckedIOException _) { // its sender broke off, and comes again
      return false;
    }
  }

  private void show(ServerRequest request, ServerResponse response) {
    ANY_ORIGIN.admit(response);
    if (!isAdmitted("GET", request)) { // HEAD is a GET without the bytes
      ErrorEnvelope.refuse(response, 403);
      return;
    }
    UUID grant = UUID.fromString(request.path().pathParameters().get("grant"));
    FileGrants grants =
        Objects.requireNonNull(
            store
                .grants()
                .get(FileGrant.Kind.labelled(request.path().pathParameters().get("kind"))));
    try {
      KeptFile file = grants.open(file(request), grant);
      store.delivering().requireDeliverable(file.id());
      answer(file).send(request, response, bytes -> grants.sent(grant, bytes));
    } catch (Rejected refused) {
      ErrorEnvelope.refuse(response, refused.rejection());
    }
  }

  /** To be kept and never shown; known by its hash (R121). */
  private FileAnswer answer(KeptFile file) {
    return new FileAnswer(
        (from, bytes) -> store.files().open(file.id(), from, bytes),
        file.bytes(),
        "\"%s\"".formatted(file.sha256()),
        FileKind.labelled(file.type()).mediaType(),
        List.of(
            HeaderValues.create(
                HeaderNames.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()))));
  }

  private boolean isAdmitted(String method, ServerRequest request) {
    String expires = request.query().first("expires").orElse("");
    String signature = request.query().first("signature").orElse("");
    return store
        .signer()
        .admits(method, request.path().rawPath(), expires, signature, store.clock().instant());
  }

  private static OriginalId file(ServerRequest request) {
    return new OriginalId(UUID.fromString(request.path().pathParameters().get("file")));
  }
}
