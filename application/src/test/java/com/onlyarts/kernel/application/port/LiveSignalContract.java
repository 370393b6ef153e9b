package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LiveSignal} must do (R83). */
public abstract class LiveSignalContract {
  protected final RecordingSignalListener here = new RecordingSignalListener();
  protected final RecordingSignalListener there = new RecordingSignalListener();
  protected LiveSignal signal;
  protected LiveSignal otherNodesSignal;

  /** The signal of one more node. */
  protected abstract LiveSignal signal();

  @BeforeEach
  void start() {
    signal = signal();
    otherNodesSignal = signal();
    signal.start(here);
    otherNodesSignal.start(there);
    here.awaitMissedSome();
    there.awaitMissedSome();
  }

  @AfterEach
  void stop() {
    signal.close();
    otherNodesSignal.close();
  }

  @Test
  void R83_what_is_rung_on_one_node_is_heard_on_every_node() {
    LiveChannel channel = LiveChannel.person(UUID.randomUUID());
    LiveChannel another = LiveChannel.livestream(UUID.randomUUID());

    signal.signal(List.of(channel, another));

    assertThat(here.await(2)).containsExactlyInAnyOrder(channel, another);
    assertThat(there.await(2)).containsExactlyInAnyOrder(channel, another);
  }

  @Test
  void who_is_late_is_told_that_something_may_have_been_missed_and_hears_from_then_on() {
    LiveChannel channel = LiveChannel.person(UUID.randomUUID());
    RecordingSignalListener late = new RecordingSignalListener();
    try (LiveSignal thirdNodesSignal = signal()) {
      thirdNodesSignal.start(late);
      late.awaitMissedSome();

      otherNodesSignal.signal(List.of(channel));

      assertThat(late.await(1)).containsExactly(channel);
    }
  }

  @Test
  void what_is_rung_right_before_a_node_stops_is_heard_on_the_others() {
    LiveChannel channel = LiveChannel.person(UUID.randomUUID());

    signal.signal(List.of(channel));
    signal.close();

    assertThat(there.await(1)).containsExactly(channel);
  }
}
