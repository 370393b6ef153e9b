package com.onlyarts.kernel.application.port;

import java.util.Map;

/**
 * Tells browsers what happens, on whichever node they listen. Called in the transaction of the act,
 * or of a handler of it (R83).
 */
public interface LiveEvents {

  /**
   * Tells everybody who listens to the channel, once the transaction has committed.
   *
   * @param name the event's name, as in {@code bid}
   * @param facts what the contract shows of it: strings, numbers, booleans, money, ids, instants,
   *     and lists and maps of those
   */
  void publish(LiveChannel channel, String name, Map<String, ?> facts);
}
