package com.onlyarts.notifications.resend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;

/**
 * Answers as Resend documents it: wants a key, a sender and an address; takes each idempotency key
 * once, gives the first answer again, and refuses a key that comes back with another body. Faults
 * are put in front of it.
 */
public final class LocalResend implements AutoCloseable {
  public static final String API_KEY = "re_test_key";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, JsonNode> taken = new LinkedHashMap<>();
  private final Deque<String> keys = new ConcurrentLinkedDeque<>();
  private final Deque<Fault> faults = new ArrayDeque<>();

  public LocalResend() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/emails", this::send);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** What the next request meets. */
  public enum Fault {
    /** 429 with {@code Retry-After: 2}. */
    TOO_MANY,
    AWAY,
    /** The mail is taken, and the answer never comes. */
    TAKEN_AND_SILENT,
    /** The mail is taken, and the connection drops. */
    TAKEN_AND_DROPPED,
    /** Another request with this key is running. */
    CONCURRENT
  }

  public URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public synchronized void next(Fault... more) {
    faults.addAll(List.of(more));
  }

  /** Whether every fault that was put in front of it has been met. */
  public synchronized boolean isCalm() {
    return faults.isEmpty();
  }

  /** Every mail it took, in order. */
  public synchronized List<JsonNode> mails() {
    return List.copyOf(taken.values());
  }

  /** The idempotency key of every request, in order. */
  public List<String> keys() {
    return List.copyOf(keys);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void send(HttpExchange exchange) throws IOException {
    JsonNode mail = JSON.readTree(exchange.getRequestBody().readAllBytes());
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    keys.add(key);
    Fault fault;
    synchronized (this) {
      fault = faults.poll();
    }
    if (!("Bearer " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, error(401, "missing_api_key"));
    } else if (fault == Fault.TOO_MANY) {
      exchange.getResponseHeaders().add("Retry-After", "2");
      answer(exchange, 429, error(429, "rate_limit_exceeded"));
    } else if (fault == Fault.AWAY) {
      answer(exchange, 503, "not even JSON");
    } else if (fault == Fault.CONCURRENT) {
      answer(exchange, 409, error(409, "concurrent_idempotent_requests"));
    } else if (!mail.path("to").path(0).asText().contains("@")
        || mail.path("subject").asText().isEmpty()) {
      answer(exchange, 422, error(422, "validation_error"));
    } else {
      take(exchange, key, mail, fault);
    }
  }

  private void take(HttpExchange exchange, String key, JsonNode mail, Fault fault)
      throws IOException {
    JsonNode before;
    int number;
    synchronized (this) {
      before = taken.putIfAbsent(key, mail);
      number = List.copyOf(taken.keySet()).indexOf(key) + 1;
    }
    if (fault == Fault.TAKEN_AND_SILENT) {
      return; // whoever waits has to lose patience
    }
    if (fault == Fault.TAKEN_AND_DROPPED) {
      exchange.close();
    } else if (before != null && !before.equals(mail)) {
      answer(exchange, 409, error(409, "invalid_idempotent_request"));
    } else {
      answer(exchange, 200, "{\"id\":\"mail-%d\"}".formatted(number));
    }
  }

  private static String error(int status, String name) {
    return "{\"statusCode\":%d,\"name\":\"%s\",\"message\":\"no\"}".formatted(status, name);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
    exchange.getResponseBody().write(body.getBytes(UTF_8));
    exchange.close();
  }
}
