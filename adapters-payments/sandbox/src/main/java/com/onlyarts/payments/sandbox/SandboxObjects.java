package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What all of Stripe's objects have in common: an id, a moment, metadata, events and lists. Members
 * whose name begins with an underscore are the sandbox's own and are not shown.
 */
final class SandboxObjects {
  private static final int USUAL_PAGE = 10;
  private static final int LONGEST_PAGE = 100;
  private final SandboxStore store;
  private final Clock clock;

  SandboxObjects(SandboxStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** A new thing, not kept yet. */
  ObjectNode fresh(String prefix, String kind) {
    ObjectNode thing =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", SandboxName.next(prefix))
            .put("object", kind)
            .put("created", now().getEpochSecond())
            .put("livemode", false);
    thing.putObject("metadata");
    return thing;
  }

  /** A new thing with the metadata of the request that makes it. */
  ObjectNode fresh(String prefix, String kind, SandboxRequest request) {
    ObjectNode thing = fresh(prefix, kind);
    request.putMetadata((ObjectNode) thing.path("metadata"));
    return thing;
  }

  Optional<ObjectNode> find(String kind, String id) {
    return store.find(kind, id);
  }

  /** The thing that a path names. */
  ObjectNode get(String kind, String id) {
    return find(kind, id).orElseThrow(() -> SandboxRefusal.missing(kind, id));
  }

  /** All of a kind that are so; copies, to be changed. */
  List<ObjectNode> all(String kind, Predicate<ObjectNode> those) {
    return store.all(kind).stream().filter(those).map(ObjectNode::deepCopy).toList();
  }

  ObjectNode keep(ObjectNode thing) {
    store.put(thing);
    return thing;
  }

  /** Keeps it, and tells of it. */
  ObjectNode keep(ObjectNode thing, String event) {
    return keep(thing, event, Optional.empty());
  }

  /**
   * @param account the connected account it happened in; empty for the platform's own
   */
  ObjectNode keep(ObjectNode thing, String event, Optional<String> account) {
    ObjectNode told = fresh("evt", "event");
    told.remove("metadata");
    account.ifPresent(it -> told.put("account", it));
    told.putNull("api_version").putNull("request");
    told.put("type", event).put("pending_webhooks", 1).put(SandboxStore.NUMBER, store.nextNumber());
    told.putObject("data").set("object", shown(thing));
    store.put(told);
    return keep(thing);
  }

  /** The page of those that are so, newest first, as the request wants it. */
  ObjectNode list(String kind, SandboxRequest request, Predicate<ObjectNode> those) {
    long since = request.text("created[gte]").map(Long::valueOf).orElse(0L);
    int limit =
        Math.min(request.text("limit").map(Integer::valueOf).orElse(USUAL_PAGE), LONGEST_PAGE);
    List<ObjectNode> rows =
        new ArrayList<>(
                all(kind, thing -> thing.path("created").asLong() >= since && those.test(thing)))
            .reversed();
    int start = 1 + ids(rows).toList().indexOf(request.text("starting_after").orElse(""));
    int end = Math.min(start + limit, rows.size());
    ObjectNode list =
        JsonNodeFactory.instance
            .objectNode()
            .put("object", "list")
            .put("url", request.path())
            .put("has_more", end < rows.size());
    list.putArray("data").addAll(rows.subList(start, end));
    return list;
  }

  private static Stream<String> ids(List<ObjectNode> rows) {
    return rows.stream().map(row -> row.path("id").asText());
  }

  /** What is written under this name; empty if nothing is. */
  static Optional<String> text(ObjectNode thing, String member) {
    return Optional.of(thing.path(member).asText("")).filter(text -> !text.isEmpty());
  }

  static boolean has(ObjectNode thing, String member, String text) {
    return thing.path(member).asText().equals(text);
  }

  /** The thing without what is the sandbox's own. */
  static ObjectNode shown(ObjectNode thing) {
    ObjectNode copy = thing.deepCopy();
    hide(copy);
    return copy;
  }

  private static void hide(JsonNode node) {
    if (node instanceof ObjectNode thing) {
      List<String> own = new ArrayList<>();
      thing.fieldNames().forEachRemaining(own::add);
      own.removeIf(name -> !name.startsWith("_"));
      thing.remove(own);
      thing.forEach(SandboxObjects::hide);
    } else if (node instanceof ArrayNode rows) {
      rows.forEach(SandboxObjects::hide);
    }
  }
}
