package com.onlyarts.consultations.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R62: hours of the wall, by which instants they are meant, wherever the clocks do what they do.
 */
class AvailabilityTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Lines of: zone, date, hours on the wall, and the instants meant; {@code -} for none. */
  @ParameterizedTest
  @CsvSource({
    // an ordinary day
    "Europe/Berlin, 2026-01-15, 09:00-17:00, 2026-01-15T08:00:00Z/2026-01-15T16:00:00Z",
    "Europe/Berlin, 2026-07-15, 09:00-17:00, 2026-07-15T07:00:00Z/2026-07-15T15:00:00Z",
    // spring forward: 02:00 to 03:00 is skipped, a start in it moves forward
    "Europe/Berlin, 2026-03-29, 02:30-05:00, 2026-03-29T01:30:00Z/2026-03-29T03:00:00Z",
    "Europe/Berlin, 2026-03-29, 01:00-02:30, 2026-03-29T00:00:00Z/2026-03-29T01:30:00Z",
    "Europe/Berlin, 2026-03-29, 02:30-03:15, -",
    "Europe/Berlin, 2026-03-29, 00:00-24:00, 2026-03-28T23:00:00Z/2026-03-29T22:00:00Z",
    // fall back: 02:00 to 03:00 comes twice, the first is meant
    "Europe/Berlin, 2026-10-25, 02:30-05:00, 2026-10-25T00:30:00Z/2026-10-25T04:00:00Z",
    "Europe/Berlin, 2026-10-25, 00:00-02:30, 2026-10-24T22:00:00Z/2026-10-25T00:30:00Z",
    "Europe/Berlin, 2026-10-25, 00:00-24:00, 2026-10-24T22:00:00Z/2026-10-25T23:00:00Z",
    "America/New_York, 2026-03-08, 02:30-04:00, 2026-03-08T07:30:00Z/2026-03-08T08:00:00Z",
    "America/New_York, 2026-11-01, 01:30-03:00, 2026-11-01T05:30:00Z/2026-11-01T08:00:00Z",
    "America/New_York, 2026-11-01, 09:00-10:00, 2026-11-01T14:00:00Z/2026-11-01T15:00:00Z",
    // half an hour only
    "Australia/Lord_Howe, 2026-10-04, 02:15-03:00, 2026-10-03T15:45:00Z/2026-10-03T16:00:00Z",
    "Australia/Lord_Howe, 2026-04-05, 01:45-03:00, 2026-04-04T14:45:00Z/2026-04-04T16:30:00Z",
    "Australia/Lord_Howe, 2026-06-01, 09:00-10:00, 2026-05-31T22:30:00Z/2026-05-31T23:30:00Z",
    // three quarters of an hour off, and never any change
    "Asia/Kathmandu, 2026-03-29, 09:00-10:00, 2026-03-29T03:15:00Z/2026-03-29T04:15:00Z",
    "Asia/Kathmandu, 2026-10-25, 00:00-24:00, 2026-10-24T18:15:00Z/2026-10-25T18:15:00Z",
    // a date that never was, and the days around it
    "Pacific/Apia, 2011-12-29, 09:00-24:00, 2011-12-29T19:00:00Z/2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-12-30, 09:00-17:00, -",
    "Pacific/Apia, 2011-12-31, 00:00-09:00, 2011-12-30T10:00:00Z/2011-12-30T19:00:00Z"
  })
  void R62_hours_mean_instants_date_by_date(
      String zone, LocalDate date, String hours, String meant) {
    List<TimeRange> expected = meant.equals("-") ? List.of() : List.of(span(meant));

    assertThat(new DayHours(List.of(hours(hours))).on(date, ZoneId.of(zone))).isEqualTo(expected);
  }

  @Test
  void R62_without_hours_of_the_week_any_time_is_fine() {
    assertThat(Availability.ANY_TIME.isOpen(span("2026-03-07T23:30:00Z/2026-03-08T07:30:00Z")))
        .isTrue();
    assertThat(Availability.ANY_TIME.isOpen(span("2030-12-31T23:30:00Z/2031-01-01T00:30:00Z")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00:00Z/2026-03-02T09:00:00Z, true",
    "2026-03-02T07:59:00Z/2026-03-02T08:59:00Z, false",
    "2026-03-02T15:00:00Z/2026-03-02T16:00:00Z, true",
    "2026-03-02T15:01:00Z/2026-03-02T16:01:00Z, false",
    "2026-03-03T08:00:00Z/2026-03-03T09:00:00Z, false",
    "2026-03-30T07:00:00Z/2026-03-30T08:00:00Z, true",
    "2026-03-30T15:00:00Z/2026-03-30T16:00:00Z, false"
  })
  void R62_hours_of_the_week_hold_in_summer_and_in_winter(String time, boolean open) {
    assertThat(mondays("09:00-17:00").isOpen(span(time))).isEqualTo(open);
  }

  @Test
  void R62_a_date_stands_in_the_place_of_its_day() {
    Availability closed = on(mondays("09:00-17:00"), "2026-03-02", DayHours.CLOSED);
    Availability other = on(mondays("09:00-17:00"), "2026-03-03", day("20:00-21:00"));

    assertThat(closed.isOpen(span("2026-03-02T08:00:00Z/2026-03-02T09:00:00Z"))).isFalse();
    assertThat(closed.isOpen(span("2026-03-09T08:00:00Z/2026-03-09T09:00:00Z"))).isTrue();
    assertThat(other.isOpen(span("2026-03-03T19:00:00Z/2026-03-03T20:00:00Z"))).isTrue();
    assertThat(
            on(Availability.ANY_TIME, "2026-03-02", DayHours.CLOSED)
                .isOpen(span("2026-03-02T08:00:00Z/2026-03-02T09:00:00Z")))
        .isFalse();
  }

  @Test
  void a_sitting_may_cross_midnight_where_both_days_are_open() {
    Availability night =
        new Availability(
            BERLIN,
            Map.of(DayOfWeek.MONDAY, day("22:00-24:00"), DayOfWeek.TUESDAY, day("00:00-02:00")),
            new TreeMap<>());

    assertThat(night.isOpen(span("2026-03-02T22:30:00Z/2026-03-02T23:30:00Z"))).isTrue();
    assertThat(night.isOpen(span("2026-03-02T20:30:00Z/2026-03-02T21:30:00Z"))).isFalse();
  }

  @Test
  void free_sittings_follow_one_another_around_what_is_taken() {
    TimeRange day = span("2026-03-02T00:00:00Z/2026-03-03T00:00:00Z");
    List<TimeRange> taken = List.of(span("2026-03-02T09:15:00Z/2026-03-02T10:15:00Z"));

    assertThat(mondays("09:00-13:00").appointments(day, Minutes.AN_HOUR, taken))
        .extracting(Appointment::start)
        .containsExactly(
            Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T10:15:00Z"));
    assertThat(
            mondays("09:00-13:00")
                .appointments(
                    span("2026-03-02T09:00:00Z/2026-03-02T11:30:00Z"), Minutes.AN_HOUR, List.of()))
        .extracting(Appointment::start)
        .containsExactly(
            Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void R62_no_sitting_is_offered_twice_or_in_a_skipped_hour() {
    Availability nights =
        new Availability(BERLIN, Map.of(DayOfWeek.SUNDAY, day("01:00-04:00")), new TreeMap<>());

    assertThat(
            nights.appointments(
                span("2026-03-28T12:00:00Z/2026-03-29T12:00:00Z"), Minutes.AN_HOUR, List.of()))
        .extracting(Appointment::start)
        .containsExactly(
            Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(
            nights.appointments(
                span("2026-10-24T12:00:00Z/2026-10-25T12:00:00Z"), Minutes.AN_HOUR, List.of()))
        .hasSize(4);
  }

  @Test
  void hours_that_touch_are_one_and_hours_that_overlap_are_refused() {
    assertThat(day("13:00-17:00,09:00-13:00").open()).containsExactly(Hours.of("09:00", "17:00"));
    assertThatThrownBy(() -> day("09:00-13:00,12:00-17:00")).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9:00-17:00",
        "17:00-09:00",
        "09:00-09:00",
        "09:00-24:01",
        "24:00-24:00",
        "09:60-10:00",
        "a-b"
      })
  void hours_are_written_as_on_a_clock(String wrong) {
    assertThatThrownBy(() -> hours(wrong)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_day_is_open_at_most_24_times_and_read_as_it_was_written() {
    List<Hours> most =
        IntStream.range(0, 24)
            .mapToObj(hour -> Hours.of("%02d:00".formatted(hour), "%02d:45".formatted(hour)))
            .toList();

    assertThat(new DayHours(most).open()).isEqualTo(most);
    assertInvalid("hours", () -> new DayHours(Collections.nCopies(25, Hours.of("09:00", "10:00"))));
    assertThat(most.getLast().opensAt()).isEqualTo("23:00");
    assertThat(most.getLast().closesAt()).isEqualTo("23:45");
    assertThat(Hours.of("00:00", "24:00").closesAt()).isEqualTo("24:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+02:00", "Middle/Earth", "", "europe/berlin", "Z"})
  void a_zone_is_one_of_the_IANA_names(String wrong) {
    assertThatThrownBy(() -> Availability.zoneOf(wrong)).isInstanceOf(InvalidValue.class);
    assertThat(Availability.zoneOf("Europe/Berlin")).isEqualTo(BERLIN);
  }

  private static Availability mondays(String hours) {
    return new Availability(BERLIN, Map.of(DayOfWeek.MONDAY, day(hours)), new TreeMap<>());
  }

  private static Availability on(Availability usual, String date, DayHours hours) {
    return new Availability(
        usual.zone(), usual.week(), new TreeMap<>(Map.of(LocalDate.parse(date), hours)));
  }

  private static DayHours day(String hours) {
    return new DayHours(
        Arrays.stream(hours.split(",")).map(AvailabilityTest::hours).collect(Collectors.toList()));
  }

  private static Hours hours(String text) {
    String[] ends = text.split("-");
    return Hours.of(ends[0], ends[1]);
  }

  private static TimeRange span(String text) {
    String[] ends = text.split("/");
    return new TimeRange(Instant.parse(ends[0]), Instant.parse(ends[1]));
  }
}
