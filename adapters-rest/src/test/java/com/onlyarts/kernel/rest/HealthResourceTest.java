package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.contract.model.HealthStatusJson;
import com.onlyarts.kernel.rest.HealthResource.Check;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While it starts or stops the service is well, and wants no requests. */
class HealthResourceTest {
  private final AtomicReference<Check> phase =
      new AtomicReference<>(Check.vital("start", () -> Optional.of("is not over")));
  private final HealthResource health = new HealthResource(List.of(), phase::get);

  @AfterEach
  void the_refusal_has_named_a_request() {
    RequestIds.end();
  }

  @Test
  void a_service_that_is_still_starting_is_up_and_not_ready() {
    assertThat(health.getHealth().data().status()).isEqualTo(HealthStatusJson.UP);
    assertThatThrownBy(health::getReadiness)
        .isInstanceOfSatisfying(
            WebApplicationException.class,
            refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(503));
  }

  @Test
  void a_service_that_has_started_is_ready() {
    phase.set(Check.vital("start", Optional::empty));

    assertThat(health.getReadiness().data().checks())
        .singleElement()
        .satisfies(check -> assertThat(check.name()).isEqualTo("start"));
  }
}
