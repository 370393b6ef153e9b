package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.contract.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A listener to server-sent events, as a browser is one; every event has to be as the contract
 * says.
 *
 * <pre>{@code
 * try (EventStream stream = api.as(token).stream("/events")) {
 *   assertThat(stream.next().name()).isEqualTo("message");
 * }
 * }</pre>
 */
public final class EventStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Block END = new Block(List.of());

  private final HttpResponse<InputStream> response;
  private final Operation operation;
  private final BlockingQueue<Block> blocks = new LinkedBlockingQueue<>();

  EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    operation = ExercisedOperations.operation("GET", response.uri().getRawPath()).orElseThrow();
    Thread.ofVirtual().start(this::readAll);
  }

  /** One event. */
  public record Told(Optional<String> id, String name, String data) {

    public JsonNode json() {
      try {
        return JSON.readTree(data);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The next event; comments before it are passed over. */
  public Told next() {
    while (true) {
      Block block = nextBlock();
      assertThat(block).as("the stream has ended").isNotSameAs(END);
      if (block.field("event").isPresent()) {
        return new Told(block.field("id"), block.field("event").get(), block.data());
      }
    }
  }

  /** The next so many events. */
  public List<Told> next(int many) {
    List<Told> told = new ArrayList<>();
    while (told.size() < many) {
      told.add(next());
    }
    return told;
  }

  /** The next events, as far as the first of this name. */
  public List<Told> until(String last) {
    List<Told> told = new ArrayList<>();
    do {
      told.add(next());
    } while (!told.getLast().name().equals(last));
    return told;
  }

  /** The next block as it came, event or comment, line by line; empty when the stream has ended. */
  public List<String> nextLines() {
    return nextBlock().lines();
  }

  /** Waits for the end of the stream; whatever is said before it is passed over. */
  @SuppressWarnings("ReferenceEquality") // the end is this very block
  public void awaitEnd() {
    Block block = nextBlock();
    while (block != END) {
      block = nextBlock();
    }
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public int status() {
    return response.statusCode();
  }

  /** Leaves without a word. */
  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Block nextBlock() {
    try {
      Block block = blocks.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(block).as("nothing was said for %s", PATIENCE).isNotNull();
      block.field("event").ifPresent(event -> judge(event, block.data()));
      return block;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void judge(String event, String data) {
    EventJudge.judge(operation, event, data);
    ExercisedOperations.note(operation, event);
  }

  private void readAll() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty()) {
          lines.add(line);
        } else if (!lines.isEmpty()) {
          blocks.add(new Block(List.copyOf(lines)));
          lines.clear();
        }
      }
    } catch (IOException _) {
      // as good as an end
    }
    blocks.add(END);
  }

  private record Block(List<String> lines) {
    Optional<String> field(String name) {
      return lines.stream()
          .filter(line -> line.startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }

    String data() {
      return field("data").orElse("");
    }
  }
}
