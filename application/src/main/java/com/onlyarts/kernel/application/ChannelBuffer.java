package com.onlyarts.kernel.application;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveLog.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The latest entries of a channel that somebody on this node listens to, shared by all who do. */
final class ChannelBuffer {
  static final int SIZE = 128;

  private final LiveChannel channel;
  private final LiveHub hub;
  private final AtomicInteger looks = new AtomicInteger();
  private final ReentrantLock looking = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile View view = new View(0, List.of());
  private boolean begun;
  private int readers;

  ChannelBuffer(LiveChannel channel, LiveHub hub) {
    this.channel = channel;
    this.hub = hub;
  }

  /**
   * What the window shows; never changed, only replaced.
   *
   * @param latest the number of the last entry, shown or not
   * @param entries without a gap, and the last one is the latest
   */
  record View(long latest, List<Entry> entries) {

    /** The entries behind this number; empty if the window no longer reaches that far. */
    List<Entry> after(long number) {
      long missing = latest - number;
      return missing > entries.size()
          ? List.of()
          : entries.subList(entries.size() - (int) missing, entries.size());
    }

    private View with(List<Entry> fresh) {
      List<Entry> more = new ArrayList<>(entries);
      long last = latest;
      for (Entry entry : fresh) {
        if (entry.number() != last + 1) {
          more.clear();
        }
        more.add(entry);
        last = entry.number();
      }
      return new View(
          last, List.copyOf(more.subList(Math.max(0, more.size() - SIZE), more.size())));
    }
  }

  LiveChannel channel() {
    return channel;
  }

  View view() {
    return view;
  }

  boolean isBehind(long number) {
    return view.latest < number;
  }

  boolean isAt(long number) {
    return view.latest == number;
  }

  /** One reader more; only called while the hub's map holds this very channel. */
  ChannelBuffer joined() {
    readers++;
    return this;
  }

  /** One reader less; null when it was the last, as the hub's map wants it. */
  @Nullable ChannelBuffer left() {
    readers--;
    return readers == 0 ? null : this;
  }

  /**
   * Finds out where the channel stands, unless somebody has; returns the number of its latest
   * entry.
   */
  long begin() {
    takeALook();
    try {
      if (!begun) {
        show(new View(hub.latest(channel), List.of()));
        begun = true;
      }
      return view.latest;
    } finally {
      looking.unlock();
    }
  }

  /**
   * Has the channel looked at by another thread; however often this is called meanwhile, once more
   * is enough.
   */
  void lookSoon() {
    if (looks.getAndIncrement() == 0) {
      Thread.ofVirtual().name("live-look").start(this::lookUntilQuiet);
    }
  }

  /** Takes in what was said since the last look. */
  void look() {
    takeALook();
    try {
      boolean more = begun;
      while (more) {
        List<Entry> fresh = hub.read(channel, view.latest);
        show(fresh.isEmpty() ? forgotten() : view.with(fresh));
        more = fresh.size() == SIZE;
      }
    } finally {
      looking.unlock();
    }
  }

  /**
   * Whoever looks holds up those who would see the same, but not for longer than they have time.
   */
  private void takeALook() {
    try {
      if (looking.tryLock(LiveHub.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new Rejected(new ServiceUnavailable("live events"));
  }

  /** Waits until there is something behind this number, or the reader need not wait any longer. */
  void await(long number, Duration patience, BooleanSupplier over) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (left > 0 && isBehind(number + 1) && !over.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void show(View next) {
    view = next;
    wake();
  }

  /**
   * Nothing is kept behind what is shown: so it is, or this node was away for so long that it was
   * forgotten, or the numbers started anew.
   */
  private View forgotten() {
    long latest = hub.latest(channel);
    return latest != view.latest ? new View(latest, List.of()) : view;
  }

  private void lookUntilQuiet() {
    int asked;
    do {
      asked = looks.get();
      lookIfPossible();
    } while (!looks.compareAndSet(asked, 0));
  }

  private void lookIfPossible() {
    try {
      look();
    } catch (RuntimeException _) {
      // The log is away; nothing is lost, the hub looks again in a few seconds.
    }
  }
}
