package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.application.port.SandboxStore.QueuedEvent;
import com.onlyarts.payments.application.port.SandboxStore.Request;
import com.onlyarts.payments.application.port.SandboxStore.Thing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SandboxStore} must do, the fake and the real one alike. */
public abstract class SandboxStoreContract {

  protected abstract SandboxStore memory();

  @Test
  void things_are_kept_changed_found_by_their_owner_and_forgotten() {
    Thing visa = new Thing("pm_1", "payment_method", "cus_1", "{\"last4\":\"4242\"}", NOON);
    Thing amex = new Thing("pm_2", "payment_method", "cus_1", "{}", NOON.plusSeconds(1));
    memory().keep(amex);
    memory().keep(visa);
    memory().keep(new Thing("pm_3", "payment_method", "cus_2", "{}", NOON));

    assertThat(memory().lock("pm_1")).contains(visa);
    assertThat(memory().belonging("payment_method", "cus_1")).containsExactly(visa, amex);
    Thing given = new Thing("pm_1", "payment_method", "cus_2", "{\"last4\":\"4242\"}", NOON);
    memory().keep(given);
    memory().forget("pm_2");
    assertThat(memory().lock("pm_1")).contains(given);
    assertThat(memory().belonging("payment_method", "cus_1")).isEmpty();
  }

  @Test
  void the_first_request_under_a_key_is_remembered() {
    memory().keep(new Thing("pi_1", "payment_intent", "pi_1", "{}", NOON));
    assertThat(memory().request("order:1:pi")).isEmpty();

    assertThat(memory().remember(new Request("order:1:pi", "a", "pi_1"))).isTrue();
    assertThat(memory().remember(new Request("order:1:pi", "b", "pi_1"))).isFalse();

    assertThat(memory().request("order:1:pi")).contains(new Request("order:1:pi", "a", "pi_1"));
  }

  @Test
  void what_the_first_request_under_a_key_makes_is_kept_with_it() {
    Thing intent = new Thing("pi_2", "payment_intent", "pi_2", "{}", NOON);

    assertThat(memory().make(new Request("order:2:pi", "a", "pi_2"), intent)).isTrue();
    assertThat(
            memory()
                .make(
                    new Request("order:2:pi", "a", "pi_3"),
                    new Thing("pi_3", "payment_intent", "pi_3", "{}", NOON)))
        .isFalse();

    assertThat(memory().request("order:2:pi")).contains(new Request("order:2:pi", "a", "pi_2"));
    assertThat(memory().lock("pi_2")).contains(intent);
    assertThat(memory().lock("pi_3")).isEmpty();
  }

  @Test
  void letters_leave_the_queue_oldest_first_and_only_when_delivered() {
    QueuedEvent first = new QueuedEvent("evt_2", "{}", NOON);
    QueuedEvent second = new QueuedEvent("evt_1", "{}", NOON.plusSeconds(1));
    memory().queue(second);
    memory().queue(first);

    assertThat(memory().nextEvent(List.of())).contains(first);
    assertThat(memory().nextEvent(List.of("evt_2"))).contains(second);
    memory().delivered("evt_2", NOON);
    assertThat(memory().nextEvent(List.of())).contains(second);
    memory().delivered("evt_1", NOON);
    assertThat(memory().nextEvent(List.of())).isEmpty();
  }
}
