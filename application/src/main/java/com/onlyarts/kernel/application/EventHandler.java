package com.onlyarts.kernel.application;

import com.onlyarts.kernel.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a module does when another one tells it something: runs at least once for each event, in a
 * transaction of its own that also marks it as done (R83).
 *
 * @param name unique and stable, as in {@code notifications.tell-artist-of-comment}: it is kept
 *     with every waiting event
 * @param type the event reacted to
 * @param act what is done, given what happened; throwing means "again later", with growing delays,
 *     until the event is parked
 * @param flurry what each event of a flurry is about: of those that wait together the latest is
 *     reacted to for all of them; empty if each is by itself
 * @param atOnce how many are reacted to together, at most: more than one where that is cheaper than
 *     one by one
 */
public record EventHandler<E extends Event>(
    String name,
    Class<E> type,
    Consumer<List<Occurrence<E>>> act,
    Optional<Function<E, Object>> flurry,
    int atOnce) {

  /** Reacts to one event at a time. */
  public EventHandler(String name, Class<E> type, Consumer<E> act) {
    this(
        name,
        type,
        occurrences -> occurrences.forEach(it -> act.accept(it.event())),
        Optional.empty(),
        1);
  }

  /**
   * Something that happened.
   *
   * @param event the latest of its flurry
   * @param times for how many events it stands
   */
  public record Occurrence<E extends Event>(E event, int times) {}

  /** Runs this handler for events of its type, in their order. */
  public void to(List<Occurrence<Event>> occurrences) {
    act.accept(
        occurrences.stream()
            .map(it -> new Occurrence<>(type.cast(it.event()), it.times()))
            .toList());
  }

  /** What the event is about, if the latest of those about the same is all that counts. */
  public Optional<Object> flurryOf(Event event) {
    return flurry.map(about -> about.apply(type.cast(event)));
  }
}
