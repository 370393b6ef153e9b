package com.onlyarts.notifications.application.port;

import java.time.Duration;

/**
 * Brings mails to their addresses: Resend, or the folder in its place. Spoken to outside any
 * transaction.
 */
public interface MailTransport {

  /** Hands a mail over. The same key again is no second mail. */
  Answer send(OutgoingMail mail);

  /** What the transport says. */
  sealed interface Answer {
    /**
     * It is on its way, or was already.
     *
     * @param id the transport's own name for it, or nothing
     */
    record Taken(String id) implements Answer {}

    /** It will never be taken, however often it is tried. */
    record Refused(String reason) implements Answer {}

    /** The transport has enough for now; no mail is to be tried before. */
    record Busy(Duration pause) implements Answer {}

    /** Away, or no answer: it may be on its way or not, and is to be tried again under its key. */
    record Unknown(String reason) implements Answer {}
  }
}
