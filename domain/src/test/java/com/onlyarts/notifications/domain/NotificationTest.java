package com.onlyarts.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Map;
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
        Notice.of(NotificationType.COMMENT, "comment/1", "New Comment")
            .saying("ada commented on your artwork")
            .leadingTo("/artworks/1");
    assertThat(Notification.of(NotificationId.next(), artist, notice, NOON).about()).isEmpty();
  }

  @Test
  void R82_a_link_is_a_path_on_this_platform() {
    Notice notice = Notice.of(NotificationType.SYSTEM, "x", "X");
    assertThatThrownBy(() -> notice.leadingTo("https://elsewhere.example/"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notice.leadingTo("//elsewhere.example/"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_message_is_one_short_line_of_plain_text() {
    assertThat(new NotificationText.Plain("two\nlines\u0000 of  it ").message(1))
        .isEqualTo("two lines of it");
    String cut = new NotificationText.Plain("🎨".repeat(500)).message(1);
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(NotificationText.MAX_LENGTH);
    assertThat(cut).endsWith("🎨…");
  }

  private static Notice like(String name) {
    return Notice.of(NotificationType.LIKE, "like/" + name, "New like")
        .saying(name, "liked Tide")
        .leadingTo("/artworks/1")
        .about("username", name)
        .gatheredBy("like/1");
  }
}
