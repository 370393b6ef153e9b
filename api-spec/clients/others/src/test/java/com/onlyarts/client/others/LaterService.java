package com.onlyarts.client.others;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.contract.Contract;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The service as it may answer some versions later: a work of the contract's example in a category
 * that came later, with a member that came later, and a refusal whose code did.
 */
final class LaterService implements AutoCloseable {
  static final String WORK = "018d0d5a-2c00-7000-8000-000000000101";
  static final String REFUSED = "018d0d5a-2c00-7000-8000-000000000999";
  static final String LABEL = "hologram";
  static final String CODE = "artwork_on_the_moon";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;

  private LaterService(HttpServer server) {
    this.server = server;
  }

  static LaterService started() throws IOException {
    var contract = JSON.readTree(Contract.bundled().json());
    var declared = contract.at("/paths/~1artworks~1{artworkId}/get/responses");
    var work = example(declared.path("200"));
    ((ObjectNode) work.at("/data/artwork")).put("category", LABEL).putObject("addedLater");
    var refusal =
        JSON.createObjectNode()
            .put("success", false)
            .put("message", "The work is elsewhere")
            .put("code", CODE)
            .put("requestId", "req_1");
    refusal.putArray("errors");

    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/artworks/" + WORK, exchange -> answer(exchange, 200, work));
    server.createContext("/api/artworks/" + REFUSED, exchange -> answer(exchange, 404, refusal));
    server.start();
    return new LaterService(server);
  }

  /** What a client takes as the service's address. */
  String address() {
    return "http://127.0.0.1:%d/api".formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static JsonNode example(JsonNode response) {
    return response.at("/content/application~1json/examples").elements().next().get("value");
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    try (exchange) {
      var bytes = body.toString().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
