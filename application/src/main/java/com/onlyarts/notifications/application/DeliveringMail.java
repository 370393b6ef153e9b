package com.onlyarts.notifications.application;

import com.onlyarts.notifications.application.PreparingMails.Prepared;
import com.onlyarts.notifications.application.port.MailTransport;
import com.onlyarts.notifications.application.port.MailTransport.Answer;
import com.onlyarts.notifications.application.port.Mails;
import com.onlyarts.notifications.application.port.Mails.Claimed;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailRetryPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Delivers mail: takes mail after mail from the queue and hands it to the transport, outside any
 * transaction (R83). Whatever happens in between, the mail is claimed again when its lease is over,
 * and the transport knows its key.
 */
public final class DeliveringMail {
  private static final Logger LOG = System.getLogger(DeliveringMail.class.getName());
  private static final Duration KEPT = Duration.ofDays(30);

  private final Mails mails;
  private final PreparingMails preparing;
  private final MailTransport transport;
  private final Clock clock;
  private volatile Instant closedUntil = Instant.EPOCH;

  public DeliveringMail(
      Mails mails, PreparingMails preparing, MailTransport transport, Clock clock) {
    this.mails = mails;
    this.preparing = preparing;
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * Delivers everything that is due, unless the transport asked for a pause; returns how many mails
   * were taken from the queue.
   */
  public int deliverDue() {
    int taken = 0;
    while (isOpen() && deliverNext()) {
      taken++;
    }
    return taken;
  }

  /** Forgets what was delivered a month ago. */
  public void sweep() {
    mails.sweep(clock.instant().minus(KEPT));
  }

  private boolean isOpen() {
    return !clock.instant().isBefore(closedUntil);
  }

  private boolean deliverNext() {
    Optional<Claimed> next = mails.claim(clock.instant(), MailRetryPolicy.LEASE);
    next.ifPresent(this::deliver);
    return next.isPresent();
  }

  private void deliver(Claimed claimed) {
    Mail mail = claimed.mail();
    if (mail.uselessAfter().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
      mails.skipped(mail.id(), "too late", clock.instant());
      return;
    }
    try {
      switch (preparing.prepare(mail)) {
        case Prepared.Ready(OutgoingMail outgoingMail) ->
            record(claimed, transport.send(outgoingMail));
        case Prepared.Unwanted(String why) -> mails.skipped(mail.id(), why, clock.instant());
      }
    } catch (
        RuntimeException e) { // one mail that cannot be written must not keep the others waiting
      LOG.log(Level.WARNING, "Mail " + mail.key().text() + " could not be delivered", e);
      tryAgain(claimed, e.toString());
    }
  }

  private void record(Claimed claimed, Answer answer) {
    Mail mail = claimed.mail();
    switch (answer) {
      case Answer.Taken(String id) -> mails.sent(mail.id(), id, clock.instant());
      case Answer.Refused(String reason) -> {
        LOG.log(Level.WARNING, "Mail {0} was refused: {1}", mail.key().text(), reason);
        mails.refused(mail.id(), reason, clock.instant());
      }
      case Answer.Busy(Duration pause) -> {
        closedUntil = clock.instant().plus(pause);
        mails.returned(mail.id(), closedUntil);
      }
      case Answer.Unknown(String reason) -> tryAgain(claimed, reason);
    }
  }

  private void tryAgain(Claimed claimed, String reason) {
    if (MailRetryPolicy.isOver(claimed.attempts())) {
      LOG.log(
          Level.ERROR,
          "Mail {0} was tried {1} times and is parked: {2}",
          claimed.mail().key().text(),
          claimed.attempts(),
          reason);
      mails.parked(claimed.mail().id(), reason, clock.instant());
    } else {
      mails.postponed(
          claimed.mail().id(),
          reason,
          clock.instant().plus(MailRetryPolicy.after(claimed.attempts())));
    }
  }
}
