package com.onlyarts.kernel.application.port;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A signal for nodes of one process. */
public final class InMemoryLiveSignal implements LiveSignal {
  private final Tower tower;
  private Listener listener = new Deaf();

  public InMemoryLiveSignal(Tower tower) {
    this.tower = tower;
  }

  /** Where the bells of all nodes hang. */
  public record Tower(List<Listener> ears) {
    public Tower() {
      this(new CopyOnWriteArrayList<>());
    }
  }

  @Override
  public void signal(Collection<LiveChannel> channels) {
    channels.forEach(channel -> tower.ears().forEach(each -> each.signalled(channel)));
  }

  @Override
  public void start(Listener listening) {
    listener = listening;
    tower.ears().add(listener);
    listener.missedSome();
  }

  @Override
  public void close() {
    tower.ears().remove(listener);
  }
}
