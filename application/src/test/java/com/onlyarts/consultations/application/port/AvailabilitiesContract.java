package com.onlyarts.consultations.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.consultations.domain.Hours;
import com.onlyarts.identity.domain.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Availabilities} must do, the fake and the real ones alike. */
public abstract class AvailabilitiesContract {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
  private static final DayHours OFFICE =
      new DayHours(List.of(Hours.of("09:00", "12:30"), Hours.of("14:00", "24:00")));
  private PersonId artist = PersonId.next();

  protected abstract Availabilities availabilities();

  /** An artist with an account. */
  protected abstract PersonId anArtist();

  @BeforeEach
  void an_artist() {
    artist = anArtist();
  }

  @Test
  void R62_whoever_never_said_anything_is_there_at_any_time() {
    assertThat(availabilities().of(artist)).isEqualTo(Availability.ANY_TIME);
  }

  @Test
  void R62_hours_of_the_week_come_back_as_they_were_kept_and_take_the_place_of_others() {
    availabilities()
        .keepWeek(artist, ZoneId.of("Asia/Kathmandu"), Map.of(DayOfWeek.MONDAY, OFFICE));
    availabilities()
        .keepWeek(artist, BERLIN, Map.of(DayOfWeek.FRIDAY, OFFICE, DayOfWeek.SUNDAY, OFFICE));

    assertThat(availabilities().of(artist).zone()).isEqualTo(BERLIN);
    assertThat(availabilities().of(artist).week())
        .isEqualTo(Map.of(DayOfWeek.FRIDAY, OFFICE, DayOfWeek.SUNDAY, OFFICE));
  }

  @Test
  void R62_a_date_comes_back_as_it_was_kept_and_stays_whatever_becomes_of_the_week() {
    availabilities().keepDate(artist, DAY.plusDays(1), OFFICE);
    availabilities().keepDate(artist, DAY, OFFICE);
    availabilities().keepDate(artist, DAY, DayHours.CLOSED);
    availabilities().keepWeek(artist, BERLIN, Map.of());

    assertThat(availabilities().of(artist).dates())
        .isEqualTo(Map.of(DAY, DayHours.CLOSED, DAY.plusDays(1), OFFICE));
  }

  @Test
  void R62_emptied_hours_stay_empty_and_a_date_alone_leaves_every_day_open() {
    availabilities().keepDate(artist, DAY, OFFICE);
    assertThat(availabilities().of(artist).anyTime()).isTrue();

    availabilities().keepWeek(artist, BERLIN, Map.of());

    assertThat(availabilities().of(artist).anyTime()).isFalse();
    assertThat(availabilities().of(artist).week()).isEmpty();
  }

  @Test
  void R113_a_notice_comes_back_as_it_was_kept_and_leaves_the_hours_alone() {
    availabilities().keepNotice(artist, new CancellationNotice(48));
    assertThat(availabilities().of(artist))
        .isEqualTo(Availability.ANY_TIME.with(new CancellationNotice(48)));

    availabilities().keepWeek(artist, BERLIN, Map.of(DayOfWeek.FRIDAY, OFFICE));
    availabilities().keepNotice(artist, new CancellationNotice(0));

    assertThat(availabilities().of(artist).notice()).isEqualTo(new CancellationNotice(0));
    assertThat(availabilities().of(artist).week()).isEqualTo(Map.of(DayOfWeek.FRIDAY, OFFICE));
    assertThat(availabilities().of(artist).anyTime()).isFalse();
  }

  @Test
  void a_date_is_forgotten_once() {
    availabilities().keepDate(artist, DAY, OFFICE);

    assertThat(availabilities().forgetDate(artist, DAY)).isTrue();
    assertThat(availabilities().forgetDate(artist, DAY)).isFalse();
    assertThat(availabilities().of(artist).dates()).isEmpty();
  }
}
