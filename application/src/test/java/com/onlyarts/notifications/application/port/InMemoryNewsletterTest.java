package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryWorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.notifications.domain.Mail;
import java.util.Optional;

class InMemoryNewsletterTest extends NewsletterContract {
  private final InMemoryWorkQueue<Mail> mails =
      new InMemoryWorkQueue<>(mail -> Optional.of(mail.key().text()));
  private final InMemorySubscribers subscribers = new InMemorySubscribers();
  private final InMemoryNewsletterIssues issues = new InMemoryNewsletterIssues(subscribers, mails);
  private final PersonId admin = PersonId.next();

  @Override
  protected Subscribers subscribers() {
    return subscribers;
  }

  @Override
  protected NewsletterIssues issues() {
    return issues;
  }

  @Override
  protected WorkQueue<Mail> mails() {
    return mails;
  }

  @Override
  protected PersonId admin() {
    return admin;
  }
}
