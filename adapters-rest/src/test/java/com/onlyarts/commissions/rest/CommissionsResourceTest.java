package com.onlyarts.commissions.rest;

import static com.onlyarts.commissions.domain.CommissionFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.application.CommissioningFixture;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionsResourceTest {
  private static final CommissioningFixture FIXTURE = new CommissioningFixture();
  private static final CommissionRequests REQUESTS =
      new CommissionRequests(new WebLinks(true), USD);

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          callers ->
              List.of(
                  new CommissionsResource(
                      FIXTURE.requesting,
                      FIXTURE.moving,
                      FIXTURE.deliveringMilestones,
                      FIXTURE.reviewing,
                      REQUESTS,
                      callers),
                  new MilestonesResource(
                      FIXTURE.paying,
                      FIXTURE.deliveringMilestones,
                      FIXTURE.reviewing,
                      REQUESTS,
                      callers),
                  new HandoverResource(FIXTURE.handingOver, FIXTURE.receiving, callers),
                  new DisputesResource(FIXTURE.deciding, FIXTURE.reviewing, REQUESTS, callers)));

  private final Caller client = Callers.aUser();
  private final Caller artist = FIXTURE.knows(Callers.anArtist());
  private final ApiClient api = SERVICE.api().as(RestService.token(client));
  private final ApiClient studio = SERVICE.api().as(RestService.token(artist));
  private final ApiClient admin = SERVICE.api().as(RestService.token(Callers.anAdmin()));

  @Test
  void R132_a_file_is_previewed_until_it_is_paid() {
    String path =
        "/commissions/"
            + api.post("/commissions", request()).expect(201).text("/data/commission/id");
    studio.put(path, "{\"status\":\"in_progress\"}").expect(200);
    String milestone = api.post(path + "/milestones").expect(201).text("/data/milestones/0/id");
    String file = FIXTURE.aPictureOf(artist).value().toString();
    String handover = "{\"fileId\":\"%s\",\"milestoneId\":\"%s\"}".formatted(file, milestone);

    studio.post(path + "/complete", "{}").refused(409, "nothing_handed_over");
    api.post(path + "/files", handover).refused(403, "artist_only");
    Answer handed = studio.post(path + "/files", handover).expect(201);
    assertThat(handed.text("/message")).isEqualTo("File handed over");
    assertThat(handed.at("/data/files/0/locked").booleanValue()).isFalse();
    String another = begun() + "/files";
    studio.post(another, handing(file)).refused(409, "handed_over_elsewhere");
    studio.post(another, handing(UUID.randomUUID().toString())).refused(404, "file_not_found");

    Answer listed = api.get(path + "/files").expect(200);
    assertThat(listed.at("/data/files/0/locked").booleanValue()).isTrue();
    assertThat(listed.text("/data/files/0/previewType")).isEqualTo("image/png");
    assertThat(listed.text("/data/files/0/milestoneId")).isEqualTo(milestone);
    api.get(path + "/files/" + file).refused(409, "handover_unpaid");
    ApiClient looking = api.with("Accept", "application/octet-stream, application/json");
    assertThat(looking.get(path + "/files/" + file + "/preview").expect(200).response().body())
        .isEqualTo("© johndoe");
    assertThat(studio.get(path + "/files/" + file).expect(200).text("/data/address"))
        .contains(file);
    ApiClient stranger = SERVICE.api().as(RestService.token(Callers.aUser()));
    stranger.get(path + "/files").refused(404, "commission_not_found");
    looking
        .get(path + "/files/" + UUID.randomUUID() + "/preview")
        .refused(404, "handover_not_found");

    studio.post(path + "/complete", "{\"finalArtworkUrl\":\"cloudinary-url\"}").expect(200);
    Answer unpaid = api.get(path).expect(200);
    assertThat(unpaid.at("/data/commission/finalArtworkUrl").isNull()).isTrue();
    assertThat(unpaid.at("/data/commission/finalArtworkLocked").booleanValue()).isTrue();
    assertThat(studio.get(path).text("/data/commission/finalArtworkUrl"))
        .isEqualTo("cloudinary-url");
  }

  @Test
  void R50_the_documents_own_commission() {
    Answer asked = api.post("/commissions", request()).expect(201);
    assertThat(asked.text("/message")).isEqualTo("Commission request sent");
    assertThat(asked.text("/data/commission/status")).isEqualTo("pending");
    assertThat(asked.response().body())
        .contains("\"budget\":500.00,")
        .contains("\"deadline\":\"2024-02-15\"");
    String path = "/commissions/" + asked.text("/data/commission/id");

    Answer begun =
        studio
            .put(path, "{\"status\":\"in_progress\",\"artistNotes\":\"Started working on this\"}")
            .expect(200);
    assertThat(begun.text("/message")).isEqualTo("Commission updated");
    assertThat(begun.text("/data/commission/artistNotes")).isEqualTo("Started working on this");
    Answer done =
        studio
            .post(
                path + "/complete",
                "{\"finalArtworkUrl\":\"cloudinary-url\",\"artistNotes\":\"Final work delivered\"}")
            .expect(200);
    assertThat(done.text("/message")).isEqualTo("Commission marked as complete");
    assertThat(done.text("/data/commission/completedAt")).isNotBlank();
    assertThat(
            studio
                .post(path + "/complete", "{\"finalArtworkUrl\":\"cloudinary-url\"}")
                .expect(200)
                .text("/data/commission/artistNotes"))
        .isEqualTo("Final work delivered");

    Answer list = api.get("/commissions?role=client&status=completed&page=1&limit=20").expect(200);
    assertThat(list.text("/data/commissions/0/id")).isEqualTo(asked.text("/data/commission/id"));
    assertThat(api.get("/commissions?role=artist").expect(200).at("/data/commissions")).isEmpty();
    Answer shown = api.get(path).expect(200);
    assertThat(shown.at("/data/commission/allowedActions").toString()).isEqualTo("[\"dispute\"]");
    assertThat(shown.at("/data/commission").properties())
        .containsAll(list.at("/data/commissions/0").properties());
    Answer history = api.get(path + "/history").expect(200);
    assertThat(history.at("/data/history").findValuesAsText("to"))
        .containsExactly("pending", "in_progress", "completed");
    assertThat(history.text("/data/history/1/note")).isEqualTo("Started working on this");
    assertThat(api.post(path + "/accept").expect(200).text("/message"))
        .isEqualTo("Commission accepted");
  }

  @Test
  void R50_milestones_are_paid_accepted_disputed_and_decided() {
    String path = begun();
    Answer planned =
        api.post(
            path + "/milestones",
            "{\"milestones\":[{\"title\":\"Sketch\",\"amount\":200.00},{\"title\":\"Painting\",\"amount\":300.00}]}");
    planned.expect(201);
    assertThat(planned.response().body())
        .contains("\"amount\":200.00,\"currency\":\"USD\",\"fee\":20.00,\"earnings\":180.00,");
    String planRequest = path + "/milestones/" + planned.text("/data/milestones/0/id");
    String painting = path + "/milestones/" + planned.text("/data/milestones/1/id");
    pay(planRequest);
    pay(painting);
    assertThat(
            studio
                .post(planRequest + "/deliver")
                .expect(200)
                .at("/data/milestones/0/releaseAt")
                .isMissingNode())
        .isFalse();

    assertThat(api.post(planRequest + "/accept").expect(200).text("/data/milestones/0/status"))
        .isEqualTo("released");
    api.post(planRequest + "/accept").expect(200);
    assertThat(
            api.post(path + "/dispute", "{\"reason\":\"It stopped there\"}")
                .expect(200)
                .text("/data/commission/status"))
        .isEqualTo("disputed");
    api.post(painting + "/accept").refused(409, "commission_not_open");
    assertThat(admin.get("/admin/commissions?status=disputed").expect(200).at("/data/commissions"))
        .isNotEmpty();
    Answer decided =
        admin
            .post(
                decision(path),
                "{\"outcome\":\"cancelled\",\"refundAmount\":300.00,\"reason\":\"It stopped there\"}")
            .expect(200);

    assertThat(decided.text("/data/commission/status")).isEqualTo("cancelled");
    Answer milestones = studio.get(path + "/milestones").expect(200);
    assertThat(milestones.at("/data/milestones").findValuesAsText("status"))
        .containsExactly("released", "refunded");
    assertThat(milestones.at("/data/milestones/1/refundedAmount").decimalValue())
        .isEqualByComparingTo("300.00");
  }

  @Test
  void R50_every_other_step_is_409_and_a_stranger_knows_of_nothing() {
    String path = asked();
    api.put(path, "{\"status\":\"in_progress\"}").refused(409, "status_not_possible");
    studio.put(path, "{\"status\":\"completed\"}").refused(409, "status_not_possible");
    ApiClient stranger = SERVICE.api().as(RestService.token(Callers.anArtist()));
    stranger.put(path, "{\"status\":\"cancelled\"}").refused(404, "commission_not_found");
    stranger.get(path).refused(404, "commission_not_found");
    stranger.get(path + "/history").refused(404, "commission_not_found");
    stranger.get(path + "/milestones").refused(404, "commission_not_found");
    stranger
        .post(path + "/complete", "{\"finalArtworkUrl\":\"cloudinary-url\"}")
        .refused(404, "commission_not_found");
    api.post(path + "/complete", "{\"finalArtworkUrl\":\"cloudinary-url\"}")
        .refused(403, "forbidden");
    SERVICE.api().get("/commissions").refused(401, "unauthorized");
    assertThat(
            studio
                .put(path, "{\"status\":\"cancelled\"}")
                .expect(200)
                .text("/data/commission/status"))
        .isEqualTo("cancelled");
    studio.put(path, "{\"status\":\"cancelled\"}").expect(200);
  }

  @Test
  void R50_what_nobody_moves_on_the_platform_ends_and_nobody_is_named() {
    String path = begun();
    FIXTURE.clock.advance(Duration.ofDays(75 + 30));
    FIXTURE.timing.moveDue();

    assertThat(api.get(path).expect(200).text("/data/commission/status")).isEqualTo("cancelled");
    Answer history = api.get(path + "/history").expect(200);
    assertThat(history.text("/data/history/2/side")).isEqualTo("platform");
    assertThat(history.at("/data/history/2/by").isNull()).isTrue();
    assertThat(history.text("/data/history/2/note"))
        .isEqualTo("It was due, and nothing happened for 30 days");
  }

  @Test
  void R50_a_completed_work_is_disputed_for_14_days() {
    String path = begun();
    studio.post(path + "/complete", "{\"finalArtworkUrl\":\"cloudinary-url\"}").expect(200);
    FIXTURE.clock.advance(Duration.ofDays(15));

    api.put(path, "{\"status\":\"disputed\"}").refused(409, "dispute_too_late");
    api.post(path + "/dispute", "{\"reason\":\"Late\"}").refused(409, "dispute_too_late");
  }

  @Test
  void R51_notes_are_each_sides_own_and_commissions_go_to_artists() {
    String path = asked();
    assertThat(
            api.put(path, "{\"artistNotes\":\"Mine\"}")
                .refused(403, "not_your_notes")
                .text("/errors/0/field"))
        .isEqualTo("artistNotes");
    assertThat(
            api.put(path, "{\"clientNotes\":\"Take your time\"}")
                .expect(200)
                .text("/data/commission/clientNotes"))
        .isEqualTo("Take your time");
    studio.post("/commissions", request()).refused(400, "self_commission");
    api.post("/commissions", request().replace(id(artist), UUID.randomUUID().toString()))
        .refused(404, "user_not_found");
    Caller user = FIXTURE.knows(Callers.aUser());
    api.post("/commissions", request().replace(id(artist), id(user))).refused(403, "not_an_artist");
  }

  @Test
  void R81_a_blocked_pair_starts_no_commission() {
    FIXTURE.blocklist.part(client.person(), artist.person());

    api.post("/commissions", request()).refused(403, "blocked");
  }

  @Test
  void what_concerns_the_money_is_each_sides_own_too() {
    String path = begun();
    studio.post(path + "/milestones").refused(403, "client_only");
    Answer planned = api.post(path + "/milestones", "{\"count\":3}").expect(201);
    assertThat(planned.at("/data/milestones").findValuesAsText("amount"))
        .containsExactly("166.66", "166.66", "166.68");
    String first = path + "/milestones/" + planned.text("/data/milestones/0/id");
    api.post(first + "/accept").refused(409, "milestone_not_paid");
    api.post(first + "/deliver").refused(403, "artist_only");
    studio.post(first + "/pay").refused(403, "client_only");
    api.post(path + "/milestones/" + UUID.randomUUID() + "/pay")
        .refused(404, "milestone_not_found");
    api.post(path + "/accept").refused(409, "commission_not_open");
    pay(first);
    api.post(first + "/pay").refused(409, "milestone_not_payable");
    api.post(path + "/milestones", "{\"count\":2}").refused(409, "plan_fixed");
  }

  @Test
  void R37_an_admin_gives_back_at_most_what_was_paid_and_nothing_while_the_work_goes_on() {
    String path = begun();
    Answer planned = api.post(path + "/milestones").expect(201);
    pay(path + "/milestones/" + planned.text("/data/milestones/0/id"));
    admin
        .post(decision(path), "{\"outcome\":\"cancelled\",\"reason\":\"x\"}")
        .refused(409, "status_not_possible");
    api.put(path, "{\"status\":\"disputed\"}").expect(200);

    admin
        .post(
            decision(path), "{\"outcome\":\"cancelled\",\"refundAmount\":500.01,\"reason\":\"x\"}")
        .refused(409, "refund_exceeds_captured");
    admin
        .careless()
        .post(
            decision(path), "{\"outcome\":\"in_progress\",\"refundAmount\":5.00,\"reason\":\"x\"}")
        .refused(400, "invalid_request");
    api.post(decision(path), "{\"outcome\":\"cancelled\",\"reason\":\"x\"}")
        .refused(403, "forbidden");
    api.get("/admin/commissions").refused(403, "forbidden");
    assertThat(
            admin
                .post(decision(path), "{\"outcome\":\"in_progress\",\"reason\":\"Try again\"}")
                .expect(200)
                .text("/data/commission/status"))
        .isEqualTo("in_progress");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"milestones\":[]}",
        "{\"milestones\":[{\"title\":\"All\",\"amount\":499.99}]}",
        "{\"milestones\":[{\"title\":\" \",\"amount\":500.00}]}",
        "{\"milestones\":[{\"title\":\"All\"}]}",
        "{\"milestones\":[{\"title\":\"Half\",\"amount\":250.00},{\"title\":\"Half\",\"percentage\":50}]}",
        "{\"milestones\":[{\"title\":\"Half\",\"percentage\":50},{\"title\":\"Less\",\"percentage\":49}]}",
        "{\"milestones\":[{\"title\":\"All\",\"percentage\":\"100\"}]}",
        "{\"milestones\":[null]}",
        "{\"count\":0}",
        "{\"count\":11}",
        "{\"count\":1.5}",
        "{\"count\":2,\"milestones\":[{\"title\":\"All\",\"amount\":500.00}]}"
      })
  void R2_a_plan_that_makes_no_sense_is_400(String plan) {
    api.careless().post(begun() + "/milestones", plan).refused(400, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\":\"  \"",
        "\"description\":\"\"",
        "\"budget\":-1",
        "\"budget\":1.001",
        "\"budget\":1e400",
        "\"budget\":100000000.00",
        "\"deadline\":\"2024-02-30\"",
        "\"deadline\":\"soon\"",
        "\"referenceImages\":[\"javascript:alert(1)\"]",
        "\"referenceImages\":[null]",
        "\"artistId\":\"john\""
      })
  void R2_a_request_that_makes_no_sense_is_400(String member) {
    String name = member.substring(0, member.indexOf(':'));
    String body = request().replaceFirst(name + ":(\\[[^]]*]|\"[^\"]*\"|[0-9.]+)", member);
    assertThat(api.careless().post("/commissions", body).expect(400).text("/code")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=done",
        "role=admin",
        "page=0",
        "page=1000000000000",
        "limit=101",
        "cursor=rubbish"
      })
  void R3_a_list_that_makes_no_sense_is_refused(String query) {
    api.careless().get("/commissions?" + query).expect(400);
  }

  private String asked() {
    return "/commissions/"
        + api.post("/commissions", request()).expect(201).text("/data/commission/id");
  }

  private String begun() {
    String path = asked();
    studio.put(path, "{\"status\":\"in_progress\"}").expect(200);
    return path;
  }

  private void pay(String milestone) {
    Answer payment = api.post(milestone + "/pay").expect(200);
    assertThat(payment.text("/data/paymentIntent/clientSecret")).isNotBlank();
    FIXTURE.comesIn(payment.text("/data/paymentIntent/id"));
  }

  private String request() {
    return """
        {"artistId":"%s","title":"Custom Portrait","description":"I need a portrait of...","referenceImages":["url1","url2"],"budget":500.00,"deadline":"2024-02-15"}
        """
        .formatted(id(artist));
  }

  private static String handing(String file) {
    return "{\"fileId\":\"%s\"}".formatted(file);
  }

  private static String decision(String path) {
    return "/admin" + path + "/decision";
  }

  private static String id(Caller person) {
    return person.person().value().toString();
  }
}
