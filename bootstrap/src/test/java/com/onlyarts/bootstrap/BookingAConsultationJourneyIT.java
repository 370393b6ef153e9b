package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An artist's time around the night in which Europe's clocks go forward: hours, bookings,
 * calendars, money. It is Friday, 27 March 2026, 10:00 in UTC.
 */
class BookingAConsultationJourneyIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2026-03-27T10:00:00Z");

  private final Person artist = ApiUsers.anArtist(SERVICE.api());
  private final Person client = ApiUsers.aBuyer(SERVICE.api());

  @Test
  void R62_R64_a_consultation_across_the_change_of_the_clocks_has_the_right_instants_everywhere() {
    charges("150.00");
    artist
        .api()
        .put(
            "/availability",
            """
            {"zone": "Europe/Berlin", "weekly": [
              {"day": "saturday", "from": "22:00", "until": "24:00"},
              {"day": "sunday", "from": "00:00", "until": "05:00"},
              {"day": "monday", "from": "09:00", "until": "11:00"}]}
            """)
        .expect(200);

    assertThat(starts("2026-03-28T00:00:00Z", "2026-03-30T12:00:00Z"))
        .as(
            "Saturday 22:00 and 23:00 in winter, Sunday 0:00, 1:00, then 3:00 and 4:00 in summer, Monday 9:00 and 10:00 in summer")
        .containsExactly(
            "2026-03-28T21:00:00Z",
            "2026-03-28T22:00:00Z",
            "2026-03-28T23:00:00Z",
            "2026-03-29T00:00:00Z",
            "2026-03-29T01:00:00Z",
            "2026-03-29T02:00:00Z",
            "2026-03-30T07:00:00Z",
            "2026-03-30T08:00:00Z");
    client
        .api()
        .post("/consultations", wish("2026-03-30T06:30:00Z", 60))
        .refused(409, "outside_hours");

    Answer booked =
        client.api().post("/consultations", wish("2026-03-29T02:30:00+02:00", 120)).expect(201);

    String id = booked.text("/data/consultation/id");
    assertThat(booked.text("/data/consultation/scheduledAt")).isEqualTo("2026-03-29T00:30:00Z");
    assertMoney(booked.at("/data/consultation"), "price", "300.00");
    assertThat(calendar(client, id))
        .contains(
            "METHOD:PUBLISH",
            "DTSTART:20260329T003000Z",
            "DTEND:20260329T023000Z",
            "SEQUENCE:0",
            "STATUS:TENTATIVE");
    assertThat(starts("2026-03-28T00:00:00Z", "2026-03-29T12:00:00Z"))
        .as("one hour fits before it, none behind")
        .containsExactly("2026-03-28T21:00:00Z", "2026-03-28T22:00:00Z", "2026-03-28T23:00:00Z");

    Answer moved =
        artist
            .api()
            .post(
                "/consultations/%s/reschedule".formatted(id),
                "{\"scheduledAt\":\"2026-03-30T09:00:00+02:00\"}")
            .expect(200);

    assertThat(moved.text("/data/consultation/scheduledAt")).isEqualTo("2026-03-30T07:00:00Z");
    assertThat(calendar(artist, id))
        .contains("DTSTART:20260330T070000Z", "DTEND:20260330T090000Z", "SEQUENCE:1")
        .contains(uid(client, id));
    client.api().delete("/consultations/" + id).expect(200);
    assertThat(calendar(client, id))
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2")
        .contains(uid(artist, id));
    assertThat(starts("2026-03-30T00:00:00Z", "2026-03-31T00:00:00Z"))
        .containsExactly("2026-03-30T07:00:00Z", "2026-03-30T08:00:00Z");
  }

  @Test
  void R62_in_autumn_the_hour_that_comes_twice_is_the_first() {
    charges("0.00");
    artist
        .api()
        .put(
            "/availability",
            "{\"zone\":\"Europe/Berlin\",\"weekly\":[{\"day\":\"sunday\",\"from\":\"02:00\",\"until\":\"03:00\"}]}")
        .expect(200);

    assertThat(starts("2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z"))
        .as("from two o'clock in summer to three o'clock in winter there are two hours")
        .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
    Answer booked =
        client.api().post("/consultations", wish("2026-10-25T00:00:00Z", 120)).expect(201);

    assertThat(booked.text("/data/consultation/paymentStatus")).isEqualTo("free");
    assertThat(calendar(client, booked.text("/data/consultation/id")))
        .contains("DTSTART:20261025T000000Z", "DTEND:20261025T020000Z");
  }

  @Test
  void R38_a_consultation_is_paid_completed_and_earned() {
    charges("150.00");
    Answer booked =
        client.api().post("/consultations", wish("2026-04-02T15:00:00Z", 60)).expect(201);
    String id = booked.text("/data/consultation/id");

    client.pays(booked).expect(200);

    assertThat(paymentStatus(id)).isEqualTo("paid");
    client.api().post("/consultations/%s/payment".formatted(id)).refused(409, "nothing_to_pay");
    artist
        .api()
        .put("/consultations/" + id, "{\"status\":\"completed\",\"notes\":\"Great discussion\"}")
        .expect(200);
    assertMoney(
        artist.api().get("/earnings/balance").expect(200).at("/data/balance"), "pending", "135.00");
    assertThat(ripening(id)).as("available seven days after").isEqualTo(1);
    assertLedgerBalances();
  }

  @Test
  void R63_whoever_leaves_in_time_has_everything_back_and_whoever_leaves_late_nothing() {
    charges("150.00");
    Answer early =
        client.api().post("/consultations", wish("2026-04-03T15:00:00Z", 60)).expect(201);
    client.pays(early).expect(200);
    Answer late = client.api().post("/consultations", wish("2026-03-28T09:00:00Z", 60)).expect(201);
    client.pays(late).expect(200);
    Answer letDown =
        client.api().post("/consultations", wish("2026-03-27T15:00:00Z", 60)).expect(201);
    client.pays(letDown).expect(200);

    client.api().delete("/consultations/" + early.text("/data/consultation/id")).expect(200);
    client.api().delete("/consultations/" + late.text("/data/consultation/id")).expect(200);
    artist.api().delete("/consultations/" + letDown.text("/data/consultation/id")).expect(200);

    assertThat(paymentStatus(early.text("/data/consultation/id"))).isEqualTo("refunded");
    assertThat(paymentStatus(late.text("/data/consultation/id"))).isEqualTo("paid");
    assertThat(paymentStatus(letDown.text("/data/consultation/id"))).isEqualTo("refunded");
    assertMoney(
        artist.api().get("/earnings/balance").expect(200).at("/data/balance"), "pending", "135.00");
    assertThat(ripening(late.text("/data/consultation/id"))).isEqualTo(1);
    assertLedgerBalances();
  }

  @Test
  void money_that_comes_after_it_was_called_off_goes_back() {
    charges("150.00");
    Answer booked =
        client.api().post("/consultations", wish("2026-04-04T15:00:00Z", 60)).expect(201);
    client.api().delete("/consultations/" + booked.text("/data/consultation/id")).expect(200);

    assertThat(client.pays(booked).status()).as("called off at the provider").isEqualTo(409);
    assertThat(paymentStatus(booked.text("/data/consultation/id"))).isEqualTo("unpaid");
    assertLedgerBalances();
  }

  @Test
  void R61_twenty_book_one_time_over_http_and_one_of_them_has_it() {
    charges("150.00");
    List<Person> people =
        IntStream.range(0, 20).mapToObj(_ -> ApiUsers.aBuyer(SERVICE.api())).toList();

    List<Answer> answers =
        Concurrently.act(
            20, n -> people.get(n).api().post("/consultations", wish("2026-04-05T15:00:00Z", 60)));

    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.refused(409, "slot_taken"));
  }

  @Test
  void R81_whoever_is_blocked_does_not_book() {
    charges("0.00");
    artist.api().post("/users/%s/block".formatted(client.id())).expect(200);

    client.api().post("/consultations", wish("2026-04-06T15:00:00Z", 60)).refused(403, "blocked");
  }

  @Test
  void R64_the_chore_reminds_a_day_before_and_then_waits_for_the_last_hour() {
    charges("0.00");
    String soon = now().plus(Duration.ofHours(24)).plusSeconds(5).toString();
    Answer booked = client.api().post("/consultations", wish(soon, 60)).expect(201);
    UUID id = UUID.fromString(booked.text("/data/consultation/id"));
    assertThat(hoursLeftAtReminder(id)).isEqualTo(24);

    Wait.until("the day's reminder has gone out", () -> hoursLeftAtReminder(id) == 1);
  }

  private void charges(String hourlyRate) {
    artist.api().put("/users/profile", "{\"hourlyRate\":%s}".formatted(hourlyRate)).expect(200);
  }

  private String wish(String scheduledAt, int minutes) {
    return "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":%d}"
        .formatted(artist.id(), scheduledAt, minutes);
  }

  private List<String> starts(String from, String to) {
    JsonNode slots =
        SERVICE
            .api()
            .get("/artists/%s/slots?from=%s&to=%s&minutes=60".formatted(artist.id(), from, to))
            .expect(200)
            .at("/data/slots");
    return StreamSupport.stream(slots.spliterator(), false)
        .map(slot -> slot.at("/start").asText())
        .toList();
  }

  private static List<String> calendar(Person person, String consultation) {
    Answer file =
        person
            .api()
            .with("Accept", "text/calendar")
            .get("/consultations/%s/calendar.ics".formatted(consultation))
            .expect(200);
    return Arrays.asList(file.response().body().split("\r\n"));
  }

  private static String uid(Person person, String consultation) {
    return calendar(person, consultation).stream()
        .filter(line -> line.startsWith("UID:"))
        .findFirst()
        .orElseThrow();
  }

  private String paymentStatus(String consultation) {
    return client
        .api()
        .get("/consultations/" + consultation)
        .expect(200)
        .text("/data/consultation/paymentStatus");
  }

  private static int ripening(String consultation) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT count(*) FROM payment_shares WHERE line_id = ? AND available_at IS NOT NULL",
                        UUID.fromString(consultation))
                    .mapTo(int.class)
                    .one());
  }

  /** The client has only just signed up. */
  private Instant now() {
    return Instant.parse(
        SERVICE.api().get("/users/" + client.username()).expect(200).text("/data/user/createdAt"));
  }

  private static int hoursLeftAtReminder(UUID consultation) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT extract(epoch FROM scheduled_at - remind_at) / 3600 FROM consultations WHERE id = ?",
                        consultation)
                    .mapTo(int.class)
                    .one());
  }

  private static void assertMoney(JsonNode node, String member, String amount) {
    assertThat(node.get(member).decimalValue())
        .as(member)
        .isEqualByComparingTo(new BigDecimal(amount));
  }

  private static void assertLedgerBalances() {
    BigDecimal sum =
        SERVICE
            .database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .select("SELECT coalesce(sum(amount), 0) FROM ledger_postings")
                        .mapTo(BigDecimal.class)
                        .one());
    assertThat(sum).isEqualByComparingTo("0");
  }
}
