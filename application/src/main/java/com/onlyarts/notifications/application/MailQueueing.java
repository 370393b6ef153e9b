package com.onlyarts.notifications.application;

import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.notifications.domain.Mail;
import java.util.Optional;

/** Where mails are put in the queue, in the transaction of whatever they follow from. */
public final class MailQueueing {
  private final WorkQueue<Mail> mails;
  private final LocalizedTexts texts;

  public MailQueueing(WorkQueue<Mail> mails) {
    this.mails = mails;
    this.texts =
        new LocalizedTexts(
            "mail", LocalizedTexts.in(LocalizedTexts.LANGUAGE), _ -> Optional.empty());
  }

  /** Queues the mail of a draft, if it has one; a mail that is queued again comes once (R83). */
  void queue(NotificationDraft draft) {
    draft.mail(texts).ifPresent(mails::add);
  }
}
