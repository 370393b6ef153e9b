package com.onlyarts.consultations.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.application.BookingFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationsResourceTest {
  private static final BookingFixture FIXTURE = new BookingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          callers ->
              List.of(
                  new ConsultationsResource(
                      FIXTURE.booking, FIXTURE.changing, FIXTURE.reviewing, callers),
                  new AvailabilityResource(FIXTURE.keeping, FIXTURE.finding, callers)));

  private final Caller client = Callers.aUser();
  private final Caller artist = FIXTURE.anArtistAt("150.00");
  private final ApiClient api = SERVICE.api().as(RestService.token(client));
  private final ApiClient studio = SERVICE.api().as(RestService.token(artist));

  @Test
  void R60_the_documents_own_booking_is_listed_completed_and_noted() {
    Answer booked = book("2026-03-06T15:00:00Z").expect(201);

    assertThat(booked.text("/message")).isEqualTo("Consultation booked");
    assertThat(booked.response().body())
        .contains("\"price\":150.00,\"currency\":\"USD\",\"isFree\":false");
    assertThat(booked.text("/data/consultation/paymentStatus")).isEqualTo("unpaid");
    assertThat(booked.at("/data/consultation/allowedActions").toString())
        .isEqualTo("[\"reschedule\",\"cancel\",\"pay\"]");
    assertThat(booked.text("/data/consultation/payBy")).isEqualTo("2026-03-01T12:30:00Z");
    assertThat(booked.text("/data/consultation/meetingLink")).startsWith("https://meet.example/");
    assertThat(booked.text("/data/paymentIntent/clientSecret")).isEqualTo("secret");
    Answer listed =
        api.get("/consultations?role=client&status=scheduled&page=1&limit=20").expect(200);
    assertThat(listed.text("/data/consultations/0/id")).isEqualTo(id(booked));
    assertThat(api.get("/consultations?role=artist").expect(200).at("/data/consultations"))
        .isEmpty();

    Answer updated =
        studio
            .put(
                "/consultations/" + id(booked),
                "{\"status\":\"completed\",\"notes\":\"Great discussion\"}")
            .expect(200);

    assertThat(updated.text("/message")).isEqualTo("Consultation updated");
    assertThat(updated.text("/data/consultation/status")).isEqualTo("completed");
    assertThat(updated.text("/data/consultation/notes")).isEqualTo("Great discussion");
    api.delete("/consultations/" + id(booked)).refused(409, "status_not_possible");
  }

  @Test
  void R63_a_cancelled_one_stays_to_be_seen() {
    String id = id(book("2026-03-06T15:00:00Z").expect(201));

    Answer cancelled = api.delete("/consultations/" + id).expect(200);

    assertThat(cancelled.text("/message")).isEqualTo("Consultation cancelled");
    assertThat(cancelled.at("/data").isNull()).isTrue();
    api.delete("/consultations/" + id).expect(200);
    Answer seen = studio.get("/consultations/" + id).expect(200);
    assertThat(seen.text("/data/consultation/status")).isEqualTo("cancelled");
    assertThat(seen.text("/data/consultation/cancelReason")).isEqualTo("client");
    api.post("/consultations/%s/payment".formatted(id)).refused(409, "nothing_to_pay");
    api.post(
            "/consultations/%s/reschedule".formatted(id),
            "{\"scheduledAt\":\"2026-03-07T15:00:00Z\"}")
        .refused(409, "consultation_closed");
  }

  @Test
  void R61_a_time_is_given_once() {
    book("2026-03-06T15:00:00Z").expect(201);

    SERVICE
        .api()
        .as(RestService.token(Callers.aUser()))
        .post("/consultations", wish(artist, "2026-03-06T15:59:00Z"))
        .refused(409, "slot_taken");
    api.post("/consultations", wish(FIXTURE.anArtistAt("0.00"), "2026-03-06T15:30:00Z"))
        .refused(409, "own_time_taken");
    book("2026-03-06T16:00:00Z").expect(201);
    book("2026-03-06T17:00:00Z").refused(409, "too_many_unpaid_bookings");
  }

  @Test
  void R63_only_the_artist_says_how_it_went_and_strangers_find_nothing() {
    String id = id(book("2026-03-06T15:00:00Z").expect(201));
    ApiClient stranger = SERVICE.api().as(RestService.token(Callers.anArtist()));

    api.put("/consultations/" + id, "{\"status\":\"no_show\"}").refused(403, "artist_decides");
    studio
        .put("/consultations/" + id, "{\"status\":\"no_show\"}")
        .refused(409, "too_early_for_no_show");
    stranger.get("/consultations/" + id).refused(404, "consultation_not_found");
    stranger
        .put("/consultations/" + id, "{\"notes\":\"mine\"}")
        .refused(404, "consultation_not_found");
    stranger.delete("/consultations/" + id).refused(404, "consultation_not_found");
    stranger.post("/consultations/%s/payment".formatted(id)).refused(404, "consultation_not_found");
    stranger
        .with("Accept", "text/calendar")
        .get("/consultations/%s/calendar.ics".formatted(id))
        .refused(404, "consultation_not_found");
    SERVICE.api().get("/consultations").refused(401, "unauthorized");
  }

  @Test
  void a_move_changes_the_time_and_what_costs_money_keeps_its_length() {
    String id = id(book("2026-03-06T15:00:00Z").expect(201));

    Answer moved =
        api.post(
                "/consultations/%s/reschedule".formatted(id),
                "{\"scheduledAt\":\"2026-03-07T15:00:00+01:00\"}")
            .expect(200);

    assertThat(moved.text("/message")).isEqualTo("Consultation rescheduled");
    assertThat(moved.text("/data/consultation/scheduledAt")).isEqualTo("2026-03-07T14:00:00Z");
    studio.put("/consultations/" + id, "{\"duration\":90}").refused(409, "duration_fixed");
    assertThat(
            studio
                .put("/consultations/" + id, "{\"scheduledAt\":\"2026-03-08T14:00:00Z\"}")
                .expect(200)
                .text("/data/consultation/scheduledAt"))
        .isEqualTo("2026-03-08T14:00:00Z");
    assertThat(
            api.post("/consultations/%s/payment".formatted(id))
                .expect(200)
                .text("/data/paymentIntent/clientSecret"))
        .isEqualTo("secret");
    assertThat(FIXTURE.find(new ConsultationId(UUID.fromString(id))).sequence()).isEqualTo(2);
  }

  @Test
  void R64_it_is_downloaded_for_a_calendar() {
    String id = id(book("2026-03-06T15:00:00Z").expect(201));

    Answer file =
        api.with("Accept", "text/calendar")
            .get("/consultations/%s/calendar.ics".formatted(id))
            .expect(200);

    assertThat(file.response().body()).isEqualTo("BEGIN:VCALENDAR " + id);
    assertThat(file.header("Content-Type")).contains("text/calendar;charset=utf-8");
    assertThat(file.header("Content-Disposition"))
        .contains("attachment; filename=\"consultation.ics\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"artistId\":\"%s\",\"scheduledAt\":\"2026-03-01T11:00:00Z\"}', scheduledAt",
    "'{\"artistId\":\"%s\",\"scheduledAt\":\"2027-03-02T12:00:00Z\"}', scheduledAt",
    "'{\"artistId\":\"%s\",\"scheduledAt\":\"+999999999-01-01T00:00:00Z\"}', scheduledAt",
    "'{\"artistId\":\"%s\",\"scheduledAt\":\"tomorrow\"}', scheduledAt",
    "'{\"artistId\":\"%s\",\"scheduledAt\":\"2026-03-06T15:00:00Z\",\"duration\":14}', duration",
    "'{\"artistId\":\"%s\",\"scheduledAt\":\"2026-03-06T15:00:00Z\",\"duration\":60.5}', duration",
    "'{\"artistId\":\"%s\"}', scheduledAt",
    "'{\"scheduledAt\":\"2026-03-06T15:00:00Z\"}', artistId"
  })
  void R2_the_member_to_blame_is_named(String body, String field) {
    Answer refused =
        api.careless()
            .post("/consultations", body.formatted(artist.person().value()))
            .refused(400, "invalid_request");

    assertThat(refused.text("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void whom_one_cannot_book_is_said() {
    api.post("/consultations", wish(client, "2026-03-06T15:00:00Z")).refused(400, "self_booking");
    api.post("/consultations", wish(Callers.anArtist(), "2026-03-06T15:00:00Z"))
        .refused(404, "artist_not_found");
    FIXTURE.blocklist.part(client.person(), artist.person());
    book("2026-03-06T15:00:00Z").refused(403, "blocked");
  }

  @Test
  void R60_without_a_rate_there_is_nothing_to_pay() {
    FIXTURE.artists.charge(artist.person(), Optional.empty());

    Answer booked = book("2026-03-06T15:00:00Z").expect(201);

    assertThat(booked.response().body())
        .contains("\"price\":0.00,\"currency\":\"USD\",\"isFree\":true,\"paymentStatus\":\"free\"");
    assertThat(booked.at("/data/paymentIntent").isMissingNode()).isTrue();
  }

  @Test
  void R62_an_artist_keeps_hours_and_clients_book_within_them() {
    Answer unset = studio.get("/availability").expect(200);
    assertThat(unset.at("/data/availability/weekly")).isEmpty();
    assertThat(unset.at("/data/availability/anyTime").booleanValue()).isTrue();

    Answer emptied =
        studio.put("/availability", "{\"zone\":\"Europe/Berlin\",\"weekly\":[]}").expect(200);
    assertThat(emptied.at("/data/availability/anyTime").booleanValue()).isFalse();
    book("2026-03-06T15:00:00Z").refused(409, "outside_hours");
    Answer kept =
        studio
            .put(
                "/availability",
                """
                {"zone": "Europe/Berlin", "weekly": [
                  {"day": "friday", "from": "13:00", "until": "17:00"}, {"day": "friday", "from": "09:00", "until": "12:00"}]}
                """)
            .expect(200);
    assertThat(kept.text("/data/availability/zone")).isEqualTo("Europe/Berlin");
    assertThat(kept.text("/data/availability/weekly/0/from")).isEqualTo("09:00");

    book("2026-03-06T15:30:00Z").refused(409, "outside_hours");
    book("2026-03-06T15:00:00Z").expect(201);
    Answer slots =
        SERVICE
            .api()
            .get(slots("2026-03-06T00:00:00Z", "2026-03-07T00:00:00Z") + "&minutes=60")
            .expect(200);
    assertThat(slots.at("/data/slots")).hasSize(6);
    assertThat(slots.text("/data/slots/0/start")).isEqualTo("2026-03-06T08:00:00Z");
    assertThat(slots.text("/data/slots/5/end")).isEqualTo("2026-03-06T15:00:00Z");

    assertThat(
            studio
                .put("/availability/dates/2026-03-13", "{\"hours\":[]}")
                .expect(200)
                .at("/data/availability/dates/0/hours"))
        .isEmpty();
    book("2026-03-13T10:00:00Z").refused(409, "outside_hours");
    assertThat(
            studio
                .delete("/availability/dates/2026-03-13")
                .expect(200)
                .at("/data/availability/dates"))
        .isEmpty();
    studio.delete("/availability/dates/2026-03-13").refused(404, "date_not_set");
    book("2026-03-13T10:00:00Z").expect(201);
  }

  @Test
  void R113_an_artist_says_how_late_clients_can_cancel_and_a_booking_keeps_what_it_was_made_with() {
    String path = "/availability/cancellation-notice";
    assertThat(
            studio
                .put(path, "{\"cancellationNotice\":48}")
                .expect(200)
                .at("/data/availability/cancellationNotice")
                .intValue())
        .isEqualTo(48);
    Answer kept = book("2026-03-06T15:00:00Z").expect(201);
    studio.put(path, "{\"cancellationNotice\":0}").expect(200);
    Answer next = book("2026-03-07T15:00:00Z").expect(201);

    assertThat(kept.text("/data/consultation/cancelFreeUntil")).isEqualTo("2026-03-04T15:00:00Z");
    assertThat(next.text("/data/consultation/cancelFreeUntil")).isEqualTo("2026-03-07T15:00:00Z");
    Answer offered =
        SERVICE.api().get(slots("2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z")).expect(200);
    assertThat(offered.at("/data/cancellationNotice").intValue()).isZero();
    studio.careless().put(path, "{\"cancellationNotice\":169}").refused(400, "invalid_request");
    studio.careless().put(path, "{}").refused(400, "invalid_request");
    api.put(path, "{\"cancellationNotice\":24}").refused(403, "forbidden");
  }

  @Test
  void R2_hours_that_make_no_sense_are_refused() {
    String friday =
        "{\"zone\":\"Europe/Berlin\",\"weekly\":[{\"day\":\"friday\",\"from\":\"%s\",\"until\":\"%s\"}]}";
    studio.careless().put("/availability", friday.formatted("9:00", "17:00")).expect(400);
    studio.put("/availability", friday.formatted("17:00", "09:00")).refused(400, "invalid_request");
    studio
        .put("/availability", "{\"zone\":\"+02:00\",\"weekly\":[]}")
        .refused(400, "invalid_request");
    studio
        .careless()
        .put("/availability", "{\"zone\":\"Europe/Berlin\",\"weekly\":[null]}")
        .expect(400);
    studio.put("/availability/dates/2026-02-01", "{\"hours\":[]}").refused(400, "invalid_request");
    studio.put("/availability/dates/2028-02-01", "{\"hours\":[]}").refused(400, "invalid_request");
    studio
        .careless()
        .put("/availability/dates/2026-02-30", "{\"hours\":[]}")
        .refused(400, "invalid_request");
    api.get("/availability").refused(403, "forbidden");
    SERVICE
        .api()
        .careless()
        .get("/artists/%s/slots".formatted(artist.person().value()))
        .refused(400, "invalid_request");
    SERVICE
        .api()
        .get(slots("2026-03-06T00:00:00Z", "2026-05-08T00:00:00Z"))
        .refused(400, "invalid_request");
    String nobody =
        "/artists/%s/slots?from=2026-03-06T00:00:00Z&to=2026-03-07T00:00:00Z"
            .formatted(UUID.randomUUID());
    SERVICE.api().get(nobody).refused(404, "artist_not_found");
  }

  private Answer book(String scheduledAt) {
    return api.post("/consultations", wish(artist, scheduledAt));
  }

  private String slots(String from, String to) {
    return "/artists/%s/slots?from=%s&to=%s".formatted(artist.person().value(), from, to);
  }

  private static String wish(Caller artist, String scheduledAt) {
    return "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60,\"notes\":\"Want to discuss commission ideas\"}"
        .formatted(artist.person().value(), scheduledAt);
  }

  private static String id(Answer booked) {
    return booked.text("/data/consultation/id");
  }
}
