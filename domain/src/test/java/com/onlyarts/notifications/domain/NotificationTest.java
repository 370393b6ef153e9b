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
        notice(
            "/artworks/1",
            NotificationText.of("ada commented on your artwork"),
            Map.of(),
            Optional.empty());
    assertThat(Notification.of(NotificationId.next(), artist, notice, NOON).about()).isEmpty();
  }

  @Test
  void R82_a_link_is_a_path_on_this_platform() {
    for (String link : List.of("https://elsewhere.example/", "//elsewhere.example/")) {
      assertThatThrownBy(() -> notice(link, NotificationText.of("X"), Map.of(), Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_message_is_one_short_line_of_plain_text() {
    NotificationText lines = NotificationText.of("two\nlines\u0000 of  it ");
    NotificationText endless = NotificationText.of("🎨".repeat(500));
    assertThat(lines.message(1)).isEqualTo("two lines of it");
    String cut = endless.message(1);
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(NotificationText.MAX_LENGTH);
    assertThat(cut).endsWith("🎨…");
  }

  @Test
  void what_stands_for_a_name_is_not_cut_in_half() {
    String name = PersonNames.placeholder(artist);
    assertThat(NotificationText.of("a".repeat(280) + " " + name).message(1))
        .isEqualTo("a".repeat(280) + " …");
    assertThat(PersonNames.fill(name + " liked Tide, as " + name + " {{0198}}", _ -> "mira"))
        .isEqualTo("mira liked Tide, as mira {{0198}}");
    assertThat(PersonNames.in("by " + name)).containsExactly(artist);
  }

  @Test
  void R82_a_burst_from_which_something_was_taken_back_names_the_latest_that_is_left() {
    Notification burst =
        Notification.of(NotificationId.next(), artist, like("ada"), NOON)
            .joinedBy(like("bo"), LATER)
            .joinedBy(like("cy"), LATER.plusSeconds(9));

    Notification left = burst.without(1, like("bo"), LATER);

    assertThat(left.message()).isEqualTo("bo and 1 other liked Tide");
    assertThat(left.about()).containsEntry("count", 2);
    assertThat(left.at()).isEqualTo(LATER);
  }

  private static Notice like(String name) {
    return notice(
        "/artworks/1",
        new NotificationText(
            name + " liked Tide",
            name + " and 1 other liked Tide",
            name + " and {{others}} others liked Tide"),
        Map.of("username", name),
        Optional.of("like/1"));
  }

  private static Notice notice(
      String link, NotificationText text, Map<String, Object> about, Optional<String> burst) {
    return new Notice(
        NotificationType.LIKE, "like/1", "New like", text, link, about, burst, 1, List.of());
  }
}
