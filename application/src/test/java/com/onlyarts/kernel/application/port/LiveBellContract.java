package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LiveBell} must do (R83). */
public abstract class LiveBellContract {
  protected final RecordingEar here = new RecordingEar();
  protected final RecordingEar there = new RecordingEar();
  protected LiveBell bell;
  protected LiveBell otherNodesBell;

  /** The bell of one more node. */
  protected abstract LiveBell bell();

  @BeforeEach
  void start() {
    bell = bell();
    otherNodesBell = bell();
    bell.start(here);
    otherNodesBell.start(there);
    here.awaitMissedSome();
    there.awaitMissedSome();
  }

  @AfterEach
  void stop() {
    bell.close();
    otherNodesBell.close();
  }

  @Test
  void R83_what_is_rung_on_one_node_is_heard_on_every_node() {
    LiveChannel channel = LiveChannel.person(UUID.randomUUID());
    LiveChannel another = LiveChannel.livestream(UUID.randomUUID());

    bell.ring(List.of(channel, another));

    assertThat(here.await(2)).containsExactlyInAnyOrder(channel, another);
    assertThat(there.await(2)).containsExactlyInAnyOrder(channel, another);
  }

  @Test
  void who_is_late_is_told_that_something_may_have_been_missed_and_hears_from_then_on() {
    LiveChannel channel = LiveChannel.person(UUID.randomUUID());
    RecordingEar late = new RecordingEar();
    try (LiveBell thirdNodesBell = bell()) {
      thirdNodesBell.start(late);
      late.awaitMissedSome();

      otherNodesBell.ring(List.of(channel));

      assertThat(late.await(1)).containsExactly(channel);
    }
  }
}
