package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.LiveLog.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link LiveLog}, and the {@link LiveEvents} that fill it, must do (R83). */
public abstract class LiveLogContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  protected final SteppingClock clock = new SteppingClock();
  private final LiveChannel here = LiveChannel.livestream(UUID.randomUUID());
  private final LiveChannel there = LiveChannel.person(UUID.randomUUID());

  protected abstract LiveLog log();

  protected abstract LiveEvents events();

  /** Does it in a transaction, which a failure undoes. */
  protected abstract void inTransaction(Runnable act);

  @Test
  void R83_what_is_said_in_one_transaction_is_numbered_channel_by_channel() {
    inTransaction(
        () -> {
          say(here, "first");
          say(there, "elsewhere");
          say(here, "second");
        });

    assertThat(log().after(here, 0, 10)).containsExactly(entry(1, "first"), entry(2, "second"));
    assertThat(log().after(there, 0, 10)).containsExactly(entry(1, "elsewhere"));
    assertThat(log().latest(List.of(here, there, LiveChannel.person(UUID.randomUUID()))))
        .isEqualTo(Map.of(here, 2L, there, 1L));
  }

  @Test
  void R83_what_is_rolled_back_was_never_said_and_leaves_no_gap() {
    tell("first");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      say(here, "never");
                      throw new IllegalStateException("changed my mind");
                    }));
    tell("second");

    assertThat(log().after(here, 0, 10)).containsExactly(entry(1, "first"), entry(2, "second"));
  }

  @Test
  void R83_an_event_needs_a_transaction() {
    assertThatThrownBy(() -> say(here, "alone"))
        .isInstanceOfAny(IllegalStateException.class, AssertionError.class);
  }

  @Test
  void a_page_starts_behind_the_number_and_has_an_end() {
    tell("first", "second", "third", "fourth");

    assertThat(log().after(here, 1, 2)).containsExactly(entry(2, "second"), entry(3, "third"));
    assertThat(log().after(here, 4, 2)).isEmpty();
  }

  @Test
  void what_is_old_is_forgotten_and_its_number_never_given_out_again() {
    tell("first", "second");
    clock.advance(MINUTE.multipliedBy(10));
    tell("third");
    clock.advance(MINUTE.multipliedBy(6));

    log().sweep();

    assertThat(log().after(here, 0, 10)).containsExactly(entry(3, "third"));
    clock.advance(MINUTE.multipliedBy(10));
    log().sweep();
    assertThat(log().after(here, 0, 10)).isEmpty();
    assertThat(log().latest(here)).isEqualTo(3);
    tell("fourth");
    assertThat(log().after(here, 0, 10)).containsExactly(entry(4, "fourth"));
  }

  @Test
  void of_a_busy_channel_the_last_thousand_are_kept() {
    inTransaction(() -> LongStream.rangeClosed(1, 1_003).forEach(_ -> say(here, "bid")));

    log().sweep();

    List<Entry> kept = log().after(here, 0, 2_000);
    assertThat(kept).hasSize(1_000);
    assertThat(kept.getFirst().number()).isEqualTo(4);
  }

  private void tell(String... names) {
    for (String name : names) {
      inTransaction(() -> say(here, name));
    }
  }

  private void say(LiveChannel channel, String name) {
    events().publish(channel, name, Map.of("fact", 1));
  }

  private static Entry entry(long number, String name) {
    return new Entry(number, name, "{\"fact\":1}");
  }
}
