package com.onlyarts.notifications.application;

import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import com.onlyarts.notifications.application.port.DisplayNames;
import com.onlyarts.notifications.application.port.PushService;
import com.onlyarts.notifications.application.port.PushService.Answer;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Brings queued pushes to the push services, outside any transaction (R83). Killed in between, a
 * push is sent again when its lease is over; the push service and the browser then put it in the
 * place of the first. What is stale, or given up, is forgotten: old news is not worth a look.
 */
public final class DeliveringPushes {
  public static final RetryPolicy RETRIES =
      new RetryPolicy(10, Duration.ofSeconds(5), Duration.ofHours(1));

  private static final int AT_ONCE = 32;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final WorkQueue<PushDelivery> queue;
  private final PushSubscriptions subscriptions;
  private final PushService service;
  private final LocalizedTexts texts;
  private final Clock clock;

  /** The push services that want a pause, by their hosts. */
  private final Map<String, Instant> closedUntil = new ConcurrentHashMap<>();

  public DeliveringPushes(
      WorkQueue<PushDelivery> queue,
      PushSubscriptions subscriptions,
      PushService service,
      DisplayNames names,
      Clock clock) {
    this.queue = queue;
    this.subscriptions = subscriptions;
    this.service = service;
    this.texts =
        new LocalizedTexts("inbox", LocalizedTexts.in(LocalizedTexts.LANGUAGE), names::usernameOf);
    this.clock = clock;
  }

  /** Sends some of what is due, all at once; answers how many were taken. */
  public int deliverSome() {
    List<Item<PushDelivery>> due = queue.take(AT_ONCE, clock.instant(), LEASE);
    List<Sending> sendings = due.stream().flatMap(item -> prepare(item).stream()).toList();
    List<Answer> answers = sendings.isEmpty() ? List.of() : sendAll(sendings);
    IntStream.range(0, answers.size()).forEach(i -> note(sendings.get(i), answers.get(i)));
    return due.size();
  }

  /** A push and the browser it goes to. */
  private record Sending(Item<PushDelivery> item, PushDelivery delivery, PushTarget target) {}

  /** Empty if it is not to be sent, or not now. */
  private Optional<Sending> prepare(Item<PushDelivery> item) {
    PushDelivery delivery;
    try {
      delivery = item.work();
    } catch (RuntimeException e) { // of another version of the service, which may be there too
      tryAgain(item, e.toString(), RETRIES.after(item.tries()));
      return Optional.empty();
    }
    Optional<PushTarget> target = targetOf(delivery);
    if (target.isEmpty()) {
      queue.done(item);
    }
    return target
        .filter(it -> !isClosed(it, item))
        .map(it -> new Sending(item, delivery.named(texts::named), it));
  }

  /** A push goes to a browser whose session is open, until there is nothing to tell any more. */
  private Optional<PushTarget> targetOf(PushDelivery delivery) {
    Instant now = clock.instant();
    return delivery.isWorthTelling(now)
        ? subscriptions.target(delivery.subscription(), delivery.to(), now)
        : Optional.empty();
  }

  private boolean isClosed(PushTarget target, Item<PushDelivery> item) {
    Instant until = closedUntil.getOrDefault(target.service(), Instant.EPOCH);
    boolean closed = clock.instant().isBefore(until);
    if (closed) {
      queue.putBack(item, until);
    }
    return closed;
  }

  private List<Answer> sendAll(List<Sending> sendings) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> sent =
          sendings.stream()
              .map(it -> threads.submit(() -> service.send(it.target(), it.delivery())))
              .toList();
      return sent.stream().map(DeliveringPushes::answerOf).toList();
    }
  }

  private static Answer answerOf(Future<Answer> sent) {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      return new Answer.Failed(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted");
    }
  }

  private void note(Sending sending, Answer answer) {
    Item<PushDelivery> item = sending.item();
    Duration pause = RETRIES.after(item.tries());
    switch (answer) {
      case Answer.Taken() -> queue.done(item);
      case Answer.Refused(_) -> queue.done(item);
      case Answer.Gone() -> {
        subscriptions.remove(sending.delivery().subscription());
        queue.done(item);
      }
      case Answer.Failed(String reason) -> tryAgain(item, reason, pause);
      case Answer.Busy(Optional<Duration> wished) -> {
        Duration wait = wished.orElse(pause);
        Duration kept = wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
        closedUntil.put(sending.target().service(), clock.instant().plus(kept));
        tryAgain(item, "busy", kept);
      }
    }
  }

  private void tryAgain(Item<PushDelivery> item, String why, Duration pause) {
    if (RETRIES.isOver(item.tries())) {
      queue.done(item);
    } else {
      queue.postpone(item, why, clock.instant().plus(pause));
    }
  }
}
