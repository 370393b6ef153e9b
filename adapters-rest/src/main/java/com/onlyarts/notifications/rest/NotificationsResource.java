package com.onlyarts.notifications.rest;

import com.onlyarts.contract.api.NotificationsApi;
import com.onlyarts.contract.model.DeleteNotificationResponseJson;
import com.onlyarts.contract.model.GetNotificationPreferencesResponseJson;
import com.onlyarts.contract.model.GetUnreadCountResponseJson;
import com.onlyarts.contract.model.ListNotificationsResponseJson;
import com.onlyarts.contract.model.MarkAllNotificationsReadResponseJson;
import com.onlyarts.contract.model.MarkNotificationReadResponseJson;
import com.onlyarts.contract.model.UnreadCountDataJson;
import com.onlyarts.contract.model.UpdateNotificationPreferencesRequestJson;
import com.onlyarts.contract.model.UpdateNotificationPreferencesResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.notifications.application.ChoosingPreferences;
import com.onlyarts.notifications.application.KeepingInbox;
import com.onlyarts.notifications.domain.NotificationId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Notifications. */
public final class NotificationsResource implements NotificationsApi {
  private final KeepingInbox inbox;
  private final ChoosingPreferences preferences;
  private final CurrentCaller caller;

  public NotificationsResource(
      KeepingInbox inbox, ChoosingPreferences preferences, CurrentCaller caller) {
    this.inbox = inbox;
    this.preferences = preferences;
    this.caller = caller;
  }

  @Override
  public ListNotificationsResponseJson listNotifications(
      @Nullable Boolean unread, Long page, Integer limit, @Nullable String cursor) {
    var contents =
        inbox.list(
            caller.required(), Optional.ofNullable(unread), Pages.request(page, limit, cursor));
    return ListNotificationsResponseJson.builder()
        .data(NotificationsJson.contents(contents))
        .build();
  }

  @Override
  public MarkNotificationReadResponseJson markNotificationRead(UUID notificationId) {
    inbox.markRead(caller.required(), new NotificationId(notificationId));
    return MarkNotificationReadResponseJson.builder().build();
  }

  @Override
  public MarkAllNotificationsReadResponseJson markAllNotificationsRead() {
    inbox.markAllRead(caller.required());
    return MarkAllNotificationsReadResponseJson.builder().build();
  }

  @Override
  public GetUnreadCountResponseJson getUnreadCount() {
    return GetUnreadCountResponseJson.builder()
        .data(new UnreadCountDataJson(inbox.unread(caller.required())))
        .build();
  }

  @Override
  public DeleteNotificationResponseJson deleteNotification(UUID notificationId) {
    inbox.remove(caller.required(), new NotificationId(notificationId));
    return DeleteNotificationResponseJson.builder().build();
  }

  @Override
  public GetNotificationPreferencesResponseJson getNotificationPreferences() {
    return GetNotificationPreferencesResponseJson.builder()
        .data(NotificationsJson.preferences(preferences.all(caller.required())))
        .build();
  }

  @Override
  public UpdateNotificationPreferencesResponseJson updateNotificationPreferences(
      UpdateNotificationPreferencesRequestJson request) {
    var all =
        preferences.change(caller.required(), NotificationsJson.wishes(request.preferences()));
    return UpdateNotificationPreferencesResponseJson.builder()
        .data(NotificationsJson.preferences(all))
        .build();
  }
}
