package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.demo.DemoPerson;
import com.onlyarts.contract.Contract;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Shows {@code /docs}, and the contract it explains. The pages run our own scripts alone and speak
 * with this service alone; the reference writes styles into its elements.
 */
final class DocsRoutes {
  private static final Header POLICY =
      HeaderValues.create(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
              + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  private static final Header ASK_AGAIN = HeaderValues.create("Cache-Control", "no-cache");
  private static final Header FOR_EVER =
      HeaderValues.create("Cache-Control", "public, max-age=31536000, immutable");

  private DocsRoutes() {}

  /**
   * @param here where this service is reached
   * @param demo as whom the reference can call
   */
  static void open(
      HttpRouting.Builder routing, Contract contract, URI here, List<DemoPerson> demo) {
    DocsPages docs = new DocsPages(contract, here, demo);
    serve(routing, docs.pages(), POLICY, ASK_AGAIN);
    serve(routing, docs.assets(), POLICY, FOR_EVER);
    serve(
        routing,
        Map.of(
            "/api/openapi.json",
            new StaticFile("json", contract.json()),
            "/api/openapi.yaml",
            new StaticFile("yaml", contract.yaml()),
            "/api/openapi-open.json",
            new StaticFile("json", contract.openJson())),
        ASK_AGAIN);
    routing.get(
        "/docs/",
        (_, response) ->
            response.status(Status.MOVED_PERMANENTLY_301).header("Location", "/docs").send());
  }

  private static void serve(
      HttpRouting.Builder routing, Map<String, StaticFile> files, Header... headers) {
    files.forEach(
        (path, file) -> {
          Handler show = (request, response) -> show(file, request, response, headers);
          routing.get(path, show);
          routing.head(path, show);
        });
  }

  private static void show(
      StaticFile file, ServerRequest request, ServerResponse response, Header... headers) {
    for (Header header : headers) {
      response.headers().set(header);
    }
    file.send(request, response);
  }
}
