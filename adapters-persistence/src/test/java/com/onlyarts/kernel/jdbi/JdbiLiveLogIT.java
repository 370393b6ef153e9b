package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.ChannelSubscription;
import com.onlyarts.kernel.application.ChannelSubscription.Heard;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.port.InMemoryLiveSignal;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.LiveLog;
import com.onlyarts.kernel.application.port.LiveLog.Entry;
import com.onlyarts.kernel.application.port.LiveLogContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiLiveLogIT extends LiveLogContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final int PUBLISHERS = 8;
  private static final int ACTS = 60;

  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final InMemoryLiveSignal signal = new InMemoryLiveSignal(new InMemoryLiveSignal.Tower());
  private final JdbiLiveLog log = new JdbiLiveLog(DATABASE.jdbi(), clock);
  private final JdbiLiveEvents events = new JdbiLiveEvents(DATABASE.jdbi(), signal, clock);
  private final List<LiveChannel> channels =
      Stream.generate(() -> LiveChannel.livestream(UUID.randomUUID())).limit(3).toList();

  @Override
  protected LiveLog log() {
    return log;
  }

  @Override
  protected LiveEvents events() {
    return events;
  }

  @Override
  protected void inTransaction(Runnable act) {
    transactions.inTransaction(act);
  }

  @Test
  void R83_whoever_reads_while_many_publish_at_once_finds_every_number_in_order()
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS + 1)) {
      Future<List<Long>> found = threads.submit(this::readOneByOne);
      publishAtOnce(threads);

      assertThat(found.get())
          .isEqualTo(LongStream.rangeClosed(1, PUBLISHERS * ACTS).boxed().toList());
    }
  }

  @Test
  void R83_whoever_leaves_and_comes_back_again_and_again_hears_everything_once()
      throws InterruptedException, ExecutionException {
    try (LiveHub hub = new LiveHub(log);
        ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS + 1)) {
      signal.start(hub);
      Future<List<Long>> heard = threads.submit(() -> listenWithLosses(hub));
      publishAtOnce(threads);

      assertThat(heard.get())
          .isEqualTo(LongStream.rangeClosed(1, PUBLISHERS * ACTS).boxed().toList());
    }
  }

  /** Every act speaks on all three channels, in an order of its own. */
  private void publishAtOnce(ExecutorService threads)
      throws InterruptedException, ExecutionException {
    List<Callable<Void>> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      Random random = new Random(i);
      publishers.add(
          () -> {
            for (int act = 0; act < ACTS; act++) {
              List<LiveChannel> shuffled = new ArrayList<>(channels);
              Collections.shuffle(shuffled, random);
              transactions.inTransaction(
                  () ->
                      shuffled.forEach(
                          channel -> events.publish(channel, "bid", Map.of("amount", 5))));
            }
            return null;
          });
    }
    for (Future<Void> publisher : threads.invokeAll(publishers)) {
      publisher.get();
    }
  }

  private List<Long> readOneByOne() {
    List<Long> numbers = new ArrayList<>();
    while (numbers.size() < PUBLISHERS * ACTS) {
      long last = numbers.isEmpty() ? 0 : numbers.getLast();
      log.after(channels.getFirst(), last, 5).forEach(entry -> numbers.add(entry.number()));
    }
    return numbers;
  }

  private List<Long> listenWithLosses(LiveHub hub) throws InterruptedException {
    List<Long> numbers = new ArrayList<>();
    while (numbers.size() < PUBLISHERS * ACTS) {
      String last = numbers.isEmpty() ? "0" : numbers.getLast().toString();
      try (ChannelSubscription reader = hub.join(channels.getFirst(), Optional.of(last))) {
        for (int words = 0; words < 3 && numbers.size() < PUBLISHERS * ACTS; words++) {
          numbers.addAll(numbersOf(reader.next(Duration.ofSeconds(30))));
        }
      }
    }
    return numbers;
  }

  private static List<Long> numbersOf(Heard heard) {
    return switch (heard) {
      case Heard.Said(List<Entry> entries) -> entries.stream().map(Entry::number).toList();
      case Heard other -> throw new AssertionError("heard " + other);
    };
  }
}
