package com.onlyarts.kernel.application.port;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Live events in lists. What is said stands there at once, and goes again when the transaction
 * fails.
 */
public final class InMemoryLiveLog implements LiveLog, LiveEvents {
  private static final Duration KEPT_FOR = Duration.ofMinutes(15);
  private static final int MOST = 1_000;

  private final Map<LiveChannel, List<Said>> said = new HashMap<>();
  private final Map<LiveChannel, Long> latest = new HashMap<>();
  private final Clock clock;
  private boolean away;

  public InMemoryLiveLog(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void publish(LiveChannel channel, String name, Map<String, ?> facts) {
    long number = latest.merge(channel, 1L, Long::sum);
    Entry entry = new Entry(number, name, json(new LiveEvent(name, facts).facts()));
    said.computeIfAbsent(channel, _ -> new ArrayList<>()).add(new Said(clock.instant(), entry));
  }

  @Override
  public synchronized Map<LiveChannel, Long> latest(Collection<LiveChannel> channels) {
    requireThere();
    Map<LiveChannel, Long> known = new HashMap<>(latest);
    known.keySet().retainAll(channels);
    return known;
  }

  @Override
  public synchronized List<Entry> after(LiveChannel channel, long number, int most) {
    requireThere();
    return said.getOrDefault(channel, List.of()).stream()
        .map(Said::entry)
        .filter(entry -> entry.number() > number)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void sweep() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    said.forEach(
        (channel, all) ->
            all.removeIf(
                one ->
                    one.at.isBefore(oldest)
                        || one.entry.number() <= requireNonNull(latest.get(channel)) - MOST));
  }

  /** Forgets everything but the numbers. */
  public synchronized void forget() {
    said.clear();
  }

  /** Forgets the numbers too, as of a channel that was silent for 90 days. */
  public synchronized void startAnew() {
    said.clear();
    latest.clear();
  }

  /** Plays a database that is away, or is back. */
  public synchronized void goAway(boolean away) {
    this.away = away;
  }

  /** What a failed transaction has to take back. */
  synchronized Runnable rollback() {
    Map<LiveChannel, List<Said>> saidBefore = new HashMap<>();
    said.forEach((channel, all) -> saidBefore.put(channel, new ArrayList<>(all)));
    Map<LiveChannel, Long> latestBefore = Map.copyOf(latest);
    return () -> takeBack(saidBefore, latestBefore);
  }

  private synchronized void takeBack(
      Map<LiveChannel, List<Said>> saidBefore, Map<LiveChannel, Long> latestBefore) {
    said.clear();
    said.putAll(saidBefore);
    latest.clear();
    latest.putAll(latestBefore);
  }

  private void requireThere() {
    if (away) {
      throw new IllegalStateException("the log is away");
    }
  }

  /** As much JSON as a test needs: numbers and texts. */
  private static String json(Map<String, ?> facts) {
    return facts.entrySet().stream()
        .map(
            fact ->
                "\"%s\":%s"
                    .formatted(
                        fact.getKey(),
                        fact.getValue() instanceof String text
                            ? "\"" + text + "\""
                            : fact.getValue()))
        .collect(joining(",", "{", "}"));
  }

  private record Said(Instant at, Entry entry) {}
}
