package com.onlyarts.notifications.application.port;

class InMemoryMailsTest extends MailsContract {
  private final InMemoryMails mails = new InMemoryMails();

  @Override
  protected Mails mails() {
    return mails;
  }
}
