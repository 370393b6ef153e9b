package com.onlyarts.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in front of a running service and plants faults in its answers: whoever judges contracts
 * is judged by what it then finds.
 */
final class FaultInjectingProxy implements AutoCloseable {
  /** What belongs to one connection, and not to the message. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "transfer-encoding",
          "content-length",
          "host",
          "upgrade",
          "http2-settings",
          "expect",
          ":status");

  private final URI service;
  private final Set<PlantedFault> faults;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private FaultInjectingProxy(URI service, Set<PlantedFault> faults) throws IOException {
    this.service = service;
    this.faults = faults;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  static FaultInjectingProxy before(URI service, Set<PlantedFault> faults) {
    try {
      return new FaultInjectingProxy(service, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, without {@code /api}. */
  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    client.close();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer =
          client.send(copied(exchange), HttpResponse.BodyHandlers.ofByteArray());
      Optional<PlantedFault> fault =
          faults.stream()
              .filter(
                  each ->
                      each.isPlantedAt(
                          exchange.getRequestMethod(), exchange.getRequestURI().getPath()))
              .findFirst();
      byte[] body = fault.map(each -> each.spoilt(answer.body())).orElse(answer.body());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (isOfTheMessage(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange.sendResponseHeaders(
          fault.map(PlantedFault::status).orElse(answer.statusCode()),
          body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpRequest copied(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (isOfTheMessage(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    byte[] body = exchange.getRequestBody().readAllBytes();
    return request
        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static boolean isOfTheMessage(String header) {
    return !HOP_BY_HOP.contains(header.toLowerCase(Locale.ROOT));
  }
}
