package com.onlyarts.kernel.application.port;

import java.util.Map;

/** Tells browsers what happens, on whichever node they listen. Called in the transaction of the act, or of a reaction to it (R83). */
public interface LiveEvents {

  /**
   * Says it on the channel once the transaction commits, and not at all if it does not. What one channel is told has the order of the commits.
   *
   * @param name what happened, as the contract names the event: {@code bid}
   * @param facts what {@link LiveEvent} says of them
   */
  void publish(LiveChannel channel, String name, Map<String, ?> facts);
}
