package com.onlyarts.kernel.application.port;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tickets in a map. */
public final class InMemoryLiveTickets implements LiveTickets {
  private final Map<String, Issued> issued = new HashMap<>();

  @Override
  public synchronized void add(byte[] digest, Holder holder, Instant end) {
    issued.put(HexFormat.of().formatHex(digest), new Issued(holder, end));
  }

  @Override
  public synchronized Optional<Holder> use(byte[] digest, Instant now) {
    Issued ticket = issued.get(HexFormat.of().formatHex(digest));
    if (ticket == null || !ticket.end().isAfter(now)) {
      return Optional.empty();
    }
    issued.remove(HexFormat.of().formatHex(digest));
    return Optional.of(ticket.holder());
  }

  @Override
  public synchronized void removeAllOf(UUID person) {
    issued.values().removeIf(ticket -> ticket.holder().person().equals(person));
  }

  @Override
  public synchronized void sweep(Instant now) {
    issued.values().removeIf(ticket -> !ticket.end().isAfter(now));
  }

  private record Issued(Holder holder, Instant end) {}
}
