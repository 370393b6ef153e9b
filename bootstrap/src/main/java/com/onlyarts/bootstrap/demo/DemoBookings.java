package com.onlyarts.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.demo.StudioScript.Booking;
import com.onlyarts.bootstrap.demo.StudioScript.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Artists open their hours, and people book some of them. */
final class DemoBookings implements DemoPart {
  private static final Duration NOON = Duration.ofHours(12);

  private final DemoUsers users;
  private final Instant today;
  private final Map<Booking, String> booked = new HashMap<>();

  /**
   * @param today when the demo is put up, on the clock on the wall
   */
  DemoBookings(DemoUsers users, Instant today) {
    this.users = users;
    this.today = today;
  }

  @Override
  public void live(int daysAgo) {
    StudioScript.HOURS.stream().filter(hours -> hours.daysAgo() == daysAgo).forEach(this::open);
    bookings().filter(booking -> booking.daysAgo() == daysAgo).forEach(this::book);
    bookings().filter(booking -> booking.ended() == daysAgo).forEach(this::end);
  }

  private static Stream<Booking> bookings() {
    return StudioScript.BOOKINGS.stream();
  }

  private void open(Hours hours) {
    List<Map<String, String>> week =
        Stream.of(DayOfWeek.values())
            .map(
                day ->
                    Map.of(
                        "day",
                        day.name().toLowerCase(Locale.ROOT),
                        "from",
                        hours.from(),
                        "until",
                        hours.until()))
            .toList();
    users.does(
        hours.artist(), "PUT", "/availability", Map.of("zone", hours.zone(), "weekly", week));
  }

  private void book(Booking booking) {
    Instant start =
        today.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(booking.starts())).plus(NOON);
    JsonNode answer =
        users.does(
            booking.client(),
            "POST",
            "/consultations",
            Map.of(
                "artistId",
                users.idOf(booking.artist()),
                "scheduledAt",
                start.toString(),
                "duration",
                booking.minutes(),
                "notes",
                booking.notes()));
    booked.put(booking, "/consultations/" + answer.at("/data/consultation/id").asText());
    if (answer.at("/data/paymentIntent/id").isTextual()) {
      DemoCard.pays(users, booking.client(), answer);
    }
  }

  private void end(Booking booking) {
    String path = Objects.requireNonNull(booked.get(booking));
    if (booking.end().equals("cancelled")) {
      users.does(booking.client(), "DELETE", path);
    } else {
      users.does(booking.artist(), "PUT", path, Map.of("status", booking.end()));
    }
  }
}
