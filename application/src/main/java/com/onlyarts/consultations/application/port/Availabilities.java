package com.onlyarts.consultations.application.port;

import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.identity.domain.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Every artist's hours (R62). */
public interface Availabilities {

  /** The artist's hours; any time for whoever never said anything. */
  Availability of(PersonId artist);

  /** Keeps zone and hours of the week; dates stay. */
  void keepWeek(PersonId artist, ZoneId zone, Map<DayOfWeek, DayHours> week);

  /** Keeps the notice; hours and dates stay. */
  void keepNotice(PersonId artist, CancellationNotice notice);

  /** Keeps the hours of one date. */
  void keepDate(PersonId artist, LocalDate date, DayHours hours);

  /** Lets a date be like its day of the week again. Answers whether it had hours of its own. */
  boolean forgetDate(PersonId artist, LocalDate date);
}
