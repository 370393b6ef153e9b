package com.onlyarts.notifications.application;

import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.notifications.application.port.Inbox;
import com.onlyarts.notifications.application.port.Notifications;
import com.onlyarts.notifications.application.port.Notifications.Remains;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.PushDelivery;
import java.util.List;

/**
 * What is taken back is told no longer (R82): it leaves the inbox with its words and its place in
 * the count, and mails and pushes of it that wait are not sent. Speaks in the transaction of a
 * handler. An event that is told later is older than what is noted here, and stays untold.
 */
public final class TakingBackNotifications {
  private final Notifications notifications;
  private final Inbox inbox;
  private final LiveEvents live;
  private final WorkQueue<Mail> mails;
  private final WorkQueue<PushDelivery> pushes;

  public TakingBackNotifications(
      Notifications notifications,
      Inbox inbox,
      LiveEvents live,
      WorkQueue<Mail> mails,
      WorkQueue<PushDelivery> pushes) {
    this.notifications = notifications;
    this.inbox = inbox;
    this.live = live;
    this.mails = mails;
    this.pushes = pushes;
  }

  public void takeBack(TakenBack event) {
    notifications.noteTakenBack(event.subject(), event.at());
    mails.withdraw(event.subject());
    pushes.withdraw(event.subject());
    notifications.removeParts(event.subject()).forEach(this::shrink);
  }

  /** A burst goes on without it, and goes with its last fact. */
  private void shrink(Remains remains) {
    Notification before = remains.notification();
    remains
        .latest()
        .ifPresentOrElse(
            it ->
                notifications.save(List.of(before.without(remains.taken(), it.notice(), it.at()))),
            () -> notifications.remove(before.to(), before.id()));
    KeepingInbox.tellUnread(live, before.to(), inbox.unread(before.to()));
  }
}
