package com.onlyarts.notifications.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.notifications.application.port.Subscribers;
import com.onlyarts.notifications.application.port.Subscribers.Subscription;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailRejection.InvalidNewsletterToken;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.notifications.domain.MailToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Anybody subscribes to the newsletter by an address, proves that it is theirs, and ends it with
 * one click.
 */
public final class SubscribingToNewsletter {
  /**
   * An address gets at most one mail of this kind in this time, however often somebody types it in.
   */
  static final Duration PAUSE = Duration.ofMinutes(10);

  private static final Duration PENDING = Duration.ofDays(7);

  private final Transactions transactions;
  private final Subscribers subscribers;
  private final MailQueueing queueing;
  private final Clock clock;

  public SubscribingToNewsletter(
      Transactions transactions, Subscribers subscribers, MailQueueing queueing, Clock clock) {
    this.transactions = transactions;
    this.subscribers = subscribers;
    this.queueing = queueing;
    this.clock = clock;
  }

  /** Asks the address for confirmation; whether it reads the newsletter already is not told. */
  public void subscribe(MailAddress address) {
    Instant now = clock.instant();
    transactions.inTransaction(
        () ->
            subscribers
                .ask(address, now, PAUSE)
                .map(
                    subscriber ->
                        NotificationDraft.to(address)
                            .with("subscriber", subscriber)
                            .mail(
                                MailTemplate.NEWSLETTER_CONFIRMATION,
                                "newsletter_asked/{{subscriber}}/" + now.toEpochMilli())
                            .uselessAfter(now.plus(SendTimeFacts.CONFIRMATION)))
                .ifPresent(queueing::queue));
  }

  /**
   * Follows the link of that mail; followed again it says so again, until the subscription ends.
   */
  public Subscription confirm(MailToken token) {
    return transactions.inTransaction(
        () ->
            subscribers
                .confirm(token, clock.instant())
                .map(address -> new Subscription(address, Subscribers.Status.CONFIRMED))
                .orElseThrow(() -> new Rejected(new InvalidNewsletterToken())));
  }

  /** What the link of an issue would end; changes nothing, because mail programs look at links. */
  public Subscription show(MailToken unsubscribeToken) {
    return subscribers
        .of(unsubscribeToken)
        .orElseThrow(() -> new Rejected(new InvalidNewsletterToken()));
  }

  /** Ends the subscription; again changes nothing. */
  public void unsubscribe(MailToken unsubscribeToken) {
    if (!transactions.inTransaction(
        () -> subscribers.unsubscribe(unsubscribeToken, clock.instant()))) {
      throw new Rejected(new InvalidNewsletterToken());
    }
  }

  /** Forgets addresses that never confirmed. */
  public void sweep() {
    subscribers.sweep(clock.instant().minus(PENDING));
  }
}
