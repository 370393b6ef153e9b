package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.demo.DemoGallery;
import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to see in a service that has just started with the demo. */
class DemoIT {
  private static final int EVERYTHING = 100;

  /** Hears what is logged while the service starts. */
  @RegisterExtension
  @Order(1)
  static final HeardLog LOG = new HeardLog();

  @RegisterExtension
  @Order(2)
  static final RunningService SERVICE = RunningService.with("ONLYARTS_DEMO", "on");

  @Test
  void nothing_went_wrong_while_it_was_put_up() {
    assertThat(LOG.warnings()).isEmpty();
  }

  @Test
  void sixty_works_of_a_dozen_artists_hang_or_are_in_the_making() {
    List<JsonNode> shown =
        all(SERVICE.api(), "/artworks?sort=favoritesCount&order=desc", "artworks");
    List<JsonNode> artists = all(as("admin"), "/admin/users?role=artist", "users");
    long drafts =
        artists.stream()
            .map(artist -> artist.at("/username").asText())
            .mapToLong(
                name -> all(as(name), "/artworks?status=draft&artist=" + name, "artworks").size())
            .sum();

    assertThat(artists).hasSize(12);
    assertThat(shown).hasSize(51);
    assertThat(drafts).isEqualTo(9);
    assertThat(shown).extracting(work -> work.at("/status").asText()).contains("sold", "published");
    assertThat(shown)
        .extracting(work -> work.at("/artist/username").asText())
        .contains(names(artists));
    assertThat(shown.getFirst().at("/title").asText()).isEqualTo("Digital Sunset");
  }

  @Test
  void works_and_people_are_seen() throws IOException, InterruptedException {
    List<JsonNode> shown = all(SERVICE.api(), "/artworks", "artworks");
    for (String pointer : List.of("/imageUrl", "/artist/profilePicture")) {
      HttpResponse<String> picture = fetched(shown.getFirst().at(pointer).asText());
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(picture.headers().firstValue("Content-Type").orElse(""))
          .startsWith("image/svg+xml");
      assertThat(picture.body()).startsWith("<svg");
    }
    assertThat(shown)
        .extracting(work -> work.at("/artist/profilePicture").asText())
        .allMatch(face -> face.contains("/demo/faces/"));
    assertThat(
            SERVICE
                .api()
                .get("/artworks/" + idOf("Sarek, First Light"))
                .at("/data/artwork/pictures"))
        .hasSize(3);
  }

  @Test
  void there_are_editions_licences_and_files_to_download() {
    ApiClient api = SERVICE.api();
    assertThat(
            api.get("/artworks/" + idOf("Three Hills, Withheld"))
                .at("/data/artwork/editionSize")
                .asInt())
        .isEqualTo(25);
    assertThat(api.get("/artworks/%s/licences".formatted(idOf("Four Awake"))).at("/data/licences"))
        .hasSize(3);
    assertThat(all(as("mira"), "/library", "library").toString()).contains("Delta.svg");
  }

  @Test
  void an_artist_has_four_weeks_of_sales_and_one_to_send() {
    ApiClient kofi = as("kofi.a");
    Answer sales = kofi.get("/orders/sales").expect(200);
    assertThat(sales.at("/data/summary/totalEarnings").decimalValue())
        .isEqualByComparingTo("2722.50");
    assertThat(StreamSupport.stream(sales.at("/data/sales").spliterator(), false))
        .filteredOn(sale -> sale.at("/state").asText().equals("paid"))
        .extracting(sale -> sale.at("/artwork/title").asText())
        .containsExactly("Broken Light, Cast");

    Answer figures = kofi.get("/analytics/sales?interval=day").expect(200);
    assertThat(
            StreamSupport.stream(figures.at("/data/steps").spliterator(), false)
                .filter(step -> step.at("/orders").asInt() > 0))
        .hasSize(12);
  }

  @ParameterizedTest
  @EnumSource(CommissionStatus.class)
  void commissions_stand_in_every_way_they_can(CommissionStatus status) {
    assertThat(all(as("admin"), "/admin/commissions?status=" + status.label(), "commissions"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(ConsultationStatus.class)
  void bookings_stand_in_every_way_they_can(ConsultationStatus status) {
    assertThat(Stream.of("kofi.a", "lucia.ferri"))
        .anyMatch(
            artist ->
                !all(as(artist), "/consultations?status=" + status.label(), "consultations")
                    .isEmpty());
  }

  @Test
  void one_auction_is_on_until_later_one_is_announced_and_one_is_over() {
    Answer live = SERVICE.api().get("/livestreams?status=live&isAuction=true").expect(200);
    assertThat(live.at("/data/livestreams")).hasSize(1);
    assertThat(live.at("/data/livestreams/0/bidsCount").asInt()).isEqualTo(4);
    assertThat(Instant.parse(live.text("/data/livestreams/0/endsAt"))).isAfter(Instant.now());
    for (String status : List.of("scheduled", "ended")) {
      assertThat(
              SERVICE
                  .api()
                  .get("/livestreams?isAuction=true&status=" + status)
                  .expect(200)
                  .at("/data/livestreams"))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"paid", "failed"})
  void payouts_reach_the_bank_or_come_back(String status) {
    Wait.until(
        "a payout is " + status,
        () ->
            all(as("admin"), "/admin/payouts", "payouts").stream()
                .anyMatch(payout -> payout.at("/status").asText().equals(status)));
  }

  @Test
  void an_admin_has_reports_a_case_and_a_dispute_to_decide() {
    ApiClient admin = as("admin");
    assertThat(all(admin, "/admin/reports?status=open", "reports")).hasSize(2);
    assertThat(all(admin, "/admin/reports?status=dismissed", "reports")).hasSize(1);
    assertThat(all(admin, "/admin/cases?status=escalated", "cases")).hasSize(1);
    assertThat(all(admin, "/admin/commissions?status=disputed", "commissions")).hasSize(1);
  }

  @Test
  void people_write_to_each_other_and_are_told_of_what_happens() {
    ApiClient mira = as("mira");
    assertThat(all(mira, "/conversations", "conversations")).isNotEmpty();
    assertThat(mira.get("/notifications/unread-count").expect(200).at("/data/unreadCount").asInt())
        .isPositive();
  }

  @Test
  void production_takes_no_database_in_which_the_demo_was_put_up() {
    Map<String, String> production =
        Map.ofEntries(
            Map.entry("ONLYARTS_MODE", "production"),
            Map.entry("PORT", "0"),
            Map.entry("DATABASE_URL", SERVICE.database().url()),
            Map.entry("ONLYARTS_PUBLIC_URL", "https://api.onlyarts.example"),
            Map.entry("ONLYARTS_SECRET", "what only the nodes of this test know"),
            Map.entry("STRIPE_SECRET_KEY", "sk_test_of_nobody"),
            Map.entry("STRIPE_WEBHOOK_SECRET", "whsec_of_nobody"),
            Map.entry("CLOUDINARY_CLOUD_NAME", "onlyarts"),
            Map.entry("CLOUDINARY_API_KEY", "of nobody"),
            Map.entry("CLOUDINARY_API_SECRET", "of nobody"),
            Map.entry("RESEND_API_KEY", "of nobody"),
            Map.entry("ONLYARTS_DATA_DIR", SERVICE.dataDir().resolve("production").toString()));

    assertThatThrownBy(() -> Service.startCold(Settings.from(production)))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("holds the people of the demo");
  }

  private static ApiClient as(String username) {
    Answer login =
        SERVICE
            .api()
            .post(
                "/auth/login",
                "{\"email\":\"%s@demo.example\",\"password\":\"%s\"}"
                    .formatted(username, DemoGallery.PASSWORD))
            .expect(200);
    return SERVICE.api().as(login.text("/data/accessToken"));
  }

  private static List<JsonNode> all(ApiClient api, String path, String key) {
    String page = path + (path.contains("?") ? "&" : "?") + "limit=" + EVERYTHING;
    return StreamSupport.stream(api.get(page).expect(200).at("/data/" + key).spliterator(), false)
        .toList();
  }

  private static String idOf(String title) {
    return all(SERVICE.api(), "/artworks", "artworks").stream()
        .filter(work -> work.at("/title").asText().equals(title))
        .findFirst()
        .orElseThrow()
        .at("/id")
        .asText();
  }

  private static String[] names(List<JsonNode> people) {
    return people.stream().map(it -> it.at("/username").asText()).toArray(String[]::new);
  }

  private static HttpResponse<String> fetched(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
