package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Audience;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.ViewerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Viewers come, stay and leave; each is a lease of half a minute, renewed for as long as they watch
 * (R70).
 */
public final class TrackingViewers {
  /** How long somebody counts as a viewer without saying so again. */
  public static final Duration LEASE = Duration.ofSeconds(30);

  private final Transactions transactions;
  private final Livestreams livestreams;
  private final Audience audience;
  private final LivestreamAnnouncements announcements;
  private final Clock clock;

  public TrackingViewers(
      Transactions transactions,
      Livestreams livestreams,
      Audience audience,
      LivestreamAnnouncements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.audience = audience;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** A viewer, and until when they count as one. */
  public record Attendance(ViewerId viewer, Instant until, int viewers) {}

  /**
   * Comes, or stays.
   *
   * @param viewer what the last answer named; empty to begin with
   */
  public Attendance attend(LivestreamId id, Optional<ViewerId> viewer) {
    ViewerId who = viewer.orElseGet(ViewerId::next);
    Instant until = clock.instant().plus(LEASE);
    return transactions.inTransaction(
        () -> {
          requireKnown(id);
          audience.lease(id, who, until);
          return new Attendance(who, until, audience.of(id));
        });
  }

  /** Leaves; the same again changes nothing. How many are left. */
  public int leave(LivestreamId id, ViewerId viewer) {
    return transactions.inTransaction(
        () -> {
          requireKnown(id);
          audience.leave(id, viewer);
          return audience.of(id);
        });
  }

  /** Ends leases that were not renewed, and tells browsers where the number has changed. */
  public void count() {
    transactions.inTransaction(
        () -> {
          audience.expire(clock.instant());
          audience
              .changes()
              .forEach(change -> announcements.viewers(change.livestream(), change.viewers()));
        });
  }

  private void requireKnown(LivestreamId id) {
    if (livestreams.find(id).isEmpty()) {
      throw new Rejected(new LivestreamNotFound(id));
    }
  }
}
