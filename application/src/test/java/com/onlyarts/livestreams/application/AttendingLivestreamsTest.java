package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.livestreams.application.AttendingLivestreams.Attendance;
import com.onlyarts.livestreams.domain.Livestream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttendingLivestreamsTest {
  private final AuctionHouse house = new AuctionHouse();
  private final Livestream stream = house.show(aStream().live());

  @Test
  void R70_a_viewer_counts_for_thirty_seconds_unless_they_say_so_again() {
    Attendance first = house.attending.attend(stream.id(), Optional.empty());
    Attendance second = house.attending.attend(stream.id(), Optional.empty());
    assertThat(second.viewers()).isEqualTo(2);
    house.clock.advance(Duration.ofSeconds(29));
    assertThat(house.attending.attend(stream.id(), Optional.of(first.viewer())).viewers()).isEqualTo(2);

    house.clock.advance(Duration.ofSeconds(1));
    house.attending.count();

    assertThat(house.audience.of(stream.id())).isEqualTo(1);
    assertThat(house.attending.leave(stream.id(), first.viewer())).isZero();
    assertThat(house.attending.leave(stream.id(), first.viewer())).isZero();
  }

  @Test
  void browsers_hear_of_the_number_when_it_has_changed() {
    house.attending.attend(stream.id(), Optional.empty());

    house.attending.count();
    house.attending.count();

    assertThat(house.live.told()).hasSize(1);
    assertThat(house.live.told().getFirst().name()).isEqualTo("viewers");
    assertThat(house.live.told().getFirst().facts().get("viewersCount")).isEqualTo(1);
  }
}
