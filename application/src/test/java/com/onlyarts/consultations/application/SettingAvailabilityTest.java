package com.onlyarts.consultations.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.kernel.application.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.ConsultationsRejection.DateNotSet;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.consultations.domain.Hours;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingAvailabilityTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
  private static final DayHours MORNING = new DayHours(List.of(Hours.of("09:00", "12:00")));
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final BookingFixture fixture = new BookingFixture();
  private final Caller artist = Callers.anArtist();

  @Test
  void R62_an_artist_sets_the_hours_of_the_week_and_dates_stay() {
    fixture.keeping.keepDate(artist, TODAY, DayHours.CLOSED);

    fixture.keeping.keepWeek(
        artist, BERLIN, Map.of(DayOfWeek.MONDAY, MORNING, DayOfWeek.FRIDAY, DayHours.CLOSED));

    Availability kept = fixture.keeping.show(artist);
    assertThat(kept.zone()).isEqualTo(BERLIN);
    assertThat(kept.week()).isEqualTo(Map.of(DayOfWeek.MONDAY, MORNING));
    assertThat(kept.dates()).isEqualTo(Map.of(TODAY, DayHours.CLOSED));
    assertThat(kept.anyTime()).isFalse();
  }

  @Test
  void R113_an_artist_says_how_late_clients_may_leave() {
    fixture.keeping.keepNotice(artist, new CancellationNotice(48));

    assertThat(fixture.keeping.show(artist).notice()).isEqualTo(new CancellationNotice(48));
    assertThat(fixture.keeping.show(Callers.anArtist())).isEqualTo(Availability.ANY_TIME);
  }

  @Test
  void R62_a_date_has_hours_of_its_own_from_yesterday_to_as_far_as_one_may_book() {
    LocalDate first = TODAY.minusDays(1);
    LocalDate last = TODAY.plusDays(366);

    fixture.keeping.keepDate(artist, first, MORNING);
    fixture.keeping.keepDate(artist, last, MORNING);

    assertThat(fixture.keeping.show(artist).dates()).containsOnlyKeys(first, last);
    assertInvalid("date", () -> fixture.keeping.keepDate(artist, first.minusDays(1), MORNING));
    assertInvalid("date", () -> fixture.keeping.keepDate(artist, last.plusDays(1), MORNING));
  }

  @Test
  void R62_a_date_is_like_its_day_of_the_week_again_once() {
    fixture.keeping.keepDate(artist, TODAY, DayHours.CLOSED);

    fixture.keeping.forgetDate(artist, TODAY);

    assertThat(fixture.keeping.show(artist).dates()).isEmpty();
    assertRefused(new DateNotSet(), () -> fixture.keeping.forgetDate(artist, TODAY));
  }
}
