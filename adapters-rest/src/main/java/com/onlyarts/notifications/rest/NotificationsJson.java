package com.onlyarts.notifications.rest;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.contract.model.NotificationJson;
import com.onlyarts.contract.model.NotificationPageJson;
import com.onlyarts.contract.model.NotificationPreferenceJson;
import com.onlyarts.contract.model.NotificationPreferencesDataJson;
import com.onlyarts.contract.model.NotificationTypeJson;
import com.onlyarts.contract.model.PushSubscriptionJson;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.notifications.application.port.Inbox;
import com.onlyarts.notifications.application.port.Inbox.Entry;
import com.onlyarts.notifications.application.port.PushSubscriptions.Browser;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notifications between the contract and the application. */
final class NotificationsJson {
  private NotificationsJson() {}

  static NotificationPageJson contents(Inbox.Contents inbox) {
    return NotificationPageJson.builder()
        .notifications(inbox.page().rows().stream().map(NotificationsJson::entry).toList())
        .pagination(Pages.pagination(inbox.page()))
        .unreadCount(Math.toIntExact(inbox.unread()))
        .build();
  }

  private static NotificationJson entry(Entry entry) {
    return NotificationJson.builder()
        .id(entry.id().value())
        .type(NotificationTypeJson.fromValue(entry.type().label()))
        .title(entry.title())
        .message(entry.message())
        .link(entry.link().orElse(null))
        .isRead(entry.read())
        .metadata(entry.metadata())
        .createdAt(Times.utc(entry.createdAt()))
        .build();
  }

  static NotificationPreferencesDataJson preferences(
      Map<NotificationType, ChannelPreferences> wishes) {
    return new NotificationPreferencesDataJson(
        wishes.entrySet().stream()
            .map(wish -> preference(wish.getKey(), wish.getValue()))
            .toList());
  }

  private static NotificationPreferenceJson preference(
      NotificationType type, ChannelPreferences channelPreferences) {
    return NotificationPreferenceJson.builder()
        .type(NotificationTypeJson.fromValue(type.label()))
        .inApp(channelPreferences.inApp())
        .push(channelPreferences.push())
        .email(channelPreferences.email())
        .build();
  }

  /** Of a type named twice the last one counts. */
  static Map<NotificationType, ChannelPreferences> wishes(
      List<NotificationPreferenceJson> preferences) {
    return preferences.stream()
        .collect(
            toMap(
                preference -> NotificationType.labelled(preference.type().toString()),
                preference ->
                    new ChannelPreferences(
                        preference.inApp(), preference.push(), preference.email()),
                (_, last) -> last,
                LinkedHashMap::new));
  }

  static PushSubscriptionJson browser(Browser browser) {
    return PushSubscriptionJson.builder()
        .id(browser.id().value())
        .endpoint(browser.endpoint().toString())
        .createdAt(Times.utc(browser.registeredAt()))
        .build();
  }
}
