package com.onlyarts.kernel.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.kernel.application.ChannelSubscription.Heard;
import com.onlyarts.kernel.application.port.InMemoryLiveLog;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveLog.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveHubTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final InMemoryLiveLog log = new InMemoryLiveLog(new SteppingClock());
  private final LiveHub hub = new LiveHub(log);
  private final LiveChannel channel = LiveChannel.livestream(UUID.randomUUID());

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void who_comes_now_hears_what_is_said_from_now_on() throws InterruptedException {
    say(3);
    ChannelSubscription reader = newcomer();

    say(2);
    hub.signalled(channel);

    assertThat(heard(reader, 2)).containsExactly(4L, 5L);
    assertThat(reader.next(Duration.ZERO)).isEqualTo(new Heard.Silence());
  }

  @Test
  void R83_who_comes_back_hears_what_was_missed_and_nothing_twice() throws InterruptedException {
    say(5);
    ChannelSubscription reader = hub.join(channel, Optional.of("2"));

    say(1);
    hub.signalled(channel);

    assertThat(heard(reader, 4)).containsExactly(3L, 4L, 5L, 6L);
  }

  @Test
  void R83_a_reader_slower_than_the_window_goes_on_from_the_log() throws InterruptedException {
    ChannelSubscription slow = newcomer();
    ChannelSubscription quick = newcomer();
    say(ChannelBuffer.SIZE * 3);
    hub.signalled(channel);

    assertThat(heard(quick, ChannelBuffer.SIZE * 3))
        .isEqualTo(heard(slow, ChannelBuffer.SIZE * 3))
        .startsWith(1L, 2L, 3L)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_was_forgotten_is_a_gap_after_which_the_reader_starts_anew()
      throws InterruptedException {
    say(5);
    log.forget();
    ChannelSubscription reader = hub.join(channel, Optional.of("2"));

    assertThat(reader.next(LONG)).isEqualTo(new Heard.Gap(5));
    say(1);
    hub.signalled(channel);
    assertThat(heard(reader, 1)).containsExactly(6L);
  }

  @Test
  void what_is_no_place_of_this_channel_is_a_gap() throws InterruptedException {
    say(5);
    for (String nonsense : List.of("6", "-1", "", "five", "99999999999999999999")) {
      assertThat(hub.join(channel, Optional.of(nonsense)).next(LONG))
          .as(nonsense)
          .isEqualTo(new Heard.Gap(5));
    }
    assertThat(hub.join(channel, Optional.of("5")).next(Duration.ZERO))
        .isEqualTo(new Heard.Silence());
  }

  @Test
  void a_place_that_another_node_gave_out_a_moment_ago_is_no_gap() throws InterruptedException {
    newcomer();
    say(2); // and this node's signal has not been sent yet

    assertThat(hub.join(channel, Optional.of("2")).next(Duration.ZERO))
        .isEqualTo(new Heard.Silence());
  }

  @Test
  void a_node_that_was_away_for_longer_than_the_log_remembers_tells_its_readers()
      throws InterruptedException {
    ChannelSubscription reader = newcomer();
    say(7);
    log.forget();

    hub.missedSome();

    assertThat(reader.next(LONG)).isEqualTo(new Heard.Gap(7));
  }

  @Test
  void a_channel_whose_numbers_started_anew_is_a_gap_for_who_listened_all_the_time()
      throws InterruptedException {
    ChannelSubscription reader = newcomer();
    say(7);
    hub.look();
    heard(reader, 7);
    log.startAnew();
    say(1);

    hub.look();

    assertThat(reader.next(LONG)).isEqualTo(new Heard.Gap(1));
    say(1);
    hub.look();
    assertThat(heard(reader, 1)).containsExactly(2L);
  }

  @Test
  void a_bell_that_was_not_heard_is_made_up_for_by_a_look() throws InterruptedException {
    ChannelSubscription reader = newcomer();
    say(1);

    hub.look();

    assertThat(heard(reader, 1)).containsExactly(1L);
  }

  @Test
  void a_log_that_is_away_and_back_costs_nothing_but_time() throws InterruptedException {
    ChannelSubscription reader = newcomer();
    log.goAway(true);
    say(1);
    hub.signalled(channel);
    assertThatIllegalStateException()
        .isThrownBy(() -> hub.join(LiveChannel.person(UUID.randomUUID()), Optional.empty()));
    log.goAway(false);

    hub.missedSome();

    assertThat(heard(reader, 1)).containsExactly(1L);
  }

  @Test
  void closing_ends_a_reader_who_waits_and_the_hub_ends_all() throws Exception {
    ChannelSubscription one = newcomer();
    ChannelSubscription other = newcomer();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Heard> first = threads.submit(() -> one.next(LONG));
      Future<Heard> second = threads.submit(() -> other.next(LONG));
      one.close();
      assertThat(first.get()).isEqualTo(new Heard.End());
      hub.close();
      assertThat(second.get()).isEqualTo(new Heard.End());
    }
  }

  @Test
  void R83_a_hundred_readers_hear_everything_once_and_in_order_while_it_is_said()
      throws InterruptedException, ExecutionException {
    int said = 500;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> heard = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        ChannelSubscription reader = newcomer();
        heard.add(threads.submit(() -> heard(reader, said)));
      }
      for (int i = 0; i < said; i++) {
        say(1);
        hub.signalled(channel);
      }
      for (Future<List<Long>> one : heard) {
        assertThat(one.get()).isEqualTo(LongStream.rangeClosed(1, said).boxed().toList());
      }
    }
  }

  private ChannelSubscription newcomer() {
    return hub.join(channel, Optional.empty());
  }

  private void say(int times) {
    for (int i = 0; i < times; i++) {
      log.publish(channel, "bid", Map.of("amount", i));
    }
  }

  /** The numbers of the next so many entries. */
  private static List<Long> heard(ChannelSubscription reader, int many)
      throws InterruptedException {
    List<Long> numbers = new ArrayList<>();
    while (numbers.size() < many) {
      switch (reader.next(LONG)) {
        case Heard.Said(List<Entry> entries) ->
            entries.forEach(entry -> numbers.add(entry.number()));
        case Heard other -> throw new AssertionError("heard %s after %s".formatted(other, numbers));
      }
    }
    return numbers;
  }
}
