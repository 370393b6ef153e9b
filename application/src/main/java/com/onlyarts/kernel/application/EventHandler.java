package com.onlyarts.kernel.application;

import com.onlyarts.kernel.Event;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * What a module does when another one tells it something: runs at least once for each event, in a
 * transaction of its own that also marks it as done (R83).
 *
 * @param name unique and stable, as in {@code notifications.tell-artist-of-comment}: it is kept
 *     with every waiting event
 * @param type the event reacted to
 * @param act what is done, given the event and for how many it stands; throwing means "again
 *     later", with growing delays, until the event is parked
 * @param flurry what each event of a flurry is about: of those that wait together the latest is
 *     reacted to for all of them; empty if each is by itself
 */
public record EventHandler<E extends Event>(
    String name, Class<E> type, ObjIntConsumer<E> act, Optional<Function<E, Object>> flurry) {
  public EventHandler(String name, Class<E> type, Consumer<E> act) {
    this(name, type, (event, _) -> act.accept(event), Optional.empty());
  }

  /** Runs this handler for the latest of so many events of its type. */
  public void to(Event event, int times) {
    act.accept(type.cast(event), times);
  }

  /** What the event is about, if the latest of those about the same is all that counts. */
  public Optional<Object> flurryOf(Event event) {
    return flurry.map(about -> about.apply(type.cast(event)));
  }
}
