package com.onlyarts.kernel.rest;

import com.onlyarts.contract.api.EventsApi;
import com.onlyarts.contract.model.CreateEventTicketResponseJson;
import com.onlyarts.contract.model.EventTicketJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.KernelRejection.InvalidTicket;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.StreamTickets;
import com.onlyarts.kernel.application.port.LiveTickets.Holder;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What concerns the caller, as it happens (R83). */
public final class EventsResource implements EventsApi {
  private final PersonalSseConnections streams;
  private final StreamTickets tickets;
  private final CurrentCaller caller;

  public EventsResource(
      PersonalSseConnections streams, StreamTickets tickets, CurrentCaller caller) {
    this.streams = streams;
    this.tickets = tickets;
    this.caller = caller;
  }

  @Override
  public CreateEventTicketResponseJson createEventTicket() {
    String ticket = tickets.issue(holder(caller.required()));
    return CreateEventTicketResponseJson.builder()
        .data(new EventTicketJson(ticket, (int) StreamTickets.LIFETIME.toSeconds()))
        .build();
  }

  /** What a browser sends by itself when it comes back is newer than what stands in its address. */
  @Override
  public void streamEvents(
      @Nullable String lastEventID,
      @Nullable String lastEventId,
      @Nullable String ticket,
      SseEventSink sink,
      Sse sse) {
    Optional<String> lastHeard =
        Optional.ofNullable(lastEventID).or(() -> Optional.ofNullable(lastEventId));
    Holder holder =
        caller
            .optional()
            .map(EventsResource::holder)
            .orElseGet(() -> admitted(String.valueOf(ticket)));
    streams.open(
        new PersonId(holder.person()), new SessionId(holder.session()), lastHeard, sink, sse);
  }

  /** A ticket is worth no more than the session it was asked for in (R13). */
  private Holder admitted(String ticket) {
    Holder holder = tickets.admit(ticket);
    if (!streams.goesOn(new SessionId(holder.session()))) {
      throw new Rejected(new InvalidTicket());
    }
    return holder;
  }

  private static Holder holder(Caller caller) {
    return new Holder(caller.person().value(), caller.session().value());
  }
}
