package com.onlyarts.bootstrap.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Puts up a believable gallery where nothing hangs yet, by living through what the scripts beside
 * it say as callers of the service, day by day.
 */
public final class DemoGallery {
  /** Everybody's password in the demo; printed in the welcome block. */
  public static final String PASSWORD = DemoUsers.PASSWORD;

  /** Who decides; to be an admin before the gallery is put up. */
  public static final DemoPerson ADMIN =
      new DemoPerson("Ruth, who decides", DemoUsers.email(PeopleScript.ADMIN), PASSWORD);

  /** As whom to look around: somebody who collects, an artist, and an admin. */
  public static final List<DemoPerson> PEOPLE =
      List.of(
          new DemoPerson("Mira, who collects", DemoUsers.email("mira"), PASSWORD),
          new DemoPerson("Kofi, who sells", DemoUsers.email("kofi.a"), PASSWORD),
          ADMIN);

  /** How far back a service that starts with the demo begins. */
  public static final Duration PAST = Duration.ofDays(PeopleScript.FIRST_DAY);

  private final DemoCalendar calendar;
  private final List<DemoPart> days;
  private final DemoAuctions auctions;

  private DemoGallery(URI base, DemoUsers users, DemoClock clock) {
    Instant today = clock.instant().plus(PAST);
    DemoWorks works = new DemoWorks(base, users);
    calendar = new DemoCalendar(clock, users);
    auctions = new DemoAuctions(users, works, today, calendar);
    days =
        List.of(
            new DemoPeople(base, users),
            works,
            new DemoTrade(users, works),
            new DemoTalk(users, works),
            new DemoCommissions(users, works, today),
            new DemoBookings(users, today),
            new DemoPayouts(users));
  }

  /**
   * @param base where the service listens, without {@code /api}
   * @param clock of the service, as far back as {@link #PAST}; right again when this returns
   */
  public static void putUp(URI base, DemoClock clock) {
    try {
      DemoUsers users = new DemoUsers(base);
      if (users.look("/artworks?limit=1").at("/data/pagination/total").asInt() == 0) {
        new DemoGallery(base, users, clock).live();
      }
    } finally {
      clock.setBack(Duration.ZERO);
    }
  }

  private void live() {
    for (int day = PeopleScript.FIRST_DAY; day > 0; day--) {
      calendar.goBack(Duration.ofDays(day));
      for (DemoPart part : days) {
        part.live(day);
      }
    }
    auctions.holdYesterdays();
    auctions.openTodays();
    calendar.goBack(Duration.ZERO);
    auctions.announceTomorrows();
  }
}
