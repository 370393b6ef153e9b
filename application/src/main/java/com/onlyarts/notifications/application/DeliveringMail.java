package com.onlyarts.notifications.application;

import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.application.FailureText;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import com.onlyarts.notifications.application.PreparingMails.Prepared;
import com.onlyarts.notifications.application.port.MailTransport;
import com.onlyarts.notifications.application.port.MailTransport.Answer;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.domain.Mail;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Delivers mail: takes mail after mail from the queues and hands it to the transport, outside any
 * transaction (R83). Whatever happens in between, the mail is taken again when its lease is over,
 * and the transport knows its key.
 */
public final class DeliveringMail {
  /** All tries lie within the 24 hours for which a transport knows a key. */
  public static final RetryPolicy RETRIES =
      new RetryPolicy(12, Duration.ofSeconds(5), Duration.ofHours(1));

  private static final Logger LOG = System.getLogger(DeliveringMail.class.getName());

  /** How long a worker may take for one mail before another one takes it. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final WorkQueue<Mail> mails;
  private final WorkQueue<Mail> newsletters;
  private final PreparingMails preparing;
  private final MailTransport transport;
  private final Clock clock;
  private volatile Instant closedUntil = Instant.EPOCH;

  /**
   * @param newsletters mail to very many, which lets every other go first
   */
  public DeliveringMail(
      WorkQueue<Mail> mails,
      WorkQueue<Mail> newsletters,
      PreparingMails preparing,
      MailTransport transport,
      Clock clock) {
    this.mails = mails;
    this.newsletters = newsletters;
    this.preparing = preparing;
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * Delivers everything that is due, unless the transport asked for a pause; returns how many mails
   * were taken from the queues.
   */
  public int deliverDue() {
    int taken = 0;
    while (isOpen() && deliverNext()) {
      taken++;
    }
    return taken;
  }

  private boolean isOpen() {
    return !clock.instant().isBefore(closedUntil);
  }

  private boolean deliverNext() {
    Instant now = clock.instant();
    return Stream.of(mails, newsletters)
        .anyMatch(
            queue -> {
              List<Item<Mail>> next = queue.take(1, now, LEASE);
              next.forEach(item -> deliver(queue, item));
              return !next.isEmpty();
            });
  }

  private void deliver(WorkQueue<Mail> queue, Item<Mail> item) {
    try {
      Mail mail = item.work();
      Instant now = clock.instant();
      if (mail.uselessAfter().filter(end -> !now.isBefore(end)).isPresent()) {
        queue.ended(item, Outcome.SKIPPED, "too late", now);
        return;
      }
      switch (preparing.prepare(mail)) {
        case Prepared.Ready(OutgoingMail outgoingMail) ->
            record(queue, item, transport.send(outgoingMail));
        case Prepared.Unwanted(String why) ->
            queue.ended(item, Outcome.SKIPPED, why, clock.instant());
      }
    } catch (
        RuntimeException e) { // one mail that cannot be written must not keep the others waiting
      LOG.log(Level.WARNING, "A mail could not be delivered: " + item.id().value(), e);
      tryAgain(queue, item, FailureText.of(e).line());
    }
  }

  private void record(WorkQueue<Mail> queue, Item<Mail> item, Answer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case Answer.Taken(String id) -> queue.ended(item, Outcome.DONE, id, now);
      case Answer.Refused(String reason) -> {
        LOG.log(Level.WARNING, "Mail {0} was refused: {1}", item.work().key().text(), reason);
        queue.ended(item, Outcome.REFUSED, reason, now);
      }
      case Answer.Busy(Duration pause) -> {
        closedUntil = now.plus(pause);
        queue.putBack(item, closedUntil);
      }
      case Answer.Unknown(String reason) -> tryAgain(queue, item, FailureText.clean(reason));
    }
  }

  private void tryAgain(WorkQueue<Mail> queue, Item<Mail> item, String reason) {
    if (queue.failed(item, reason, RETRIES, clock.instant())) {
      LOG.log(
          Level.ERROR,
          "Mail {0} was tried {1} times and is parked: {2}",
          item.id().value(),
          item.tries(),
          reason);
    }
  }
}
