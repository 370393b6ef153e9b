package com.onlyarts.consultations.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static java.util.stream.Collectors.joining;

import com.onlyarts.consultations.application.port.Availabilities;
import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.consultations.domain.Hours;
import com.onlyarts.identity.domain.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Hours in {@code availability}, {@code availability_week} and {@code availability_dates}, a day's
 * as one multirange of minutes.
 */
public final class JdbiAvailabilities implements Availabilities {
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

  private final Jdbi jdbi;

  public JdbiAvailabilities(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Availability of(PersonId artist) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT zone, notice_hours FROM availability WHERE artist_id = :artist")
                .bind("artist", artist)
                .map(
                    (row, _) ->
                        optionalText(row, "zone")
                            .map(zone -> weekly(handle, artist, ZoneId.of(zone)))
                            .orElse(Availability.ANY_TIME)
                            .with(new CancellationNotice(row.getInt("notice_hours"))))
                .findOne()
                .orElse(Availability.ANY_TIME)
                .with(dates(handle, artist)));
  }

  private static Availability weekly(Handle handle, PersonId artist, ZoneId zone) {
    return new Availability(zone, week(handle, artist), new TreeMap<>());
  }

  private static Map<DayOfWeek, DayHours> week(Handle handle, PersonId artist) {
    Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
    handle
        .createQuery(
            "SELECT weekday, hours::TEXT AS hours FROM availability_week WHERE artist_id = :artist")
        .bind("artist", artist)
        .map(
            (row, _) ->
                Map.entry(DayOfWeek.of(row.getInt("weekday")), hours(row.getString("hours"))))
        .forEach(day -> week.put(day.getKey(), day.getValue()));
    return week;
  }

  private static SortedMap<LocalDate, DayHours> dates(Handle handle, PersonId artist) {
    TreeMap<LocalDate, DayHours> dates = new TreeMap<>();
    handle
        .createQuery(
            "SELECT date, hours::TEXT AS hours FROM availability_dates WHERE artist_id = :artist")
        .bind("artist", artist)
        .map(
            (row, _) ->
                Map.entry(row.getObject("date", LocalDate.class), hours(row.getString("hours"))))
        .forEach(day -> dates.put(day.getKey(), day.getValue()));
    return dates;
  }

  @Override
  public void keepWeek(PersonId artist, ZoneId zone, Map<DayOfWeek, DayHours> week) {
    jdbi.useHandle(
        handle -> {
          keepZone(handle, artist, zone);
          handle
              .createUpdate("DELETE FROM availability_week WHERE artist_id = :artist")
              .bind("artist", artist)
              .execute();
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  INSERT INTO availability_week (artist_id, weekday, hours)
                  VALUES (:artist, :weekday, CAST(:hours AS INT4MULTIRANGE))
                  """);
          week.forEach(
              (day, hours) ->
                  batch
                      .bind("artist", artist)
                      .bind("weekday", day.getValue())
                      .bind("hours", text(hours))
                      .add());
          batch.execute();
        });
  }

  /** Locks the artist's row first, so that two changes of one week do not mix. */
  private static void keepZone(Handle handle, PersonId artist, ZoneId zone) {
    handle
        .createUpdate(
            """
            INSERT INTO availability (artist_id, zone)
            VALUES (:artist, :zone)
            ON CONFLICT (artist_id) DO UPDATE
            SET zone = excluded.zone
            """)
        .bind("artist", artist)
        .bind("zone", zone.getId())
        .execute();
  }

  @Override
  public void keepNotice(PersonId artist, CancellationNotice notice) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO availability (artist_id, notice_hours)
                    VALUES (:artist, :hours)
                    ON CONFLICT (artist_id) DO UPDATE
                    SET notice_hours = excluded.notice_hours
                    """)
                .bind("artist", artist)
                .bind("hours", notice.hours())
                .execute());
  }

  @Override
  public void keepDate(PersonId artist, LocalDate date, DayHours hours) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO availability_dates (artist_id, date, hours)
                    VALUES (:artist, :date, CAST(:hours AS INT4MULTIRANGE))
                    ON CONFLICT (artist_id, date) DO UPDATE
                    SET hours = excluded.hours
                    """)
                .bind("artist", artist)
                .bind("date", date)
                .bind("hours", text(hours))
                .execute());
  }

  @Override
  public boolean forgetDate(PersonId artist, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "DELETE FROM availability_dates WHERE artist_id = :artist AND date = :date")
                    .bind("artist", artist)
                    .bind("date", date)
                    .execute()
                > 0);
  }

  private static String text(DayHours hours) {
    return hours.open().stream()
        .map(it -> "[%d,%d)".formatted(it.opens(), it.closes()))
        .collect(joining(",", "{", "}"));
  }

  private static DayHours hours(String text) {
    List<Hours> open =
        RANGE
            .matcher(text)
            .results()
            .map(
                range ->
                    new Hours(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))))
            .toList();
    return new DayHours(open);
  }
}
