package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A painting arrives broken, and an artist does not come: who has the money in the end. */
class SettlingACaseJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person other = ApiUsers.anArtist(api);
  private final Person mira = ApiUsers.aBuyer(api);
  private final Person admin = ApiUsers.theAdmin(api);

  @Test
  void R104_R105_what_is_agreed_on_is_taken_from_its_seller_alone() {
    Answer order = buysOfBoth();
    String line = lineOf(artist);
    String one = opens(line);
    earnings(artist, "withheld", "0.00");
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE payment_shares SET available_at = now() WHERE line_id IN (?, ?)",
                    UUID.fromString(line),
                    UUID.fromString(lineOf(other))));
    Wait.until(
        "the other's earnings are released",
        () -> amount(other, "available").compareTo(new BigDecimal("90.00")) == 0);
    earnings(artist, "pending", "72.00");

    artist.api().post(one + "/offer", "{\"kind\":\"refund\",\"amount\":44.00}").expect(200);
    mira.hears("An offer about Tide");
    mira.api().post(one + "/accept").expect(200);

    artist.hears("A sale was refunded");
    Wait.until(
        "half of it has gone back, and the rest is released",
        () -> amount(artist, "available").compareTo(new BigDecimal("36.00")) == 0);
    earnings(other, "available", "90.00");
    assertThat(
            mira.api()
                .get("/orders/" + order.text("/data/order/id"))
                .expect(200)
                .at("/data/order/payment/refundedAmount")
                .decimalValue())
        .isEqualByComparingTo("44.00");
    LedgerChecks.assertAgree(SERVICE.database().jdbi());
  }

  @Test
  void R106_R116_staff_decides_and_neither_leaves_before() {
    String line = boughtOf(artist);
    String one = opens(line);
    artist.api().post(one + "/escalate", "{\"text\":\"It was packed well\"}").expect(200);
    assertThat(
            mira.api()
                .post("/users/me/delete", "{\"password\":\"%s\"}".formatted(ApiUsers.PASSWORD))
                .refused(409, "obligations_open")
                .at("/details/open")
                .toString())
        .contains("\"kind\":\"cases\"");

    admin
        .api()
        .post("/admin" + one + "/decision", "{\"refundAmount\":88.00,\"reason\":\"It is broken\"}")
        .expect(200);

    mira.hears("is decided");
    artist.hears("is decided");
    Wait.until("it is back on sale or given back", () -> state(line).equals("returned"));
    LedgerChecks.assertAgree(SERVICE.database().jdbi());
  }

  @Test
  void R115_a_bank_that_questions_the_payment_has_the_last_word() {
    mira.putsInCart(artist.publishes("Tide", "80.00", "painting")).expect(201);
    Answer order = mira.checksOut().expect(201);
    mira.pays(order, "pm_card_createDispute").expect(200);
    String line = order.text("/data/order/items/0/id");
    artist.api().post("/orders/sales/%s/fulfil".formatted(line)).expect(200);
    String one = opens(line);

    Wait.until(
        "the case is over",
        () -> mira.api().get(one).text("/data/case/status").equals("superseded"));
    assertThat(mira.api().get(one).at("/data/entries").toString()).contains("superseded");
  }

  @Test
  void R111_an_artist_who_did_not_come_and_says_nothing_gives_all_back() {
    artist.api().put("/users/profile", "{\"hourlyRate\":60.00}").expect(200);
    Answer booked =
        mira.api()
            .post(
                "/consultations",
                "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60}"
                    .formatted(artist.id(), Instant.now().plusSeconds(86_400 * 3)))
            .expect(201);
    mira.pays(booked).expect(200);
    String id = booked.text("/data/consultation/id");
    String complaint =
        "{\"subject\":{\"kind\":\"consultation\",\"id\":\"%s\"},\"reason\":\"artist_absent\",\"text\":\"Nobody came\"}"
            .formatted(id);
    mira.api().post("/cases", complaint).refused(409, "case_too_early");
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE consultations SET scheduled_at = now() - INTERVAL '20 minutes' WHERE id = ?",
                    UUID.fromString(id)));
    mira.api().delete("/consultations/" + id).refused(409, "consultation_begun");

    String one = "/cases/" + mira.api().post("/cases", complaint).expect(201).text("/data/case/id");
    artist.hears("Something is wrong");
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE cases SET due_by = now() WHERE id = ?",
                    UUID.fromString(one.substring("/cases/".length()))));

    Wait.until(
        "all of it has gone back",
        () -> mira.api().get(one).text("/data/case/status").equals("decided"));
    Wait.until("the artist has nothing of it", () -> amount(artist, "pending").signum() == 0);
    LedgerChecks.assertAgree(SERVICE.database().jdbi());
  }

  @Test
  void R107_what_is_shown_is_seen_by_the_two_and_staff_and_the_house_attaches_the_rest() {
    String line = boughtOf(artist);
    artist
        .api()
        .post(
            "/orders/sales/%s/fulfil".formatted(line),
            "{\"carrier\":\"UPS\",\"trackingNumber\":\"1Z9\"}")
        .expect(200);
    mira.api()
        .post(
            "/conversations",
            "{\"recipientId\":\"%s\",\"message\":\"It is broken\"}".formatted(artist.id()))
        .expect(201);
    String one = opens(line);

    Answer picture = shows(one, "photo", UploadingPicturesJourneyIT.picture(40, 30));
    shows(one, "pdf", "%PDF-1.7 of the frame".getBytes(UTF_8));

    artist.hears("A file was shown");
    assertThat(picture.text("/data/entry/file/mediaType")).isEqualTo("image/jpeg");
    Answer shown = artist.api().get(one).expect(200);
    assertThat(shown.text("/data/entries/2/file/mediaType")).isEqualTo("application/pdf");
    assertThat(shown.text("/data/attached/shipment/trackingNumber")).isEqualTo("1Z9");
    assertThat(shown.text("/data/attached/messages/0/text")).isEqualTo("It is broken");
    String file = shown.text("/data/entries/2/file/url").substring("/api".length());
    Answer kept = admin.api().with("Accept", "*/*").get(file).expect(200);
    assertThat(kept.response().body()).isEqualTo("%PDF-1.7 of the frame");
    assertThat(kept.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(kept.header("Cache-Control")).contains("no-store");
    other.api().with("Accept", "*/*").get(file).refused(404, "case_not_found");
  }

  private Answer shows(String one, String part, byte[] file) {
    return mira.api()
        .with("Idempotency-Key", one + part)
        .postForm(one + "/files", Map.of(), Map.of("file", file))
        .expect(201);
  }

  private Answer buysOfBoth() {
    mira.putsInCart(artist.publishes("Tide", "80.00", "painting")).expect(201);
    mira.putsInCart(other.publishes("Dune", "100.00", "painting")).expect(201);
    Answer order = mira.checksOut().expect(201);
    mira.pays(order).expect(200);
    for (Person seller : new Person[] {artist, other}) {
      seller.api().post("/orders/sales/%s/fulfil".formatted(lineOf(seller))).expect(200);
    }
    return order;
  }

  private String boughtOf(Person seller) {
    buysOfBoth();
    return lineOf(seller);
  }

  private static String lineOf(Person seller) {
    return seller.api().get("/orders/sales").expect(200).text("/data/sales/0/id");
  }

  private String opens(String line) {
    return "/cases/"
        + mira.api()
            .post(
                "/cases",
                "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\"It is broken\"}"
                    .formatted(line))
            .expect(201)
            .text("/data/case/id");
  }

  private String state(String line) {
    for (JsonNode sale : artist.api().get("/orders/sales").expect(200).at("/data/sales")) {
      if (sale.at("/id").asText().equals(line)) {
        return sale.at("/state").asText();
      }
    }
    return "";
  }

  private static BigDecimal amount(Person seller, String member) {
    return seller
        .api()
        .get("/earnings/balance")
        .expect(200)
        .at("/data/balance/" + member)
        .decimalValue();
  }

  private static void earnings(Person seller, String member, String amount) {
    assertThat(amount(seller, member)).isEqualByComparingTo(amount);
  }
}
