package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailToken;
import com.onlyarts.notifications.domain.SubscriberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The newsletter's readers. */
public interface Subscribers {

  /**
   * Notes that somebody would like the newsletter at an address.
   *
   * @param pause how long after one question there is no second mail
   * @return the reader to ask for confirmation; empty if there is nothing to ask, or it was asked
   *     just now
   */
  Optional<SubscriberId> ask(MailAddress address, Instant now, Duration pause);

  /**
   * Lets the token confirm the address until then; false if the address no longer waits for that.
   */
  boolean expect(MailAddress address, MailToken token, Instant until);

  /**
   * Confirms the address that the token was sent to, and says so again until that subscription
   * ends. Empty if it does not work.
   */
  Optional<MailAddress> confirm(MailToken token, Instant now);

  /**
   * The token of the link that ends the subscription; empty if the address does not get the
   * newsletter.
   */
  Optional<MailToken> unsubscribeToken(MailAddress address);

  /** The subscription that the token can end, or has ended. */
  Optional<Subscription> of(MailToken unsubscribeToken);

  /** Ends it; again changes nothing. False if there is none of this token. */
  boolean unsubscribe(MailToken unsubscribeToken, Instant now);

  /** Forgets whoever asked before this instant and never confirmed. */
  void sweep(Instant askedBefore);

  /** Where a subscription stands. */
  record Subscription(MailAddress address, Status status) {}

  /** Pending until the mail's link was followed. */
  enum Status {
    PENDING,
    CONFIRMED,
    UNSUBSCRIBED
  }
}
