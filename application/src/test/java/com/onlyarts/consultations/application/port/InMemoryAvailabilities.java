package com.onlyarts.consultations.application.port;

import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.identity.domain.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hours in a map. */
public final class InMemoryAvailabilities implements Availabilities {
  private final Map<PersonId, Availability> kept = new HashMap<>();

  @Override
  public Availability of(PersonId artist) {
    return kept.getOrDefault(artist, Availability.ANY_TIME);
  }

  @Override
  public void keepWeek(PersonId artist, ZoneId zone, Map<DayOfWeek, DayHours> week) {
    Availability before = of(artist);
    kept.put(artist, new Availability(zone, week, before.dates()).with(before.notice()));
  }

  @Override
  public void keepNotice(PersonId artist, CancellationNotice notice) {
    kept.put(artist, of(artist).with(notice));
  }

  @Override
  public void keepDate(PersonId artist, LocalDate date, DayHours hours) {
    SortedMap<LocalDate, DayHours> dates = new TreeMap<>(of(artist).dates());
    dates.put(date, hours);
    keep(artist, dates);
  }

  @Override
  public boolean forgetDate(PersonId artist, LocalDate date) {
    SortedMap<LocalDate, DayHours> dates = new TreeMap<>(of(artist).dates());
    boolean known = dates.remove(date) != null;
    keep(artist, dates);
    return known;
  }

  private void keep(PersonId artist, SortedMap<LocalDate, DayHours> dates) {
    kept.put(artist, of(artist).with(dates));
  }
}
