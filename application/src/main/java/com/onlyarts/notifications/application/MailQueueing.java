package com.onlyarts.notifications.application;

import com.onlyarts.notifications.application.port.DisplayNames;
import com.onlyarts.notifications.application.port.Mails;
import java.time.Clock;

/** Where mails are put in the queue, in the transaction of whatever they follow from. */
public final class MailQueueing {
  private final Mails mails;
  private final LocalizedTexts texts;
  private final Clock clock;

  public MailQueueing(Mails mails, DisplayNames names, Clock clock) {
    this.mails = mails;
    this.texts =
        new LocalizedTexts("mail", LocalizedTexts.in(LocalizedTexts.LANGUAGE), names::fullNameOf);
    this.clock = clock;
  }

  /** Queues the mail of a draft, if it has one; a mail that is queued again comes once (R83). */
  void queue(NotificationDraft draft) {
    draft.mail(texts).ifPresent(mail -> mails.add(mail, clock.instant()));
  }
}
