package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryNewsletterTest extends NewsletterContract {
  private final InMemoryMails mails = new InMemoryMails();
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
  protected Mails mails() {
    return mails;
  }

  @Override
  protected PersonId admin() {
    return admin;
  }
}
