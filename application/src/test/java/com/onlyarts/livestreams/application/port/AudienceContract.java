package com.onlyarts.livestreams.application.port;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Audience.Headcount;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.ViewerId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Audience} must do, the fake and the real one alike. */
public abstract class AudienceContract {
  private static final Instant SOON = NOON.plusSeconds(30);

  protected abstract Transactions transactions();

  protected abstract Audience audience();

  protected abstract LivestreamId aStream();

  @Test
  void R70_each_viewer_counts_once_however_often_they_renew() {
    LivestreamId stream = aStream();
    ViewerId viewer = ViewerId.next();

    lease(stream, viewer, SOON);
    lease(stream, viewer, SOON.plusSeconds(30));
    lease(stream, ViewerId.next(), SOON);

    assertThat(audience().of(stream)).isEqualTo(2);
    assertThat(audience().of(aStream())).isZero();
  }

  @Test
  void R70_who_leaves_is_gone_and_leaving_twice_is_leaving_once() {
    LivestreamId stream = aStream();
    ViewerId viewer = ViewerId.next();
    lease(stream, viewer, SOON);
    lease(stream, ViewerId.next(), SOON);

    transactions().inTransaction(() -> audience().leave(stream, viewer));
    transactions().inTransaction(() -> audience().leave(stream, viewer));
    transactions().inTransaction(() -> audience().leave(stream, ViewerId.next()));

    assertThat(audience().of(stream)).isEqualTo(1);
  }

  @Test
  void R70_a_lease_that_is_not_renewed_expires() {
    LivestreamId stream = aStream();
    ViewerId faithful = ViewerId.next();
    lease(stream, faithful, SOON);
    lease(stream, ViewerId.next(), SOON);
    lease(stream, faithful, SOON.plusSeconds(20));

    expire(SOON.minusMillis(1));
    assertThat(audience().of(stream)).isEqualTo(2);
    expire(SOON);
    assertThat(audience().of(stream)).isEqualTo(1);
    lease(stream, ViewerId.next(), SOON.plusSeconds(30));
    assertThat(audience().of(stream)).isEqualTo(2);
  }

  @Test
  void changes_are_told_once() {
    LivestreamId stream = aStream();
    ViewerId viewer = ViewerId.next();
    lease(stream, viewer, SOON);

    assertThat(changes()).contains(new Headcount(stream, 1));
    assertThat(changes()).doesNotContain(new Headcount(stream, 1));
    transactions().inTransaction(() -> audience().leave(stream, viewer));
    assertThat(changes()).contains(new Headcount(stream, 0));
  }

  private void lease(LivestreamId stream, ViewerId viewer, Instant until) {
    transactions().inTransaction(() -> audience().lease(stream, viewer, until));
  }

  private void expire(Instant now) {
    transactions().inTransaction(() -> audience().expire(now));
  }

  private List<Headcount> changes() {
    return transactions().inTransaction(audience()::changes);
  }
}
