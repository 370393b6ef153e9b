package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.insights.jdbi.JdbiRollups;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An admin looks after the platform: sections 3.14 of the founding document, figures to the cent
 * after a refund, reports, the audit log (R95, R96).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministeringThePlatformJourneyIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  private static final String DAY = "from=2024-01-15&to=2024-01-16&tz=UTC";

  private final ApiClient anonymous = SERVICE.api();
  private final Person admin = ApiUsers.theAdmin(anonymous);

  @Test
  @Order(1)
  void the_documents_three_calls() {
    Person artist = ApiUsers.anArtist(anonymous);
    String work = artist.publishes("Sunset Landscape", "500.00", "digital");

    assertThat(
            admin
                .api()
                .send("PUT", "/admin/users/%s/verify".formatted(artist.id()), null)
                .expect(200)
                .text("/message"))
        .isEqualTo("User verified successfully");
    assertThat(feature(work, true)).isEqualTo("Artwork featured successfully");
    assertThat(
            anonymous
                .get("/artworks/" + work)
                .expect(200)
                .at("/data/artwork/isFeatured")
                .booleanValue())
        .isTrue();
    assertThat(feature(work, false)).isEqualTo("Artwork unfeatured successfully");
    Answer dashboard = admin.api().get("/admin/dashboard").expect(200);
    assertThat(dashboard.at("/data/stats/totalUsers").longValue()).isEqualTo(2);
    assertThat(dashboard.at("/data/stats/totalArtists").longValue()).isEqualTo(1);
    assertThat(dashboard.at("/data/stats/totalArtworks").longValue()).isEqualTo(1);
    assertThat(dashboard.at("/data/recentActivity/0/type").textValue()).isEqualTo("artwork");
  }

  @Test
  @Order(1)
  void R13_who_is_suspended_cannot_sign_in() {
    Person buyer = ApiUsers.aBuyer(anonymous);
    admin
        .api()
        .put("/admin/users/%s/suspension".formatted(buyer.id()), "{\"reason\":\"spam\"}")
        .expect(200);

    anonymous
        .post(
            "/auth/login",
            "{\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                .formatted(buyer.username(), ApiUsers.PASSWORD))
        .refused(403, "account_suspended");
  }

  @Test
  @Order(2)
  void R96_figures_are_the_ledgers_to_the_cent_before_and_after_they_are_rolled_up() {
    Person artist = ApiUsers.anArtist(anonymous);
    Person buyer = ApiUsers.aBuyer(anonymous);
    buyer.putsInCart(artist.publishes("Tide", "500.00", "digital")).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    String payment = paymentOf(order.text("/data/order/id"));
    admin
        .api()
        .post(
            "/admin/payments/%s/refunds".formatted(payment),
            "{\"amount\":110.00,\"reason\":\"Arrived damaged\"}")
        .expect(201);

    assertFigures(artist);
    new JdbiRollups(SERVICE.database().jdbi(), new JdbiTransactions(SERVICE.database().jdbi()))
        .rollUpTo(Instant.parse("2024-01-16T00:00:00Z"));
    assertFigures(artist);
    int rollups =
        SERVICE
            .database()
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("SELECT count(*) FROM rollups").mapTo(int.class).one());
    assertThat(rollups).isPositive();
  }

  private void assertFigures(Person artist) {
    Answer sales = artist.api().get("/analytics/sales?" + DAY).expect(200);
    assertThat(sales.at("/data/totals/orders").longValue()).isEqualTo(1);
    assertMoney(sales, "/data/totals/gross", "500.00");
    assertMoney(sales, "/data/totals/fees", "50.00");
    assertMoney(sales, "/data/totals/earned", "450.00");
    assertMoney(sales, "/data/totals/returned", "90.00");
    assertMoney(
        sales,
        "/data/totals/net",
        artist
            .api()
            .get("/auth/me")
            .expect(200)
            .at("/data/user/balance")
            .decimalValue()
            .toString());
    assertThat(sales.at("/data/steps")).hasSize(1);
    Answer revenue = admin.api().get("/admin/analytics/revenue?interval=week&" + DAY).expect(200);
    assertMoney(revenue, "/data/totals/captured", "550.00");
    assertMoney(revenue, "/data/totals/revenue", "440.00");
    assertMoney(revenue, "/data/totals/platformCommission", fees());
    Answer dashboard = admin.api().get("/admin/dashboard").expect(200);
    assertMoney(dashboard, "/data/stats/totalRevenue", "440.00");
    assertMoney(dashboard, "/data/stats/platformCommission", "40.00");
    assertThat(dashboard.at("/data/stats/totalOrders").longValue()).isEqualTo(1);
    assertThat(
            artist
                .api()
                .get("/analytics/users/%s?%s".formatted(artist.id(), DAY))
                .expect(200)
                .at("/data/totals/copies")
                .longValue())
        .isEqualTo(1);
    assertThat(
            anonymous
                .get("/analytics/top/artworks?by=sales&" + DAY)
                .expect(200)
                .text("/data/artworks/0/title"))
        .isEqualTo("Tide");
    assertThat(
            anonymous
                .get("/analytics/top/artists?by=sales&" + DAY)
                .expect(200)
                .text("/data/artists/0/artist/username"))
        .isEqualTo(artist.username());
  }

  @Test
  @Order(3)
  void the_same_figures_come_as_a_file() {
    Answer file = file(admin.api(), "/admin/analytics/revenue.csv?" + DAY).expect(200);

    assertThat(file.header("Content-Type").orElseThrow().toLowerCase(Locale.ROOT))
        .startsWith("text/csv");
    assertThat(file.response().body())
        .isEqualTo(
            "starts,ends,captured,refunded,revenue,platformCommission\r\n"
                + "2024-01-15T00:00:00Z,2024-01-16T00:00:00Z,550.00,110.00,440.00,40.00\r\n");
    assertThat(
            file(admin.api(), "/admin/analytics/platform.csv?" + DAY).expect(200).response().body())
        .contains(",1,440.00,40.00");
    assertThat(
            file(anonymous, "/analytics/top/artists.csv?by=followers")
                .expect(200)
                .response()
                .body())
        .startsWith("id,username,followers,sales\r\n");
  }

  @Test
  @Order(4)
  void figures_are_for_whom_they_concern() {
    Person artist = ApiUsers.anArtist(anonymous);
    Person other = ApiUsers.aBuyer(anonymous);
    String work = artist.publishes("Ebb", "5.00", "digital");

    other.api().get("/analytics/users/" + artist.id()).refused(404, "figures_not_found");
    other.api().get("/analytics/artworks/" + work).refused(404, "figures_not_found");
    other.api().get("/admin/analytics/revenue").refused(403, "forbidden");
    artist.api().get("/analytics/artworks/" + work).expect(200);
    file(artist.api(), "/analytics/artworks/%s/stats.csv".formatted(work)).expect(200);
    file(artist.api(), "/analytics/users/%s/stats.csv".formatted(artist.id())).expect(200);
    file(artist.api(), "/analytics/sales.csv").expect(200);
    file(anonymous, "/analytics/top/artworks.csv").expect(200);
    admin.api().get("/admin/analytics/platform").expect(200);
    artist.api().careless().get("/analytics/sales?tz=Mars/Olympus").refused(400, "invalid_request");
    artist
        .api()
        .careless()
        .get("/analytics/sales?from=2024-01-16&to=2024-01-15")
        .refused(400, "invalid_request");
    artist
        .api()
        .careless()
        .get("/analytics/sales?from=2000-01-01&to=2024-01-15")
        .refused(400, "invalid_request");
  }

  @Test
  @Order(5)
  void R95_a_report_leads_to_a_takedown_and_all_of_it_is_in_the_audit_log() {
    Person artist = ApiUsers.anArtist(anonymous);
    Person visitor = ApiUsers.aBuyer(anonymous);
    String work = artist.publishes("Stolen", "5.00", "digital");
    String body =
        "{\"subjectKind\":\"artwork\",\"subjectId\":\"%s\",\"reason\":\"infringement\"}"
            .formatted(work);

    String report = visitor.api().post("/reports", body).expect(201).text("/data/report/id");
    visitor.api().post("/reports", body).refused(409, "already_reported");
    artist.api().post("/reports", body).refused(409, "own_content");
    assertThat(admin.api().get("/admin/reports?status=open").expect(200).text("/data/reports/0/id"))
        .isEqualTo(report);
    admin
        .api()
        .put(
            "/admin/artworks/%s/takedown".formatted(work), "{\"reason\":\"Infringes a copyright\"}")
        .expect(200);
    admin
        .api()
        .put("/admin/reports/" + report, "{\"status\":\"upheld\",\"resolution\":\"Taken down\"}")
        .expect(200);
    admin
        .api()
        .put(
            "/admin/reports/" + report,
            "{\"status\":\"dismissed\",\"resolution\":\"On second thoughts\"}")
        .refused(409, "report_resolved");

    assertThat(
            admin
                .api()
                .get("/admin/audit-log?subjectId=" + work)
                .expect(200)
                .text("/data/deeds/0/act"))
        .isEqualTo("catalog.take-down");
    assertThat(
            admin
                .api()
                .get("/admin/audit-log?act=insights.resolve-report")
                .expect(200)
                .text("/data/deeds/0/facts/status"))
        .isEqualTo("upheld");
  }

  @Test
  @Order(6)
  void R95_an_admin_sees_that_no_job_left_anything_undone() {
    assertThat(admin.api().get("/admin/failed-items").expect(200).at("/data/failedItems"))
        .isEmpty();
    ApiUsers.aBuyer(anonymous).api().get("/admin/failed-items").refused(403, "forbidden");
  }

  private String feature(String work, boolean featured) {
    return admin
        .api()
        .put(
            "/admin/artworks/%s/feature".formatted(work), "{\"isFeatured\":%s}".formatted(featured))
        .expect(200)
        .text("/message");
  }

  private static Answer file(ApiClient api, String path) {
    return api.with("Accept", "text/csv").get(path);
  }

  private static void assertMoney(Answer answer, String pointer, String amount) {
    assertThat(answer.at(pointer).decimalValue())
        .as(pointer)
        .isEqualByComparingTo(new BigDecimal(amount));
  }

  private static String paymentOf(String order) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT payment_id::text FROM orders WHERE id = CAST(:order AS uuid)")
                    .bind("order", order)
                    .mapTo(String.class)
                    .one());
  }

  private static String fees() {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT sum(amount)::text
                        FROM ledger_postings
                        JOIN ledger_accounts ON ledger_accounts.id = account_id
                        WHERE kind = 'platform_fees'
                        """)
                    .mapTo(String.class)
                    .one());
  }
}
