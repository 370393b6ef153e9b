package com.onlyarts.kernel.application;

import com.onlyarts.kernel.Event;
import java.util.function.Consumer;

/**
 * What a module does when another one tells it something: runs at least once for each event, in a transaction of its own that also marks it as
 * done (R83).
 *
 * @param name unique and stable, as in {@code notifications.tell-artist-of-comment}: it is kept with every waiting event
 * @param type the event reacted to
 * @param act what is done; throwing means "again later", with growing delays, until the event is parked
 */
public record Reaction<E extends Event>(String name, Class<E> type, Consumer<E> act) {

  /** Runs this reaction for an event of its type. */
  public void to(Event event) {
    act.accept(type.cast(event));
  }
}
