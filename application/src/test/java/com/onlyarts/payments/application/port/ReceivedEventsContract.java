package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import org.junit.jupiter.api.Test;

/** What every {@link ReceivedEvents} must do, the fake and the real one alike. */
public abstract class ReceivedEventsContract {

  protected abstract ReceivedEvents received();

  @Test
  void R36_an_event_is_taken_in_once_for_each_provider() {
    ProviderEvent event =
        new ProviderEvent("evt_1", "payment_intent.succeeded", new Concern.OfIntent("pi_1"));

    assertThat(received().contains("stripe", "evt_1")).isFalse();
    assertThat(received().add("stripe", event, NOON)).isTrue();
    assertThat(received().add("stripe", event, NOON)).isFalse();
    assertThat(received().contains("stripe", "evt_1")).isTrue();
    assertThat(received().add("sandbox", event, NOON)).isTrue();
  }
}
