package com.onlyarts.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.EventStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Listens to a person's live events as a browser does: when a stream ends it comes back, and says
 * what it heard last.
 */
final class ReturningListener implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiClient api;
  private final List<Integer> numbers = new CopyOnWriteArrayList<>();
  private volatile String last = "0";
  private volatile boolean leaves;

  ReturningListener(ApiClient api) {
    this.api = api;
  }

  @Override
  public void run() {
    while (!leaves) {
      try (EventStream stream = api.with("Last-Event-ID", last).stream("/events")) {
        List<String> lines = stream.nextLines();
        while (!lines.isEmpty() && !leaves) {
          hear(lines);
          lines = stream.nextLines();
        }
      }
    }
  }

  private void hear(List<String> lines) {
    if (!lines.contains("event: unread")) {
      return;
    }
    lines.forEach(
        line -> {
          if (line.startsWith("id: ")) {
            last = line.substring("id: ".length());
          } else if (line.startsWith("data: ")) {
            numbers.add(number(line.substring("data: ".length())));
          }
        });
  }

  private static int number(String data) {
    try {
      return JSON.readTree(data).get("notifications").asInt();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has heard so many. */
  void awaitAll(int many) {
    Wait.until("all is heard", () -> numbers.size() >= many);
  }

  /** The numbers in the events it has heard, in this order. */
  List<Integer> numbers() {
    return numbers;
  }

  /** It leaves when it hears something next, a heartbeat at the latest. */
  void leave() {
    leaves = true;
  }
}
