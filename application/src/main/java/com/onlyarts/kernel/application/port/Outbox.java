package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.Event;

/** Where events leave from: committed with the act they tell of, or not at all (R83). */
public interface Outbox {

  /** Puts the event out for every handler of it; must be called inside a transaction. */
  void publish(Event event);
}
