package com.onlyarts.commissions.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.commissions.api.CommissionLapsed;
import com.onlyarts.commissions.api.CommissionReminded;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Event;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears of it when the clock moves a commission. */
class TimingCommissionsTest {
  private final CommissioningFixture fixture = new CommissioningFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();

  @Test
  void R50_an_artist_is_reminded_once_of_a_request_and_told_when_it_ends() {
    CommissionId id = fixture.requested(client, artist, "500.00");

    passes(Duration.ofDays(7));
    passes(Duration.ofDays(1));

    assertThat(told(CommissionReminded.class))
        .containsExactly(
            new CommissionReminded(
                id,
                "Custom Portrait",
                artist.person(),
                "answer",
                fixture.clock.instant().plus(Duration.ofDays(6)),
                fixture.clock.instant().minus(Duration.ofDays(1))));

    passes(Duration.ofDays(6));
    assertThat(told(CommissionLapsed.class))
        .containsExactly(
            new CommissionLapsed(
                id,
                "Custom Portrait",
                client.person(),
                artist.person(),
                "unanswered",
                fixture.clock.instant()));
  }

  @Test
  void R50_both_are_reminded_of_work_that_is_due() {
    var _ = fixture.paid(client, artist, "500.00", 1);

    passes(Duration.ofDays(75));

    assertThat(told(CommissionReminded.class))
        .extracting(CommissionReminded::addressee, CommissionReminded::expected)
        .containsExactly(tuple(artist.person(), "delivery"), tuple(client.person(), "delivery"));
  }

  private void passes(Duration time) {
    fixture.clock.advance(time);
    fixture.timing.moveDue();
  }

  private <E extends Event> List<E> told(Class<E> kind) {
    return fixture.outbox.events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
