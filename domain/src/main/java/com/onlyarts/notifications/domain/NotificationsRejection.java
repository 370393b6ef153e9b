package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Rejection;

/** Why notifications say no. */
public sealed interface NotificationsRejection extends Rejection {

  /** No such notification, or somebody else's. */
  record NotificationNotFound(NotificationId notification)
      implements NotificationsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such notification";
    }
  }

  /** No such browser, or somebody else's. */
  record PushSubscriptionNotFound(PushSubscriptionId subscription)
      implements NotificationsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such push subscription";
    }
  }
}
