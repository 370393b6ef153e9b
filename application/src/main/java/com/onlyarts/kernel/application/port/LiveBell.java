package com.onlyarts.kernel.application.port;

import java.util.Collection;

/**
 * Rung when something was said on a channel, and heard on every node, the ringing one included. It may be missed now and then; {@link LiveLog} is the
 * truth.
 */
public interface LiveBell {

  /** Tells every node's ears; called after the commit, and returns at once. */
  void ring(Collection<LiveChannel> channels);

  /** From now on this ear hears. It must return at once. */
  void tell(Ear ear);

  /** Who listens for the bell. */
  interface Ear {

    /** Something was said on this channel. */
    void rung(LiveChannel channel);

    /** The bell was out of earshot for a while: anything may have been said anywhere. */
    void missedSome();
  }
}
