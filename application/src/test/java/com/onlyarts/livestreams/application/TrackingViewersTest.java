package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.livestreams.application.TrackingViewers.Attendance;
import com.onlyarts.livestreams.domain.Livestream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackingViewersTest {
  private final AuctionFixture fixture = new AuctionFixture();
  private final Livestream stream = fixture.show(aStream().live());

  @Test
  void R70_a_viewer_counts_for_thirty_seconds_unless_they_say_so_again() {
    Attendance first = fixture.attending.attend(stream.id(), Optional.empty());
    Attendance second = fixture.attending.attend(stream.id(), Optional.empty());
    assertThat(second.viewers()).isEqualTo(2);
    fixture.clock.advance(Duration.ofSeconds(29));
    assertThat(fixture.attending.attend(stream.id(), Optional.of(first.viewer())).viewers())
        .isEqualTo(2);

    fixture.clock.advance(Duration.ofSeconds(1));
    fixture.attending.count();

    assertThat(fixture.audience.of(stream.id())).isEqualTo(1);
    assertThat(fixture.attending.leave(stream.id(), first.viewer())).isZero();
    assertThat(fixture.attending.leave(stream.id(), first.viewer())).isZero();
  }

  @Test
  void browsers_hear_of_the_number_when_it_has_changed() {
    fixture.attending.attend(stream.id(), Optional.empty());

    fixture.attending.count();
    fixture.attending.count();

    assertThat(fixture.live.told()).hasSize(1);
    assertThat(fixture.live.told().getFirst().name()).isEqualTo("viewers");
    assertThat(fixture.live.told().getFirst().facts().get("viewersCount")).isEqualTo(1);
  }
}
