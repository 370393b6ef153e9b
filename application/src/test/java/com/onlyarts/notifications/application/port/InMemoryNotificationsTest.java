package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryNotificationsTest extends NotificationsContract {
  private final InMemoryNotifications notifications = new InMemoryNotifications();

  @Override
  protected Notifications notifications() {
    return notifications;
  }

  @Override
  protected Inbox inbox() {
    return notifications;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
