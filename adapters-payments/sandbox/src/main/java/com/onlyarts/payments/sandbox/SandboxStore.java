package com.onlyarts.payments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything the sandbox knows, in memory, and in a journal from which it is known again after a
 * restart. What a request changes is one line of the journal, so that it is kept whole or not at
 * all. Not for several threads.
 */
final class SandboxStore implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long ANSWERS_KEPT = Duration.ofDays(1).toSeconds();

  /** An event's place in the order in which they happened. */
  static final String NUMBER = "_number";

  private final Map<String, Map<String, ObjectNode>> things = new HashMap<>();
  private final Map<String, ObjectNode> answers = new LinkedHashMap<>();
  private final NavigableMap<Long, ObjectNode> waiting = new TreeMap<>();
  private final Map<String, ObjectNode> changed = new LinkedHashMap<>();
  private final Writer journal;
  private long lastNumber;

  private SandboxStore(Path file) throws IOException {
    if (Files.exists(file)) {
      read(file);
    }
    Path whole = file.resolveSibling("journal.new");
    try (Writer lines = Files.newBufferedWriter(whole)) {
      for (Map<String, ObjectNode> kind : things.values()) {
        write(lines, kind.values(), null);
      }
      write(lines, waiting.values(), null);
      for (ObjectNode answer : answers.values()) {
        write(lines, List.of(), answer);
      }
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    journal = Files.newBufferedWriter(file, UTF_8, StandardOpenOption.APPEND);
  }

  static SandboxStore open(Path folder) {
    try {
      return new SandboxStore(folder.resolve("journal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A last line that is not whole was never answered. */
  private void read(Path file) throws IOException {
    try (var lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(JSON.readTree(line));
      }
    } catch (JsonProcessingException _) {
      // the end
    }
  }

  private void take(JsonNode line) {
    line.path("things").forEach(thing -> take((ObjectNode) thing));
    if (line.get("answer") instanceof ObjectNode answer) {
      answers.put(answer.path("key").asText(), answer);
    }
  }

  private void take(ObjectNode thing) {
    String kind = thing.path("object").asText();
    if (!kind.equals("event")) {
      things
          .computeIfAbsent(kind, _ -> new LinkedHashMap<>())
          .put(thing.path("id").asText(), thing);
      return;
    }
    long number = thing.path(NUMBER).asLong();
    lastNumber = Math.max(lastNumber, number);
    if (thing.path("pending_webhooks").asInt() > 0) {
      waiting.put(number, thing);
    } else {
      waiting.remove(number);
    }
  }

  private static void write(
      Writer lines, Collection<ObjectNode> changes, @Nullable ObjectNode answer)
      throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.putArray("things").addAll(changes);
    if (answer != null) {
      line.set("answer", answer);
    }
    lines.write(line + "\n");
  }

  /** A thing as it is now, to be changed and put back. */
  Optional<ObjectNode> find(String kind, String id) {
    return Optional.ofNullable(changed.get(id))
        .filter(thing -> thing.path("object").asText().equals(kind))
        .or(() -> Optional.ofNullable(things.getOrDefault(kind, Map.of()).get(id)))
        .map(ObjectNode::deepCopy);
  }

  /** All of a kind, oldest first, as they were before this request. */
  Collection<ObjectNode> all(String kind) {
    return things.getOrDefault(kind, Map.of()).values();
  }

  void put(ObjectNode thing) {
    changed.put(thing.path("id").asText(), thing);
  }

  /** The number of a new event. */
  long nextNumber() {
    return ++lastNumber;
  }

  /** The oldest event behind this number that is still to be delivered. */
  Optional<ObjectNode> waitingAfter(long number) {
    return Optional.ofNullable(waiting.higherEntry(number))
        .map(Map.Entry::getValue)
        .map(ObjectNode::deepCopy);
  }

  /** What was answered under this key. */
  Optional<ObjectNode> answer(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  /** Keeps what this request has changed, and its answer if it has a key. */
  void commit(Optional<ObjectNode> answer, long now) {
    if (changed.isEmpty() && answer.isEmpty()) {
      return;
    }
    try {
      write(journal, changed.values(), answer.orElse(null));
      journal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    changed.values().forEach(this::take);
    changed.clear();
    answer.ifPresent(it -> answers.put(it.path("key").asText(), it));
    forgetAnswersBefore(now - ANSWERS_KEPT);
  }

  private void forgetAnswersBefore(long limit) {
    Iterator<ObjectNode> oldest = answers.values().iterator();
    while (oldest.hasNext() && oldest.next().path("created").asLong() < limit) {
      oldest.remove();
    }
  }

  /** Nothing of this request is kept. */
  void rollBack() {
    changed.clear();
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
