package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What keeps an account from being closed, what ends with it, and what a suspension ends (R19). */
class LeavingJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person client = ApiUsers.aBuyer(api);

  @Test
  void R19_buyer_and_seller_stay_until_the_order_is_handed_over_and_paid_out() {
    client.putsInCart(artist.publishes("Tide", "120.00", "painting")).expect(201);
    Answer order = client.checksOut().expect(201);
    String id = order.text("/data/order/id");
    assertOpen(client, "orders", id);

    client.pays(order).expect(200);
    Wait.until(
        "it is paid",
        () -> client.api().get("/orders/" + id).text("/data/order/status").equals("processing"));

    assertOpen(client, "orders", id);
    String sale = artist.api().get("/orders/sales").expect(200).text("/data/sales/0/id");
    assertOpen(artist, "sales", sale);
    artist.api().post("/orders/sales/%s/fulfil".formatted(sale)).expect(200);
    leaves(client).expect(200);
    assertThat(kinds(leaves(artist))).containsExactly("balance");
  }

  @Test
  void R19_money_in_escrow_keeps_both_sides_and_what_nobody_paid_for_is_called_off() {
    String paid = commissioned();
    String stage =
        client
            .api()
            .post(paid + "/milestones", "{\"count\":1}")
            .expect(201)
            .text("/data/milestones/0/id");
    Answer intent = client.api().post("%s/milestones/%s/pay".formatted(paid, stage)).expect(200);
    client.pays(intent).expect(200);
    assertOpen(client, "commissions", idIn(paid));
    assertOpen(artist, "commissions", idIn(paid));

    Person another = ApiUsers.anArtist(api);
    String unpaid = commissionedOf(another);
    leaves(another).expect(200);

    Wait.until(
        "the unpaid commission is called off",
        () -> client.api().get(unpaid).text("/data/commission/status").equals("cancelled"));
  }

  @Test
  void R19_a_paid_hour_keeps_both_sides_and_a_free_one_is_called_off() {
    artist.api().put("/users/profile", "{\"hourlyRate\":100.00}").expect(200);
    Answer booked = books(artist, 9);
    client.pays(booked).expect(200);
    String id = booked.text("/data/consultation/id");
    assertOpen(client, "consultations", id);
    assertThat(kinds(leaves(artist))).contains("consultations", "balance");

    Person free = ApiUsers.anArtist(api);
    String hour = "/consultations/" + books(free, 10).text("/data/consultation/id");
    leaves(free).expect(200);

    Wait.until(
        "the free hour is called off",
        () -> client.api().get(hour).text("/data/consultation/status").equals("cancelled"));
  }

  @Test
  void R19_an_auction_on_air_keeps_its_artist_and_its_leader_and_ends_with_a_suspension() {
    String auction = auction();
    client.api().post(auction + "/bids", "{\"amount\":150.00}").expect(201);
    assertOpen(artist, "auctions", idIn(auction));
    assertOpen(client, "leading_bids", idIn(auction));

    ApiUsers.theAdmin(api)
        .api()
        .put(
            "/admin/users/%s/suspension".formatted(artist.id()),
            "{\"reason\":\"Sells other people's works\"}")
        .expect(200);

    Wait.until(
        "the auction has ended",
        () -> api.get(auction).text("/data/livestream/status").equals("ended"));
    client.api().post(auction + "/bids", "{\"amount\":400.00}").refused(409, "auction_over");
    leaves(client).expect(200);
  }

  @Test
  void R19_a_suspended_leader_loses_the_lead_and_the_next_stands_at_their_own_bid() {
    Person mira = ApiUsers.aBuyer(api);
    String auction = auction();
    mira.api().post(auction + "/bids", "{\"amount\":150.00}").expect(201);
    client.api().post(auction + "/bids", "{\"amount\":400.00}").expect(201);

    try (EventStream watching = api.stream(auction + "/events")) {
      suspends(client);

      mira.hears("You lead again");
      artist.hears("Bids are void");
      assertThat(watching.until("bid-voided")).extracting(Told::name).doesNotContain("hammer");
    }
    Answer now = api.get(auction).expect(200);
    assertThat(now.at("/data/livestream/currentBid").decimalValue()).isEqualByComparingTo("150.00");
    assertThat(now.at("/data/livestream/bids/0/isVoid").asBoolean()).isTrue();
    mira.api().post(auction + "/bids", "{\"amount\":400.00}").expect(201);
  }

  @Test
  void R19_who_ceases_to_be_an_artist_lets_go_first_and_the_rest_is_wound_down() {
    Person admin = ApiUsers.theAdmin(api);
    String role = "/admin/users/%s/role".formatted(artist.id());
    String auction = auction();
    String announced =
        artist
            .api()
            .post("/livestreams", "{\"title\":\"Soon\"}")
            .expect(201)
            .text("/data/livestream/id");
    String work = artist.publishes("Tide", "20.00", "digital");
    String hour = "/consultations/" + books(artist, 9).text("/data/consultation/id");
    Answer refused = admin.api().put(role, "{\"role\":\"user\"}");
    assertThat(kinds(refused)).containsExactly("auctions");
    artist.api().put(auction + "/status", "{\"status\":\"ended\"}").expect(200);

    admin.api().put(role, "{\"role\":\"user\"}").expect(200);

    Wait.until(
        "the announced stream is called off",
        () -> api.get("/livestreams/" + announced).text("/data/livestream/status").equals("ended"));
    Wait.until(
        "the free hour is called off",
        () -> client.api().get(hour).text("/data/consultation/status").equals("cancelled"));
    Wait.until("the work is off sale", () -> client.api().get("/artworks/" + work).status() == 404);
  }

  private void suspends(Person person) {
    ApiUsers.theAdmin(api)
        .api()
        .put("/admin/users/%s/suspension".formatted(person.id()), "{\"reason\":\"Bids for fun\"}")
        .expect(200);
  }

  @Test
  void R19_works_of_somebody_suspended_are_not_sold() {
    client.putsInCart(artist.publishes("Ebb", "120.00", "digital")).expect(201);
    ApiUsers.theAdmin(api)
        .api()
        .put(
            "/admin/users/%s/suspension".formatted(artist.id()),
            "{\"reason\":\"Sells other people's works\"}")
        .expect(200);

    client.checksOut().refused(409, "cart_item_unavailable");
  }

  @Test
  void R19_whoever_leaves_is_not_charged_again() {
    client
        .api()
        .post("/subscriptions", "{\"tier\":\"premium\",\"paymentMethodId\":\"pm_card_visa\"}")
        .expect(201);

    leaves(client).expect(200);

    Wait.until("the subscription has ended", () -> openSubscriptions(client) == 0);
  }

  private static long openSubscriptions(Person person) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT count(*) FROM subscriptions WHERE user_id = CAST(? AS uuid) AND status <> 'ended'",
                        person.id())
                    .mapTo(long.class)
                    .one());
  }

  private static Answer leaves(Person person) {
    return person
        .api()
        .post("/users/me/delete", "{\"password\":\"%s\"}".formatted(ApiUsers.PASSWORD));
  }

  private static void assertOpen(Person person, String kind, String id) {
    Answer answer = leaves(person);
    answer.refused(409, "obligations_open");
    for (JsonNode open : answer.at("/details/open")) {
      if (open.path("kind").asText().equals(kind)) {
        assertThat(open.path("ids").toString()).contains(id);
        return;
      }
    }
    throw new AssertionError("%s is not among %s".formatted(kind, answer.at("/details/open")));
  }

  private static Iterable<String> kinds(Answer answer) {
    answer.refused(409, "obligations_open");
    return answer.at("/details/open").findValuesAsText("kind");
  }

  private String commissioned() {
    return commissionedOf(artist);
  }

  private String commissionedOf(Person whom) {
    String path =
        "/commissions/"
            + client
                .api()
                .post(
                    "/commissions",
                    "{\"artistId\":\"%s\",\"title\":\"Cat\",\"description\":\"A cat\",\"budget\":200.00}"
                        .formatted(whom.id()))
                .expect(201)
                .text("/data/commission/id");
    whom.api().put(path, "{\"status\":\"in_progress\"}").expect(200);
    return path;
  }

  private Answer books(Person whom, int days) {
    String start =
        Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    return client
        .api()
        .post(
            "/consultations",
            "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60}"
                .formatted(whom.id(), start))
        .expect(201);
  }

  private String auction() {
    String path =
        "/livestreams/"
            + artist
                .api()
                .post(
                    "/livestreams",
                    "{\"title\":\"One wave\",\"isAuction\":true,\"startingBid\":100.00}")
                .expect(201)
                .text("/data/livestream/id");
    artist.api().put(path + "/status", "{\"status\":\"live\"}").expect(200);
    return path;
  }

  private static String idIn(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
