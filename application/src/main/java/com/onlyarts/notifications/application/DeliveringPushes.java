package com.onlyarts.notifications.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.notifications.application.port.PushQueue;
import com.onlyarts.notifications.application.port.PushService;
import com.onlyarts.notifications.application.port.PushService.Answer;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import com.onlyarts.notifications.domain.PushDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Brings queued pushes to the push services: claimed in one transaction, sent in none, marked in
 * another. Killed in between, a push is sent again when its lease is over; the push service and the
 * browser then put it in the place of the first.
 */
public final class DeliveringPushes {
  private static final int AT_ONCE = 32;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final Transactions transactions;
  private final PushQueue queue;
  private final PushSubscriptions subscriptions;
  private final PushService service;
  private final Clock clock;

  public DeliveringPushes(
      Transactions transactions,
      PushQueue queue,
      PushSubscriptions subscriptions,
      PushService service,
      Clock clock) {
    this.transactions = transactions;
    this.queue = queue;
    this.subscriptions = subscriptions;
    this.service = service;
    this.clock = clock;
  }

  /** Sends some of what is due, all at once; answers how many were tried. */
  public int deliverSome() {
    List<PushDelivery> due =
        transactions.inTransaction(() -> queue.claim(clock.instant(), LEASE, AT_ONCE));
    List<Answer> answers = due.isEmpty() ? List.of() : sendAll(due);
    IntStream.range(0, due.size())
        .forEach(i -> transactions.inTransaction(() -> note(due.get(i), answers.get(i))));
    return due.size();
  }

  private List<Answer> sendAll(List<PushDelivery> due) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> sent =
          due.stream().map(delivery -> threads.submit(() -> service.send(delivery))).toList();
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

  private void note(PushDelivery delivery, Answer answer) {
    switch (answer) {
      case Answer.Taken() -> queue.done(delivery.id());
      case Answer.Refused(_) -> queue.done(delivery.id());
      case Answer.Gone() -> subscriptions.remove(delivery.subscription());
      case Answer.Failed(_) -> tryAgain(delivery, clock.instant().plus(delivery.pause()));
      case Answer.Busy(var pause) -> {
        Duration wait =
            pause
                .filter(it -> it.compareTo(LONGEST_PAUSE) < 0)
                .orElse(pause.isPresent() ? LONGEST_PAUSE : delivery.pause());
        Instant until = clock.instant().plus(wait);
        queue.pause(delivery.target().service(), until);
        tryAgain(delivery, until);
      }
    }
  }

  private void tryAgain(PushDelivery delivery, Instant when) {
    if (delivery.isWorthRetrying(when)) {
      queue.postpone(delivery.id(), when);
    } else {
      queue.done(delivery.id());
    }
  }
}
