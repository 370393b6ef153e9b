package com.onlyarts.kernel.application.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tickets that open a stream of live events: used once or never, on whichever node. */
public interface LiveTickets {

  void add(byte[] digest, Holder holder, Instant end);

  /** Uses the ticket up; of many at once one gets its holder, and after its end nobody. */
  Optional<Holder> use(byte[] digest, Instant now);

  /** Makes all tickets of a person worthless. */
  void removeAllOf(UUID person);

  /** Forgets what has expired. */
  void sweep(Instant now);

  /** Whose ticket it is, and the session it was asked for in: the stream ends with it (R13). */
  record Holder(UUID person, UUID session) {}
}
