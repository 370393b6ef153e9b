package com.onlyarts.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  private final PersonId artist = PersonId.next();

  @Test
  void R82_a_burst_is_one_notification_that_names_the_last_and_counts_the_others() {
    Notification first = Notification.of(NotificationId.next(), artist, like("ada"), NOON);
    Notification second = first.joinedBy(like("bo"), LATER);
    Notification fourth = second.joinedBy(like("cy"), LATER).joinedBy(like("ada"), LATER);

    assertThat(first.message()).isEqualTo("ada liked Tide");
    assertThat(first.about()).isEqualTo(Map.of("username", "ada", "count", 1));
    assertThat(second.message()).isEqualTo("bo and 1 other liked Tide");
    assertThat(second.at()).isEqualTo(LATER);
    assertThat(fourth.message()).isEqualTo("ada and 3 others liked Tide");
    assertThat(fourth.about()).containsEntry("count", 4);
    assertThat(fourth.id()).isEqualTo(first.id());
  }

  @Test
  void R82_what_belongs_to_no_burst_counts_nothing() {
    Notice notice =
        notice("/artworks/1", _ -> "ada commented on your artwork", Map.of(), Optional.empty());
    assertThat(Notification.of(NotificationId.next(), artist, notice, NOON).about()).isEmpty();
  }

  @Test
  void R82_a_link_is_a_path_on_this_platform() {
    for (String link : List.of("https://elsewhere.example/", "//elsewhere.example/")) {
      assertThatThrownBy(() -> notice(link, _ -> "X", Map.of(), Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_message_is_one_short_line_of_plain_text() {
    NotificationText lines = _ -> "two\nlines\u0000 of  it ";
    NotificationText endless = _ -> "🎨".repeat(500);
    assertThat(lines.message(1)).isEqualTo("two lines of it");
    String cut = endless.message(1);
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(NotificationText.MAX_LENGTH);
    assertThat(cut).endsWith("🎨…");
  }

  private static Notice like(String name) {
    return notice(
        "/artworks/1",
        times ->
            switch (times) {
              case 1 -> name + " liked Tide";
              case 2 -> name + " and 1 other liked Tide";
              default -> "%s and %d others liked Tide".formatted(name, times - 1);
            },
        Map.of("username", name),
        Optional.of("like/1"));
  }

  private static Notice notice(
      String link, NotificationText text, Map<String, Object> about, Optional<String> burst) {
    return new Notice(NotificationType.LIKE, "like/1", "New like", text, link, about, burst, 1);
  }
}
