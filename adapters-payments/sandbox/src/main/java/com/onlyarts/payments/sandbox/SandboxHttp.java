package com.onlyarts.payments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Requests and answers as they go over HTTP, on this machine only. */
final class SandboxHttp {
  private SandboxHttp() {}

  /**
   * @param port 0 for one that is free
   */
  static HttpServer serve(int port, HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", handler);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return server;
  }

  static SandboxRequest read(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Map<String, String> form = new TreeMap<>();
    for (String pair : (query + "&" + body).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new SandboxRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Optional.ofNullable(headers.getFirst("Idempotency-Key")),
        Optional.ofNullable(headers.getFirst("Stripe-Version")).orElse(""),
        Optional.ofNullable(headers.getFirst("Stripe-Account")),
        form);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  static void write(HttpExchange exchange, SandboxAnswer answer) throws IOException {
    byte[] body = answer.body().toString().getBytes(UTF_8);
    begin(exchange, answer, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Everything that stands before the body. */
  static void begin(HttpExchange exchange, SandboxAnswer answer, int length) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.add("Content-Type", "application/json");
    headers.add("Request-Id", SandboxName.next("req"));
    if (answer.replayed()) {
      headers.add("Idempotent-Replayed", "true");
    }
    exchange.sendResponseHeaders(answer.status(), length);
  }
}
