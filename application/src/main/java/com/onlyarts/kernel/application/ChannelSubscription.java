package com.onlyarts.kernel.application;

import com.onlyarts.kernel.application.port.LiveLog.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One listener's place in a channel. Belongs to one thread, which reads; others may only close it.
 */
public final class ChannelSubscription implements AutoCloseable {
  static final long LOST = -1;

  private final ChannelBuffer window;
  private final LiveHub hub;
  private final AtomicBoolean closed = new AtomicBoolean();
  private long place;

  ChannelSubscription(ChannelBuffer window, LiveHub hub, long place) {
    this.window = window;
    this.hub = hub;
    this.place = place;
  }

  /** What a reader hears. */
  public sealed interface Heard {
    /** Something was said: these entries, in order, none left out. */
    record Said(List<Entry> entries) implements Heard {}

    /**
     * What was said up to this number is forgotten, or was never said: the listener starts anew
     * behind it.
     */
    record Gap(long number) implements Heard {}

    /** Nothing was said for as long as the reader would wait. */
    record Silence() implements Heard {}

    /** The service stops, or the reader was closed. */
    record End() implements Heard {}
  }

  /**
   * The number of the entry heard last; meaningless until {@link Heard.Gap} is heard for a listener
   * who was lost.
   */
  public long place() {
    return place;
  }

  /**
   * Whether what this listener heard last is no place in the channel, so that the next thing heard
   * is a gap.
   */
  public boolean isLost() {
    return place == LOST;
  }

  /** Waits for something to be said after what was heard last. */
  public Heard next(Duration patience) throws InterruptedException {
    if (isLost()) {
      return gap();
    }
    window.await(place, patience, this::isOver);
    if (isOver()) {
      return new Heard.End();
    }
    ChannelBuffer.View view = window.view();
    if (view.latest() < place) {
      return gap(); // the channel was silent for so long that its numbers started anew
    }
    if (view.latest() == place) {
      return new Heard.Silence();
    }
    List<Entry> shown = view.after(place);
    List<Entry> said = shown.isEmpty() ? withoutGap(hub.read(window.channel(), place)) : shown;
    if (said.isEmpty()) {
      return gap();
    }
    place = said.getLast().number();
    return new Heard.Said(said);
  }

  /** Ends the reading, whoever is at it. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      hub.leave(window);
      window.wake();
    }
  }

  private Heard gap() {
    place = window.view().latest();
    return new Heard.Gap(place);
  }

  /** The log forgets the old entries first, but the clocks of two nodes may differ by a little. */
  private List<Entry> withoutGap(List<Entry> entries) {
    List<Entry> unbroken = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.number() != place + 1 + unbroken.size()) {
        break;
      }
      unbroken.add(entry);
    }
    return unbroken;
  }

  private boolean isOver() {
    return closed.get() || hub.isClosed();
  }
}
