package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.NotificationDraft.to;
import static com.onlyarts.notifications.domain.NotificationType.SYSTEM;

import com.onlyarts.media.api.InfectedFileFound;
import java.util.List;

/** What was found in files that somebody has sent. */
final class MediaNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          on(InfectedFileFound.class, MediaNotifications::infected)
              .inbox("tell-artist-of-infected-file"));

  private MediaNotifications() {}

  private static NotificationDraft infected(InfectedFileFound it) {
    return to(it.owner(), it)
        .inbox(SYSTEM, "infected_file_found", "infected/{{file}}/{{at}}")
        .about("fileId", "file");
  }
}
