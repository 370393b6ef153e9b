package com.onlyarts.payments.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the sandbox keeps what it plays, so that it survives a restart as a provider would (R40).
 */
public interface SandboxStore {

  /** Keeps a new thing, or what has become of one. */
  void keep(Thing thing);

  /** The thing of this name, locked until the transaction ends. */
  Optional<Thing> lock(String id);

  /** All of a kind that belong to something, oldest first. */
  List<Thing> belonging(String kind, String owner);

  void forget(String id);

  /** What a request under this key was answered with. */
  Optional<Request> request(String key);

  /** Keeps which thing a request has made; false if the key was taken meanwhile. */
  boolean remember(Request request);

  /**
   * Keeps the new thing a request has made, and that it did; false, and nothing kept, if the key
   * was taken meanwhile.
   */
  boolean make(Request request, Thing thing);

  /** Puts an event in the queue. */
  void queue(QueuedEvent queued);

  /**
   * The oldest event that is still to be delivered; two who deliver at once may both get it, as a
   * webhook may come twice (R36).
   */
  Optional<QueuedEvent> nextEvent(List<String> notThese);

  void delivered(String queued, Instant at);

  /**
   * Anything the sandbox plays.
   *
   * @param owner what it belongs to: a refund's intent, a card's customer; its own name if nothing
   * @param json how it stands, in the sandbox's own words
   */
  record Thing(String id, String kind, String owner, String json, Instant createdAt) {}

  /** A request that was answered. */
  record Request(String key, String fingerprint, String thing) {}

  /** An event on its way. */
  record QueuedEvent(String id, String json, Instant writtenAt) {}
}
