package com.onlyarts.kernel.application.port;

import java.util.Collection;

/**
 * Tells every node that something was said on a channel. It may be missed now and then; {@link
 * LiveLog} is the truth.
 */
public interface LiveSignal extends AutoCloseable {

  /**
   * Tells every node's listener, the one of this node included; called after the commit, and
   * returns at once.
   */
  void signal(Collection<LiveChannel> channels);

  /**
   * From now on this listener hears what is signalled on this node and on others; what carries the
   * signals may be away by now, or later.
   */
  void start(Listener listener);

  /** From now on nothing is heard. */
  @Override
  void close();

  /** Who is told; must return at once. */
  interface Listener {

    /** Something was said on this channel. */
    void signalled(LiveChannel channel);

    /**
     * Signals were lost for a while, or are heard for the first time: anything may have been said
     * anywhere.
     */
    void missedSome();
  }

  /** A listener before anybody listens. */
  record Deaf() implements Listener {
    @Override
    public void signalled(LiveChannel channel) {}

    @Override
    public void missedSome() {}
  }
}
