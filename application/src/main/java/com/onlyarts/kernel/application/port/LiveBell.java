package com.onlyarts.kernel.application.port;

import java.util.Collection;

/**
 * Rung when something was said on a channel, and heard on every node. It may be missed now and then; {@link LiveLog} is the truth.
 */
public interface LiveBell extends AutoCloseable {

  /** Tells every node's ear, the one of this node included; called after the commit, and returns at once. */
  void ring(Collection<LiveChannel> channels);

  /** From now on this ear hears what is rung on this node and on others; what the bell stands on may be away by now, or later. */
  void start(Ear ear);

  /** From now on nothing is heard. */
  @Override
  void close();

  /** Who listens for the bell; must return at once. */
  interface Ear {

    /** Something was said on this channel. */
    void rung(LiveChannel channel);

    /** The bell was out of earshot for a while, or is heard for the first time: anything may have been said anywhere. */
    void missedSome();
  }

  /** An ear before anybody listens. */
  record Deaf() implements Ear {
    @Override
    public void rung(LiveChannel channel) {}

    @Override
    public void missedSome() {}
  }
}
