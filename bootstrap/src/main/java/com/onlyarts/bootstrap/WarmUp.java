package com.onlyarts.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Asks a service that has just started what everybody will ask, so that the first of them waits no
 * longer than the others.
 */
final class WarmUp {
  private static final Duration MOST = Duration.ofMillis(300);
  private static final int ROUNDS = 60;

  /**
   * Nothing that counts as a view, and no page twice in a second: that would be answered from
   * memory.
   */
  private static final List<String> QUESTIONS =
      List.of(
          "/api/artworks?page=%d",
          "/api/artworks?category=painting&sort=price&order=asc&page=%d",
          "/api/artworks/00000000-0000-7000-8000-%012d");

  private WarmUp() {}

  /** Takes 300 ms at most: what is asked for longer keeps the compiler busy, not the callers. */
  static void of(int port) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      long end = System.nanoTime() + MOST.toNanos();
      for (int round = 1; round <= ROUNDS && System.nanoTime() < end; round++) {
        for (String question : QUESTIONS) {
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + question.formatted(round)))
                  .timeout(MOST)
                  .build(),
              BodyHandlers.discarding());
        }
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(WarmUp.class).info("Not wholly warmed up: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
