package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.Availabilities;
import com.onlyarts.consultations.domain.Availability;
import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.ConsultationsRejection.DateNotSet;
import com.onlyarts.consultations.domain.DayHours;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * An artist says when there is time for consultations (R62). Bookings that stand already stay where
 * they are.
 */
public final class SettingAvailability {
  private final Transactions transactions;
  private final Availabilities availabilities;
  private final Clock clock;

  public SettingAvailability(
      Transactions transactions, Availabilities availabilities, Clock clock) {
    this.transactions = transactions;
    this.availabilities = availabilities;
    this.clock = clock;
  }

  /** The artist's own hours. */
  public Availability show(Caller artist) {
    return availabilities.of(artist.person());
  }

  /**
   * Keeps zone and hours of the week; dates stay. Without any hours the artist cannot be booked,
   * but on dates that have their own.
   */
  public void keepWeek(Caller artist, ZoneId zone, Map<DayOfWeek, DayHours> week) {
    Map<DayOfWeek, DayHours> open = new Availability(zone, week, new TreeMap<>()).week();
    transactions.inTransaction(() -> availabilities.keepWeek(artist.person(), zone, open));
  }

  /** Keeps how late clients may call off what they book from now on (R113). */
  public void keepNotice(Caller artist, CancellationNotice notice) {
    transactions.inTransaction(() -> availabilities.keepNotice(artist.person(), notice));
  }

  /**
   * Keeps the hours of one date, which may be none; from yesterday, for it is still that somewhere,
   * to as far as one may book.
   */
  public void keepDate(Caller artist, LocalDate date, DayHours hours) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (date.isBefore(today.minusDays(1))
        || date.isAfter(today.plusDays(BookingTerms.FARTHEST.toDays() + 1))) {
      throw new InvalidValue(
          "date", "must lie ahead, at most %d days".formatted(BookingTerms.FARTHEST.toDays()));
    }
    transactions.inTransaction(() -> availabilities.keepDate(artist.person(), date, hours));
  }

  /**
   * Lets the date be like its day of the week again.
   *
   * @throws Rejected {@link DateNotSet} if it was
   */
  public void forgetDate(Caller artist, LocalDate date) {
    if (!transactions.inTransaction(() -> availabilities.forgetDate(artist.person(), date))) {
      throw new Rejected(new DateNotSet());
    }
  }
}
