package com.onlyarts.kernel.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.InvalidTicket;
import com.onlyarts.kernel.application.port.InMemoryLiveTickets;
import com.onlyarts.kernel.application.port.LiveTickets.Holder;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StreamTicketsTest {
  private final SteppingClock clock = new SteppingClock();
  private final StreamTickets office = new StreamTickets(new InMemoryLiveTickets(), clock);
  private final Holder holder = new Holder(UUID.randomUUID(), UUID.randomUUID());

  @Test
  void a_ticket_lets_its_holder_in_once() {
    String ticket = office.issue(holder);

    assertThat(office.admit(ticket)).isEqualTo(holder);
    assertRefused(new InvalidTicket(), () -> office.admit(ticket));
  }

  @Test
  void a_ticket_is_good_for_half_a_minute() {
    String ticket = office.issue(holder);
    clock.advance(StreamTickets.LIFETIME);

    assertRefused(new InvalidTicket(), () -> office.admit(ticket));
  }

  @Test
  void no_two_tickets_are_alike_and_none_can_be_guessed() {
    assertThat(office.issue(holder)).hasSize(43).isNotEqualTo(office.issue(holder));
  }
}
