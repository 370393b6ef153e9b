package com.onlyarts.notifications.jdbi;

import com.onlyarts.kernel.jdbi.WorkJson;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationText;
import com.onlyarts.notifications.domain.NotificationType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The column {@code notice}: a notice as plain values. */
record NoticeJson(
    String type,
    String fact,
    String title,
    NotificationText text,
    String link,
    Map<String, Object> about,
    @Nullable String burst,
    int times,
    List<String> subjects) {

  static String write(Notice notice) {
    return WorkJson.write(
        new NoticeJson(
            notice.type().label(),
            notice.fact(),
            notice.title(),
            notice.text(),
            notice.link(),
            notice.about(),
            notice.burst().orElse(null),
            notice.times(),
            notice.subjects()));
  }

  static Notice read(String json) {
    NoticeJson row = WorkJson.read(json, NoticeJson.class);
    return new Notice(
        NotificationType.labelled(row.type),
        row.fact,
        row.title,
        row.text,
        row.link,
        row.about,
        Optional.ofNullable(row.burst),
        row.times,
        row.subjects);
  }
}
