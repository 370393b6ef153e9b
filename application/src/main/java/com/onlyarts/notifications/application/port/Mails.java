package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The queue of mails. What is added in a transaction waits from its commit on, and whoever delivers
 * on this node is woken.
 */
public interface Mails {

  /**
   * Queues a mail, in the transaction of whatever it follows from; false if there is one of its key
   * already (R83).
   */
  boolean add(Mail mail, Instant at);

  /**
   * Takes the mail that is due first, for at most the lease; of many at once each gets another.
   * Mail to very many lets every other go first.
   *
   * @param now counted as a try
   */
  Optional<Claimed> claim(Instant now, Duration lease);

  /** It is with the transport, by this name. */
  void sent(MailId mail, String transportsId, Instant at);

  /** Nobody is to get it: the address is suppressed, the account gone, the reminder late. */
  void skipped(MailId mail, String why, Instant at);

  /** The transport will never take it. */
  void refused(MailId mail, String why, Instant at);

  /** It is to be tried again. */
  void postponed(MailId mail, String why, Instant dueAt);

  /** Puts a mail back that the transport had no time for; that was no try. */
  void returned(MailId mail, Instant dueAt);

  /** It was tried too often; somebody should look. */
  void parked(MailId mail, String why, Instant at);

  /**
   * Forgets mails that were done before this instant, except for newsletters, whose counts are
   * shown.
   */
  void sweep(Instant doneBefore);

  /**
   * A mail in the worker's hands.
   *
   * @param attempts how often it was tried, this time included
   */
  record Claimed(Mail mail, int attempts) {}
}
