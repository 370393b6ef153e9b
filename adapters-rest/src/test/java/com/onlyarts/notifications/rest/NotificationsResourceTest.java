package com.onlyarts.notifications.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.notifications.application.NotificationsFixture;
import com.onlyarts.notifications.domain.NotificationId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsResourceTest {
  private static final NotificationsFixture PRODUCTION = new NotificationsFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          callers -> new NotificationsResource(PRODUCTION.inbox, PRODUCTION.choosing, callers));

  private final PersonId artist = PRODUCTION.called("mira");
  private final ApiClient api =
      SERVICE.api().as(RestService.token(NotificationsFixture.caller(artist)));

  @Test
  void R82_the_inbox_lists_counts_and_is_read() {
    liked("ada");
    liked("bo");

    Answer list = api.get("/notifications?unread=true").expect(200);
    assertThat(list.at("/data/notifications")).hasSize(2);
    assertThat(list.at("/data/unreadCount").asInt()).isEqualTo(2);
    assertThat(list.text("/data/notifications/0/type")).isEqualTo("like");
    assertThat(list.at("/data/notifications/0/metadata/count").isInt()).isTrue();
    String id = list.text("/data/notifications/0/id");

    Answer read = read("/notifications/%s/read".formatted(id)).expect(200);
    assertThat(read.text("/message")).isEqualTo("Notification marked as read");
    assertThat(read.at("/data").isNull()).isTrue();
    assertThat(api.get("/notifications/unread-count").expect(200).at("/data/unreadCount").asInt())
        .isEqualTo(1);
    assertThat(
            api.get("/notifications?unread=false")
                .expect(200)
                .at("/data/notifications/0/isRead")
                .asBoolean())
        .isTrue();

    assertThat(read("/notifications/mark-all-read").expect(200).text("/message"))
        .isEqualTo("All notifications marked as read");
    assertThat(api.get("/notifications").expect(200).at("/data/unreadCount").asInt()).isZero();
    assertThat(api.delete("/notifications/" + id).expect(200).text("/message"))
        .isEqualTo("Notification deleted");
    api.delete("/notifications/" + id).refused(404, "notification_not_found");
  }

  @Test
  void R2_unknown_ones_are_404_bad_ones_400_and_nobody_reads_unsigned() {
    read("/notifications/%s/read".formatted(NotificationId.next().value()))
        .refused(404, "notification_not_found");
    SERVICE.api().get("/notifications").refused(401, "unauthorized");
  }

  @Test
  void wishes_are_shown_for_every_type_and_changed_for_some() {
    assertThat(api.get("/notifications/preferences").expect(200).at("/data/preferences"))
        .hasSize(10);
    Answer changed =
        api.put(
                "/notifications/preferences",
                "{\"preferences\":[{\"type\":\"like\",\"inApp\":false,\"push\":false,\"email\":true}]}")
            .expect(200);
    assertThat(changed.text("/data/preferences/0/type")).isEqualTo("like");
    assertThat(changed.at("/data/preferences/0/inApp").asBoolean()).isFalse();
    assertThat(changed.at("/data/preferences/1/inApp").asBoolean()).isTrue();

    liked("cy");
    assertThat(api.get("/notifications").expect(200).at("/data/notifications")).isEmpty();
  }

  private Answer read(String path) {
    return api.send("PUT", path, null);
  }

  private void liked(String name) {
    PersonId fan = PRODUCTION.called(name);
    PRODUCTION.clock.advance(Duration.ofSeconds(1));
    PRODUCTION.hears(
        new ArtworkFavorited(ArtworkId.next(), "Tide", artist, fan, SteppingClock.NOON));
  }
}
