package com.onlyarts.bootstrap.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.payments.sandbox.LocalStripe;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells the nodes what happens at Stripe, as Stripe does: signed, from another thread, and again
 * until somebody has taken it.
 */
final class StripeWebhooks implements AutoCloseable {
  static final String SECRET = "whsec_of_the_faults";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

  /** How events come. */
  enum Delivery {
    AT_ONCE,
    /** Each twice, at once and again behind the next ones. */
    DOUBLED,
    /** Kept back until they are let go. */
    LATE,
    LOST,
    /** Kept back, and let go in any order. */
    REORDERED
  }

  private final Cluster cluster;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final List<String> keptBack = Collections.synchronizedList(new ArrayList<>());
  private final Thread courier = Thread.ofVirtual().start(this::deliver);
  private volatile Delivery delivery = Delivery.AT_ONCE;

  StripeWebhooks(Cluster cluster) {
    this.cluster = cluster;
  }

  void come(Delivery how) {
    delivery = how;
  }

  /** Something has happened to this thing. */
  void tell(String type, ObjectNode thing) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("id", "evt_" + UUID.randomUUID())
            .put("object", "event")
            .put("type", type);
    event.put("created", Instant.now().getEpochSecond()).putObject("data").set("object", thing);
    if (thing.has("_account")) {
      event.put("account", thing.path("_account").asText());
    }
    tell(event);
  }

  /** An event as Stripe has written it. */
  synchronized void tell(ObjectNode event) {
    switch (delivery) {
      case AT_ONCE -> events.add(event.toString());
      case DOUBLED -> {
        events.add(event.toString());
        keptBack.add(event.toString());
      }
      case LATE, REORDERED -> keptBack.add(event.toString());
      case LOST -> {}
    }
  }

  /** Lets go what was kept back. */
  void letGo(Random random) {
    List<String> waiting = new ArrayList<>(keptBack);
    keptBack.clear();
    if (delivery == Delivery.REORDERED) {
      Collections.shuffle(waiting, random);
    }
    events.addAll(waiting);
  }

  @Override
  public void close() {
    courier.interrupt();
  }

  private void deliver() {
    try {
      while (true) {
        String event = events.take();
        if (!isTaken(event)) {
          TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
          events.add(event);
        }
      }
    } catch (InterruptedException _) {
      // the cluster is closed
    }
  }

  private boolean isTaken(String event) {
    String signature = LocalStripe.signature(SECRET, Instant.now(), event);
    try {
      return cluster.up().stream()
          .findFirst()
          .map(
              node ->
                  node.api()
                      .careless()
                      .with("Stripe-Signature", signature)
                      .post("/webhooks/stripe", event))
          .filter(answer -> answer.status() == 200)
          .isPresent();
    } catch (UncheckedIOException _) {
      return false;
    }
  }
}
