package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import com.onlyarts.notifications.push.LocalPushService;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An artist hears what happens to their works: in the inbox, live, and on their browsers, as they
 * wish.
 */
class HearingOfThingsJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final LocalPushService browser = new LocalPushService();
  private final Person artist = ApiUsers.anArtist(SERVICE.api());
  private final String work = artist.publishes("Tide", "500.00", "digital");

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void R82_a_burst_of_likes_is_one_row_and_blocked_people_and_oneself_make_none() {
    List<Person> fans =
        List.of(
            ApiUsers.aBuyer(SERVICE.api()),
            ApiUsers.aBuyer(SERVICE.api()),
            ApiUsers.aBuyer(SERVICE.api()));
    Person nuisance = ApiUsers.aBuyer(SERVICE.api());
    artist.api().post("/users/%s/block".formatted(nuisance.id())).expect(200);

    try (EventStream stream = artist.api().stream("/events")) {
      artist.api().post("/artworks/%s/favorite".formatted(work)).expect(200);
      nuisance.api().post("/artworks/%s/favorite".formatted(work));
      Concurrently.act(
          fans.size(),
          i -> fans.get(i).api().post("/artworks/%s/favorite".formatted(work)).expect(200));

      assertThat(stream.next(3))
          .extracting(Told::name)
          .containsExactly("welcome", "notification", "unread");
    }
    soon("three likes are told", () -> inbox().path(0).at("/metadata/count").asInt() == 3);
    assertThat(inbox()).hasSize(1);
    assertThat(inbox().path(0).path("message").asText()).endsWith("and 2 others liked Tide");
    assertThat(
            artist
                .api()
                .get("/notifications/unread-count")
                .expect(200)
                .at("/data/unreadCount")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void a_sale_is_told_to_both_sides() {
    Person buyer = ApiUsers.aBuyer(SERVICE.api());
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);

    soon(
        "the artist hears of the sale",
        () -> inbox().path(0).path("message").asText().equals(buyer.username() + " bought Tide"));
    JsonNode told = buyer.api().get("/notifications").expect(200).at("/data/notifications/0");
    assertThat(told.path("type").asText()).isEqualTo("purchase");
    assertThat(told.path("link").asText()).isEqualTo("/orders/" + order.text("/data/order/id"));
  }

  @Test
  void a_browser_is_told_until_it_is_gone_and_wishes_are_kept_to() {
    String key = SERVICE.api().get("/push/key").expect(200).text("/data/publicKey");
    registers("one");
    Person fan = ApiUsers.aBuyer(SERVICE.api());
    artist
        .api()
        .put(
            "/notifications/preferences",
            "{\"preferences\":[{\"type\":\"like\",\"inApp\":true,\"push\":false,\"email\":false}]}")
        .expect(200);

    fan.api().post("/artworks/%s/favorite".formatted(work)).expect(200);
    fan.api().post("/users/%s/follow".formatted(artist.id())).expect(200);

    soon("the browser is told of the follower", () -> !browser.taken().isEmpty());
    soon("both are in the inbox", () -> inbox().size() == 2);
    assertThat(browser.taken())
        .singleElement()
        .satisfies(
            it -> assertThat(it.text()).contains("started following you", "\"type\":\"follow\""));
    assertThat(browser.taken().getFirst().header("Authorization")).endsWith("k=" + key);

    browser.answerNext(410, Map.of());
    fan.api()
        .post("/artworks/%s/comments".formatted(work), "{\"content\":\"Amazing work!\"}")
        .expect(201);
    soon(
        "the browser is gone",
        () ->
            artist
                .api()
                .get("/push/subscriptions")
                .expect(200)
                .at("/data/subscriptions")
                .isEmpty());
    assertThat(SERVICE.api().get("/push/key").text("/data/publicKey")).isEqualTo(key);
  }

  @Test
  void R13_a_browser_hears_nothing_any_more_once_it_is_signed_out_and_the_others_do() {
    registers("one");
    String token =
        SERVICE
            .api()
            .post(
                "/auth/login",
                "{\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                    .formatted(artist.username(), ApiUsers.PASSWORD))
            .expect(200)
            .text("/data/accessToken");
    ApiClient elsewhere = SERVICE.api().as(token);
    registers(elsewhere, "other");

    artist.api().post("/auth/logout").expect(200);
    ApiUsers.aBuyer(SERVICE.api())
        .api()
        .post("/users/%s/follow".formatted(artist.id()))
        .expect(200);

    soon("the other browser is told", () -> !browser.taken().isEmpty());
    soon(
        "nothing waits",
        () ->
            SERVICE
                    .database()
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .select(
                                    "SELECT count(*) FROM work_items WHERE topic = 'notifications.pushes'")
                                .mapTo(int.class)
                                .one())
                == 0);
    assertThat(browser.taken()).hasSize(1);
    assertThat(elsewhere.get("/push/subscriptions").expect(200).at("/data/subscriptions"))
        .hasSize(1);
  }

  private void registers(String name) {
    registers(artist.api(), name);
  }

  private void registers(ApiClient session, String name) {
    session
        .post(
            "/push/subscriptions",
            "{\"endpoint\":\"%s\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
                .formatted(browser.endpoint(name), browser.publicKey(), browser.secret()))
        .expect(201);
  }

  private JsonNode inbox() {
    return artist.api().get("/notifications").expect(200).at("/data/notifications");
  }

  private static void soon(String what, BooleanSupplier isSo) {
    Wait.until(what, isSo);
  }
}
