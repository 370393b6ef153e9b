package com.onlyarts.kernel.application.port;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bell for nodes of one process. */
public final class InMemoryLiveBell implements LiveBell {
  private final Tower tower;
  private Ear ear = new Deaf();

  public InMemoryLiveBell(Tower tower) {
    this.tower = tower;
  }

  /** Where the bells of all nodes hang. */
  public record Tower(List<Ear> ears) {
    public Tower() {
      this(new CopyOnWriteArrayList<>());
    }
  }

  @Override
  public void ring(Collection<LiveChannel> channels) {
    channels.forEach(channel -> tower.ears().forEach(each -> each.rung(channel)));
  }

  @Override
  public void start(Ear listening) {
    ear = listening;
    tower.ears().add(ear);
    ear.missedSome();
  }

  @Override
  public void close() {
    tower.ears().remove(ear);
  }
}
