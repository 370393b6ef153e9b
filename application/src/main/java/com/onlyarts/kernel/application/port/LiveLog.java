package com.onlyarts.kernel.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What was said on each channel in the last minutes. Entries of a channel are numbered 1, 2, 3 … in
 * the order in which they were committed, so that whoever has read a number never finds a smaller
 * one later, and a number that is missing was forgotten.
 */
public interface LiveLog {

  /**
   * The number of each channel's latest entry, forgotten or not; channels on which nothing was said
   * for 90 days are left out, and start anew.
   */
  Map<LiveChannel, Long> latest(Collection<LiveChannel> channels);

  /** The number of the channel's latest entry, forgotten or not; 0 before the first. */
  default long latest(LiveChannel channel) {
    return latest(List.of(channel)).getOrDefault(channel, 0L);
  }

  /** Up to so many entries of the channel that are kept and come after this number, in order. */
  List<Entry> after(LiveChannel channel, long number, int most);

  /**
   * Forgets what is older than some minutes, and all but the last thousand entries of a busy
   * channel.
   */
  void sweep();

  /**
   * An event in its place.
   *
   * @param facts the event's facts as one line of JSON
   */
  record Entry(long number, String name, String facts) {}
}
