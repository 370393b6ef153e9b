package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.WorkItemId;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.EventHandler.Occurrence;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.FailureText;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue.Which;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings waiting events to their handlers, by several workers on every node at once. A worker takes
 * some items of one lane; their handlers and their removal are one transaction, which needs no
 * lease. A handler that fails is tried again, alone; until it succeeds or is parked it holds up
 * what the same handler hears of the same thing later, and nothing else.
 */
public final class OutboxRelay {
  static final RetryPolicy RETRIES =
      new RetryPolicy(12, Duration.ofSeconds(1), Duration.ofHours(1));

  private static final int BATCH = 50;

  /**
   * What is left then has to wait for the next one: a transaction must not come near its deadline.
   */
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  private final JdbiWorkQueue<HandlerCall> queue;
  private final Transactions transactions;
  private final EventHandlers handlers;
  private final Clock clock;

  public OutboxRelay(Jdbi jdbi, Transactions transactions, EventHandlers handlers, Clock clock) {
    this.queue = new JdbiWorkQueue<>(jdbi, new EventTopic(), () -> {});
    this.transactions = transactions;
    this.handlers = handlers;
    this.clock = clock;
  }

  /**
   * Brings some of what is due; returns how many handlers were tried, zero when there is nothing
   * that no other worker is at.
   */
  public int deliverSome() {
    return deliver(Which.TRIED, OptionalInt.empty(), 1)
        + deliver(Which.FRESH, OptionalInt.empty(), BATCH);
  }

  /** What waits, to be watched. */
  public JdbiWorkQueue<?> queue() {
    return queue;
  }

  private int deliver(Which which, OptionalInt lane, int most) {
    Batch batch = new Batch();
    try {
      transactions.inTransaction(() -> batch.bring(which, lane, most));
    } catch (RuntimeException e) {
      if (batch.items.isEmpty()) {
        throw e;
      }
      batch.culprit().ifPresentOrElse(culprit -> failed(culprit, e), () -> deliverAlone(batch));
    }
    return batch.items.size();
  }

  /** Together they failed at the commit, which does not say whose fault it was. */
  private void deliverAlone(Batch batch) {
    batch.items.forEach(_ -> deliver(Which.FRESH, batch.lane, 1));
  }

  private void failed(Item<HandlerCall> item, RuntimeException failure) {
    boolean parked = queue.failed(item, FailureText.of(failure).line(), RETRIES, clock.instant());
    LOG.warn(
        "Handler {} failed, attempt {}{}",
        item.work().handler(),
        item.tries(),
        parked ? ": parked" : "",
        failure);
  }

  private Flurry flurry(Item<HandlerCall> item) {
    HandlerCall call = item.work();
    EventHandler<?> handler =
        handlers
            .named(call.handler())
            .orElseThrow(() -> new IllegalStateException("no handler of this name here"));
    return new Flurry(handler, WorkJson.read(call.event(), handler.type()), List.of(item));
  }

  /** Items of which the latest says all there is to say, but how many there were. */
  private record Flurry(EventHandler<?> handler, Event event, List<Item<HandlerCall>> items) {
    Item<HandlerCall> latest() {
      return items.getLast();
    }

    /** What it is about together with others, or else the item itself. */
    Object about() {
      WorkItemId itself = latest().id();
      return handler
          .flurryOf(event)
          .<Object>map(about -> List.of(handler.name(), about))
          .orElse(itself);
    }

    Flurry after(Flurry earlier) {
      return new Flurry(
          handler, event, Stream.concat(earlier.items.stream(), items.stream()).toList());
    }

    Occurrence<Event> occurrence() {
      return new Occurrence<>(event, items.size());
    }
  }

  /** What one transaction brings; a transaction that lost a race is done again from the start. */
  private final class Batch {
    private OptionalInt lane = OptionalInt.empty();
    private List<Item<HandlerCall>> items = List.of();
    private @Nullable Item<HandlerCall> atHand;

    void bring(Which which, OptionalInt wanted, int most) {
      Instant now = clock.instant();
      items = List.of();
      atHand = null;
      lane = queue.lockLane(which, wanted, now);
      lane.ifPresent(taken -> items = queue.claim(which, taken, most, now));
      List<Item<HandlerCall>> done = new ArrayList<>();
      long end = System.nanoTime() + LONGEST_BATCH.toNanos();
      for (List<Flurry> together : together(flurries())) {
        if (!done.isEmpty() && System.nanoTime() > end) {
          break;
        }
        atHand = together.size() == 1 ? together.getFirst().latest() : null;
        together.getFirst().handler().to(together.stream().map(Flurry::occurrence).toList());
        together.forEach(flurry -> done.addAll(flurry.items()));
      }
      atHand = null;
      if (!done.isEmpty()) {
        queue.done(done);
      }
    }

    /** The items in their order, those of a flurry in the place of the latest. */
    private Collection<Flurry> flurries() {
      SequencedMap<Object, Flurry> flurries = new LinkedHashMap<>();
      for (Item<HandlerCall> item : items) {
        atHand = item;
        Flurry one = flurry(item);
        Flurry earlier = flurries.remove(one.about());
        flurries.put(one.about(), earlier == null ? one : one.after(earlier));
      }
      return flurries.values();
    }

    /**
     * What one handler reacts to at once; only what one handler hears of one thing has an order.
     */
    private List<List<Flurry>> together(Collection<Flurry> flurries) {
      List<List<Flurry>> groups = new ArrayList<>();
      Map<EventHandler<?>, List<Flurry>> open = new HashMap<>();
      for (Flurry flurry : flurries) {
        List<Flurry> group = open.get(flurry.handler());
        if (group == null || group.size() == flurry.handler().atOnce()) {
          group = new ArrayList<>();
          open.put(flurry.handler(), group);
          groups.add(group);
        }
        group.add(flurry);
      }
      return groups;
    }

    /** Whose handler it was that failed, if that is known. */
    Optional<Item<HandlerCall>> culprit() {
      return items.size() == 1 ? Optional.of(items.getFirst()) : Optional.ofNullable(atHand);
    }
  }
}
