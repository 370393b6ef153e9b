package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The table {@code live_events} as its readers see it; kept for a quarter of an hour. */
public final class JdbiLiveLog implements LiveLog {
  private static final Duration KEPT_FOR = Duration.ofMinutes(15);
  private static final int MOST = 1_000;

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiLiveLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Channels on which nothing was said for so long that nobody comes back to their numbers. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(jdbi, clock, "live_channels", "spoken_at < :before", Duration.ofDays(90));
  }

  @Override
  public Map<LiveChannel, Long> latest(Collection<LiveChannel> channels) {
    if (channels.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT name, latest FROM live_channels WHERE name = ANY(:names)")
                .bindArray("names", String.class, channels.stream().map(LiveChannel::name).toList())
                .map(
                    (row, _) ->
                        Map.entry(new LiveChannel(row.getString("name")), row.getLong("latest")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<Entry> after(LiveChannel channel, long number, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT number, name, facts
                    FROM live_events
                    WHERE channel = :channel
                      AND number > :number
                    ORDER BY number
                    LIMIT :most
                    """)
                .bind("channel", channel.name())
                .bind("number", number)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Entry(
                            row.getLong("number"), row.getString("name"), row.getString("facts")))
                .list());
  }

  @Override
  public void sweep() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM live_events AS events
                    USING live_channels AS channels
                    WHERE channels.name = events.channel
                      AND (events.created_at < :oldest OR events.number <= channels.latest - :most)
                    """)
                .bind("oldest", clock.instant().minus(KEPT_FOR))
                .bind("most", MOST)
                .execute());
  }
}
