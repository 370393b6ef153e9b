package com.onlyarts.insights.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-03-29, 24, 2026-03-29T00:00:00Z",
    "Europe/Berlin, 2026-03-29, 23, 2026-03-28T23:00:00Z",
    "Europe/Berlin, 2026-10-25, 25, 2026-10-24T22:00:00Z",
    "America/New_York, 2026-03-08, 23, 2026-03-08T05:00:00Z",
    "Asia/Kathmandu, 2026-03-29, 24, 2026-03-28T18:15:00Z",
    "Africa/Cairo, 2026-04-24, 23, 2026-04-23T22:00:00Z"
  })
  void R96_a_day_begins_where_it_begins_in_its_zone_and_has_the_hours_it_has_there(
      ZoneId zone, LocalDate day, int hours, Instant start) {
    List<Instant> edges = new Period(day, day.plusDays(1), zone, Interval.DAY).edges();

    assertThat(edges).first().isEqualTo(start);
    assertThat(Duration.between(edges.getFirst(), edges.getLast()))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void R96_every_edge_is_a_whole_quarter_of_an_hour_in_every_zone_there_is() {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      assertThat(
              new Period(
                      LocalDate.of(2026, 1, 1),
                      LocalDate.of(2027, 1, 1),
                      ZoneId.of(zone),
                      Interval.DAY)
                  .edges())
          .as(zone)
          .allMatch(edge -> edge.getEpochSecond() % 900 == 0);
    }
  }

  @Test
  void weeks_begin_on_monday_and_months_on_the_first_but_the_first_step_where_it_is_asked_to() {
    assertThat(days("2026-01-15", "2026-02-03", Interval.WEEK))
        .containsExactly("2026-01-15", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-03");
    assertThat(days("2026-01-15", "2026-03-10", Interval.MONTH))
        .containsExactly("2026-01-15", "2026-02-01", "2026-03-01", "2026-03-10");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, 2026-01-02, DAY, to",
    "2026-01-02, 2026-01-01, DAY, to",
    "2020-01-01, 2026-01-01, DAY, to",
    "1999-12-31, 2026-01-01, MONTH, from",
    "2026-01-01, 2200-01-02, MONTH, to",
    "+999999999-12-31, +999999999-12-31, DAY, from"
  })
  void R2_a_period_ends_after_it_begins_and_has_at_most_a_thousand_steps(
      LocalDate from, LocalDate to, Interval interval, String field) {
    assertInvalid(field, () -> new Period(from, to, ZoneId.of("UTC"), interval));
  }

  @ParameterizedTest
  @CsvSource({
    "2000-01-01, 2000-01-02, DAY",
    "2026-01-01, 2028-09-27, DAY",
    "2000-01-01, 2019-02-15, WEEK",
    "2124-01-01, 2200-01-01, MONTH"
  })
  void R2_the_first_and_the_last_day_and_a_thousand_steps_are_within(
      LocalDate from, LocalDate to, Interval interval) {
    Period period = new Period(from, to, ZoneId.of("UTC"), interval);

    assertThat(period.starts()).isEqualTo(period.edges().getFirst());
    assertThat(period.ends()).isEqualTo(period.edges().getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2028-09-28, DAY",
    "2000-01-01, 2019-02-23, WEEK",
    "2000-01-01, 2077-01-01, MONTH"
  })
  void R2_more_than_a_thousand_steps_are_refused(LocalDate from, LocalDate to, Interval interval) {
    assertInvalid("to", () -> new Period(from, to, ZoneId.of("UTC"), interval));
  }

  @Test
  void what_is_said_beside_a_report_is_kept_without_the_space_around_it() {
    assertThat(report(" Stolen ").note()).contains("Stolen");
    assertThat(report("").note()).isEmpty();
  }

  private static ReportedContent report(String note) {
    return new ReportedContent(
        ReportedContent.Kind.ARTWORK,
        new UUID(7, 7),
        ReportedContent.Reason.FRAUD,
        Optional.of(note));
  }

  private static List<String> days(String from, String to, Interval interval) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of("UTC"), interval)
        .edges().stream().map(edge -> edge.toString().substring(0, 10)).toList();
  }
}
