package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.messaging.api.MessageSent;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;

/** People hear who follows them and who writes to them. */
public final class NotifyingOfPeople {
  private final Notifier notifier;

  public NotifyingOfPeople(Notifier notifier) {
    this.notifier = notifier;
  }

  /** Following, leaving and following again is no news. */
  public void followed(PersonFollowed event) {
    notifier.tellOfAct(
        event.follower(),
        event.followed(),
        name ->
            Notice.of(NotificationType.FOLLOW, "follow/" + event.follower().value(), "New follower")
                .saying(name, "started following you")
                .leadingTo("/users/" + name)
                .about("userId", event.follower())
                .about("username", name)
                .gatheredBy("follow"));
  }

  /**
   * While a conversation waits to be read, its messages are one notification that shows the latest.
   */
  public void written(MessageSent event) {
    notifier.tellOfAct(
        event.sender(),
        event.recipient(),
        name ->
            Notice.of(
                    NotificationType.MESSAGE,
                    "message/" + event.message().value(),
                    "New message from " + name)
                .saying(event.preview())
                .leadingTo("/conversations/" + event.conversation().value())
                .about("conversationId", event.conversation())
                .about("messageId", event.message())
                .about("userId", event.sender())
                .gatheredBy("message/" + event.conversation().value()));
  }
}
