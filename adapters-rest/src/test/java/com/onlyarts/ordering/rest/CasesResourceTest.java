package com.onlyarts.ordering.rest;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.OrderingFixture;
import com.onlyarts.ordering.application.port.CaseAttachments;
import com.onlyarts.ordering.application.port.CaseAttachments.Shipment;
import com.onlyarts.ordering.application.port.CaseAttachments.Written;
import com.onlyarts.ordering.application.port.DownloadView;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Download;
import com.onlyarts.ordering.domain.DownloadId;
import com.onlyarts.ordering.domain.OrderFixture;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A painting arrived broken, in the contract's words. */
class CasesResourceTest {
  private static final OrderingFixture COUNTER = new OrderingFixture();
  private static final CaseRequests REQUESTS =
      new CaseRequests(new WebLinks(false), OrderFixture.USD);
  private static final String WORDS =
      "{\"text\":\"It is broken\",\"pictures\":[\"https://img.example/a.jpg\"]}";

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          callers ->
              List.of(
                  new CasesResource(
                      COUNTER.openingCases,
                      COUNTER.movingCases,
                      COUNTER.reviewingCases,
                      REQUESTS,
                      callers),
                  new EvidenceResource(COUNTER.showingEvidence, callers),
                  new TrackingResource(COUNTER.carrierEvents),
                  new SettlementsResource(
                      COUNTER.agreeing, COUNTER.reviewingCases, REQUESTS, callers),
                  new DecisionsResource(
                      COUNTER.decidingCases, COUNTER.reviewingCases, REQUESTS, callers)));

  private final Caller buyer = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final ApiClient api = SERVICE.api().as(RestService.token(buyer));
  private final ApiClient studio = SERVICE.api().as(RestService.token(artist));
  private final ApiClient staff = SERVICE.api().as(RestService.token(Callers.anAdmin()));
  private String item = "";

  @BeforeEach
  void a_painting_was_sent() {
    COUNTER.inCartOf(buyer, anArtwork().by(artist.person()).in(Category.PAINTING), 1);
    OrderId id = COUNTER.checkout(buyer).order();
    COUNTER.pay(id);
    var line = COUNTER.order(id).lines().getFirst().id();
    COUNTER.fulfilling.fulfil(artist, line, Dispatch.plain());
    item = line.value().toString();
  }

  @Test
  void R103_a_buyer_opens_a_case_and_both_see_it() {
    Answer opened = opens("damaged").expect(201);

    assertThat(opened.text("/message")).isEqualTo("Case opened");
    assertThat(opened.text("/data/case/status")).isEqualTo("open");
    assertThat(opened.text("/data/case/subject/kind")).isEqualTo("order_line");
    assertThat(opened.at("/data/case/amountAtStake").decimalValue()).isEqualByComparingTo("550");
    assertThat(opened.at("/data/case/allowedActions").toString())
        .isEqualTo("[\"withdraw\",\"message\"]");
    String id = opened.text("/data/case/id");
    Answer shown = studio.get("/cases/" + id).expect(200);
    assertThat(shown.text("/data/entries/0/text")).isEqualTo("It is broken");
    assertThat(shown.text("/data/entries/0/pictures/0")).isEqualTo("https://img.example/a.jpg");
    assertThat(studio.get("/cases?status=open").expect(200).text("/data/cases/0/id")).isEqualTo(id);
    assertThat(staff.get("/admin/cases").expect(200).at("/data/cases").toString()).contains(id);
    opens("damaged").refused(409, "case_already_open");
    opens("file_defective").refused(409, "reason_not_possible");
  }

  @Test
  void R103_what_is_not_possible_is_said() {
    opens("not_received").refused(409, "case_too_early");
    assertThat(open(studio, "damaged", item).refused(404, "purchase_not_found").text("/success"))
        .isEqualTo("false");
    open(api, "damaged", UUID.randomUUID().toString()).refused(404, "purchase_not_found");
    api.careless()
        .post(
            "/cases",
            "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\" \"}"
                .formatted(item))
        .expect(400);
    api.careless()
        .post(
            "/cases",
            "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\"x\",\"pictures\":[\"ftp://x\"]}"
                .formatted(item))
        .expect(400);
    api.careless()
        .post(
            "/cases",
            "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\"x\",\"copies\":2}"
                .formatted(item))
        .expect(400);
  }

  @Test
  void R105_an_offer_is_made_and_accepted() {
    String one = caseOf(opens("damaged"));
    studio
        .post(one + "/offer", "{\"kind\":\"refund\",\"amount\":550.01}")
        .refused(409, "more_than_at_stake");
    studio
        .careless()
        .post(one + "/offer", "{\"kind\":\"replacement\",\"amount\":1.00}")
        .expect(400);
    studio.careless().post(one + "/offer", "{\"kind\":\"return\"}").expect(400);
    api.post(one + "/offer", "{\"kind\":\"refund\"}").refused(403, "not_your_turn");
    Answer offered =
        studio
            .post(one + "/offer", "{\"kind\":\"refund\",\"amount\":275.00,\"note\":\"Half\"}")
            .expect(200);
    assertThat(offered.text("/data/case/offer/note")).isEqualTo("Half");
    assertThat(offered.text("/data/case/dueBy")).isNotBlank();

    studio.post(one + "/accept").refused(403, "not_your_turn");

    Answer accepted = api.post(one + "/accept").expect(200);

    assertThat(accepted.text("/data/case/status")).isEqualTo("agreed");
    assertThat(accepted.text("/data/case/endedAt")).isNotBlank();
    api.post(one + "/accept").refused(409, "case_not_possible");
  }

  @Test
  void R105_a_return_is_sent_and_received() {
    String one = caseOf(opens("damaged"));
    studio
        .post(one + "/offer", "{\"kind\":\"return\",\"note\":\"Studio 4, 12 Main St\"}")
        .expect(200);
    api.post(one + "/accept").expect(200);
    studio.post(one + "/received").refused(409, "case_not_possible");
    studio.post(one + "/sent", "{}").refused(403, "not_your_turn");
    api.post(one + "/received").refused(403, "not_your_turn");

    Answer sent =
        api.post(one + "/sent", "{\"carrier\":\"UPS\",\"trackingNumber\":\"1Z9\"}").expect(200);

    assertThat(sent.text("/data/case/parcel/trackingNumber")).isEqualTo("1Z9");
    assertThat(studio.post(one + "/received").expect(200).text("/data/case/endedAt")).isNotBlank();
  }

  @Test
  void R106_staff_is_asked_and_decides() {
    String one = caseOf(opens("damaged"));
    api.post(one + "/escalate", WORDS).refused(403, "not_your_turn");
    studio.post(one + "/escalate", WORDS).expect(200);
    staff.post(one + "/messages", WORDS).expect(201);
    studio
        .careless()
        .post("/admin" + one + "/decision", "{\"refundAmount\":1.00,\"reason\":\"x\"}")
        .expect(403);
    staff
        .post("/admin" + one + "/decision", "{\"refundAmount\":551.00,\"reason\":\"x\"}")
        .refused(409, "more_than_at_stake");

    Answer decided =
        staff
            .post("/admin" + one + "/decision", "{\"refundAmount\":550.00,\"reason\":\"Broken\"}")
            .expect(200);

    assertThat(decided.text("/data/case/status")).isEqualTo("decided");
    assertThat(decided.at("/data/case/refundAmount").decimalValue()).isEqualByComparingTo("550");
  }

  @Test
  void R107_a_case_is_talked_about_and_taken_back_and_unknown_to_strangers() {
    String one = caseOf(opens("damaged"));
    ApiClient stranger = SERVICE.api().as(RestService.token(Callers.aUser()));
    for (String call : new String[] {"/accept", "/withdraw", "/received"}) {
      stranger.post(one + call).refused(404, "case_not_found");
    }
    stranger.post(one + "/offer", "{\"kind\":\"refund\"}").refused(404, "case_not_found");
    stranger.post(one + "/escalate", WORDS).refused(404, "case_not_found");
    stranger.post(one + "/messages", WORDS).refused(404, "case_not_found");
    stranger.post(one + "/sent", "{}").refused(404, "case_not_found");
    stranger.get(one).refused(404, "case_not_found");
    staff
        .post(
            "/admin/cases/%s/decision".formatted(UUID.randomUUID()),
            "{\"refundAmount\":1.00,\"reason\":\"x\"}")
        .refused(404, "case_not_found");
    String nine =
        "{\"text\":\"See\",\"pictures\":[%s]}"
            .formatted(
                "\"https://img.example/a.jpg\",".repeat(8) + "\"https://img.example/a.jpg\"");
    api.post(one + "/messages", nine).expect(201);
    api.post(one + "/messages", WORDS).refused(409, "too_many_pictures");
    studio.post(one + "/withdraw").refused(403, "not_your_turn");

    assertThat(api.post(one + "/withdraw").expect(200).text("/data/case/status"))
        .isEqualTo("withdrawn");
    api.post(one + "/withdraw").refused(409, "case_not_possible");
    api.post(one + "/messages", WORDS).refused(409, "case_not_possible");
    studio.post(one + "/escalate", WORDS).refused(409, "case_not_possible");
    studio.post(one + "/offer", "{\"kind\":\"refund\"}").refused(409, "case_not_possible");
    api.post(one + "/sent", "{}").refused(409, "case_not_possible");
    COUNTER.clock.advance(Duration.ofDays(120));
    opens("not_received").refused(409, "case_too_late");
  }

  @Test
  void R107_a_file_is_shown_and_comes_back_as_bytes_to_be_kept() {
    String one = caseOf(opens("damaged"));
    byte[] pdf = "%PDF-1.7 of the frame".getBytes(UTF_8);

    Answer shown = api.postForm(one + "/files", Map.of(), Map.of("file", pdf)).expect(201);
    assertThat(shown.text("/data/entry/kind")).isEqualTo("evidence");
    assertThat(shown.text("/data/entry/file/name")).isEqualTo("x.txt.pdf");
    assertThat(shown.text("/data/entry/file/mediaType")).isEqualTo("application/pdf");
    assertThat(shown.at("/data/entry/file/size").intValue()).isEqualTo(pdf.length);
    String url = shown.text("/data/entry/file/url");
    assertThat(url).startsWith("/api" + one + "/files/");

    String path = url.substring("/api".length());
    Answer file =
        studio.with("Accept", "application/octet-stream, application/json").get(path).expect(200);
    assertThat(file.response().body()).isEqualTo("%PDF-1.7 of the frame");
    assertThat(file.header("Content-Type")).contains("application/octet-stream");
    assertThat(file.header("Content-Disposition"))
        .contains("attachment; filename=\"x.txt.pdf\"; filename*=UTF-8''x.txt.pdf");
    assertThat(studio.get(one).expect(200).at("/data/entries/1/file/url").asText()).isEqualTo(url);
    String any = "*/*";
    staff.with("Accept", any).get(path).expect(200);
    ApiClient stranger = SERVICE.api().as(RestService.token(Callers.aUser())).with("Accept", any);
    stranger.get(path).refused(404, "case_not_found");
    stranger.postForm(one + "/files", Map.of(), Map.of("file", pdf)).refused(404, "case_not_found");
    api.with("Accept", any)
        .get(one + "/files/" + UUID.randomUUID())
        .refused(404, "case_file_not_found");
  }

  @Test
  void R107_what_is_no_evidence_is_refused() {
    String one = caseOf(opens("damaged"));
    Map<String, String> none = Map.of();
    byte[] words = "words".getBytes(UTF_8);
    api.postForm(one + "/files", none, Map.of("file", words)).refused(415, "file_not_supported");
    byte[] heavy = Arrays.copyOf("%PDF-".getBytes(UTF_8), 10 * 1024 * 1024 + 1);
    api.postForm(one + "/files", none, Map.of("file", heavy)).refused(413, "file_too_large");
    api.postForm(one + "/files", none, Map.of("image", words)).refused(400, "invalid_request");
    byte[] pdf = "%PDF-1".getBytes(UTF_8);
    staff.postForm(one + "/files", none, Map.of("file", pdf)).refused(403, "not_your_turn");
    ApiClient keyed = api.with("Idempotency-Key", "frame" + one);
    String first = file(keyed.postForm(one + "/files", none, Map.of("file", pdf)));
    assertThat(file(keyed.postForm(one + "/files", none, Map.of("file", pdf)))).isEqualTo(first);
    api.post(one + "/withdraw").expect(200);
    api.postForm(one + "/files", none, Map.of("file", pdf)).refused(409, "case_not_possible");
  }

  private static String file(Answer shown) {
    return shown.expect(201).text("/data/entry/file/id");
  }

  @Test
  void R107_the_house_attaches_how_it_was_sent_and_what_was_written() {
    PersonBrief mira = new PersonBrief(buyer.person(), "mira", Optional.empty(), Optional.empty());
    Instant noon = OrderFixture.NOON;
    COUNTER.correspondence.attached =
        new CaseAttachments(
            Optional.of(
                new Shipment(
                    Optional.of("UPS"),
                    Optional.empty(),
                    noon,
                    Optional.of(noon),
                    Optional.empty())),
            List.of(
                new DownloadView(
                    new Download(
                        DownloadId.next(),
                        OrderLineId.next(),
                        OriginalId.next(),
                        buyer.person(),
                        noon,
                        Optional.empty()),
                    "tide.zip",
                    9,
                    Optional.of(noon))),
            List.of(
                new Written(mira, Optional.of("Where is it?"), noon),
                new Written(mira, Optional.empty(), noon)));
    Answer shown = studio.get(caseOf(opens("damaged"))).expect(200);
    assertThat(shown.text("/data/attached/shipment/carrier")).isEqualTo("UPS");
    assertThat(shown.text("/data/attached/shipment/deliveredAt")).isNotBlank();
    assertThat(shown.at("/data/attached/shipment/trackingNumber").isMissingNode()).isTrue();
    assertThat(shown.text("/data/attached/downloads/0/fileName")).isEqualTo("tide.zip");
    assertThat(shown.text("/data/attached/downloads/0/requestedBy"))
        .isEqualTo(buyer.person().value().toString());
    assertThat(shown.text("/data/attached/messages/0/text")).isEqualTo("Where is it?");
    assertThat(shown.text("/data/attached/messages/0/by/username")).isEqualTo("mira");
    assertThat(shown.at("/data/attached/messages/1/text").isMissingNode()).isTrue();
    assertThat(shown.at("/data/attached/messages/1/isDeleted").booleanValue()).isTrue();
  }

  @Test
  void R105_the_word_of_a_carrier_shows_on_a_return() {
    String one = caseOf(opens("damaged"));
    studio.post(one + "/offer", "{\"kind\":\"return\",\"note\":\"Studio\"}").expect(200);
    api.post(one + "/accept").expect(200);
    api.post(one + "/sent", "{\"carrier\":\"DHL\",\"trackingNumber\":\"{}\"}").expect(200);

    ApiClient service = SERVICE.api().careless();
    service.post("/webhooks/tracking", "{}").refused(400, "invalid_signature");
    Answer taken =
        service.with("aftership-hmac-sha256", "carrier").post("/webhooks/tracking", "{}");
    assertThat(taken.expect(200).at("/data/received").asBoolean()).isTrue();

    Answer shown = studio.get(one).expect(200);
    assertThat(shown.text("/data/case/parcel/deliveredAt")).isNotBlank();
    assertThat(shown.text("/data/entries/4/kind")).isEqualTo("delivered");
  }

  private Answer opens(String reason) {
    return open(api, reason, item);
  }

  private static Answer open(ApiClient who, String reason, String item) {
    return who.post(
        "/cases",
        "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"%s\",\"text\":\"It is broken\",\"pictures\":[\"https://img.example/a.jpg\"]}"
            .formatted(item, reason));
  }

  private static String caseOf(Answer opened) {
    return "/cases/" + opened.expect(201).text("/data/case/id");
  }
}
