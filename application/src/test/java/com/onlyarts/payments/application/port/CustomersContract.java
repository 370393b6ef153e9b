package com.onlyarts.payments.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Customers} must do, the fake and the real one alike. */
public abstract class CustomersContract {

  protected abstract Customers customers();

  protected abstract PersonId aPerson();

  @Test
  void the_first_name_a_provider_gives_somebody_stays_and_each_provider_has_its_own() {
    PersonId person = aPerson();
    assertThat(customers().find(person, "stripe")).isEmpty();

    customers().add(person, "stripe", "cus_1");
    customers().add(person, "stripe", "cus_2");
    customers().add(person, "sandbox", "cus_3");

    assertThat(customers().find(person, "stripe")).contains("cus_1");
    assertThat(customers().find(person, "sandbox")).contains("cus_3");
  }

  @Test
  void R19_whoever_leaves_is_found_until_they_are_let_go() {
    PersonId person = aPerson();
    PersonId unknown = aPerson();
    customers().add(person, "stripe", "cus_4");
    customers().add(person, "sandbox", "cus_5");

    customers().leave(person, Instant.parse("2026-03-01T12:00:00Z"));
    customers().leave(unknown, Instant.parse("2026-03-01T12:00:00Z"));

    assertThat(customers().leaving(Optional.empty(), 10)).containsExactly(person);
    assertThat(customers().leaving(Optional.of(person), 10)).isEmpty();
    customers().left(person);
    assertThat(customers().leaving(Optional.empty(), 10)).isEmpty();
    assertThat(customers().find(person, "stripe")).contains("cus_4");
  }
}
