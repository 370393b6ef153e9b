package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.LiveTickets.Holder;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link LiveTickets} must do. */
public abstract class LiveTicketsContract {
  private static final Instant NOW = SteppingClock.NOON;
  private static final Instant END = NOW.plusSeconds(30);

  private final Holder holder = new Holder(UUID.randomUUID(), UUID.randomUUID());
  private final byte[] ticket = digest();

  protected abstract LiveTickets tickets();

  @Test
  void a_ticket_is_used_once() {
    tickets().add(ticket, holder, END);

    assertThat(tickets().use(ticket, NOW)).contains(holder);
    assertThat(tickets().use(ticket, NOW)).isEmpty();
  }

  @Test
  void a_ticket_nobody_issued_is_nobodys() {
    tickets().add(ticket, holder, END);

    assertThat(tickets().use(digest(), NOW)).isEmpty();
  }

  @Test
  void a_ticket_is_worthless_from_its_end_on() {
    tickets().add(ticket, holder, END);
    tickets().sweep(END.minusMillis(1));

    assertThat(tickets().use(ticket, END)).isEmpty();
    assertThatNoException().isThrownBy(() -> tickets().sweep(END));
    assertThat(tickets().use(ticket, NOW)).isEmpty();
  }

  @Test
  void R16_all_tickets_of_a_person_are_withdrawn_at_once_and_nobody_elses() {
    byte[] another = digest();
    byte[] ofSomebodyElse = digest();
    Holder somebodyElse = new Holder(UUID.randomUUID(), holder.session());
    tickets().add(ticket, holder, END);
    tickets().add(another, new Holder(holder.person(), UUID.randomUUID()), END);
    tickets().add(ofSomebodyElse, somebodyElse, END);

    tickets().removeAllOf(holder.person());

    assertThat(tickets().use(ticket, NOW)).isEmpty();
    assertThat(tickets().use(another, NOW)).isEmpty();
    assertThat(tickets().use(ofSomebodyElse, NOW)).contains(somebodyElse);
  }

  @Test
  void of_ten_who_bring_the_same_ticket_at_once_one_is_let_in()
      throws InterruptedException, ExecutionException {
    tickets().add(ticket, holder, END);
    Callable<Optional<Holder>> use = () -> tickets().use(ticket, NOW);
    List<Holder> letIn = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(10)) {
      for (Future<Optional<Holder>> each :
          threads.invokeAll(Stream.generate(() -> use).limit(10).toList())) {
        each.get().ifPresent(letIn::add);
      }
    }

    assertThat(letIn).containsExactly(holder);
  }

  private static byte[] digest() {
    byte[] digest = new byte[32];
    new SecureRandom().nextBytes(digest);
    return digest;
  }
}
