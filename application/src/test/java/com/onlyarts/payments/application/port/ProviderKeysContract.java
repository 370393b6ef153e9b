package com.onlyarts.payments.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ProviderKeys} must do, the fake and the real one alike. */
public abstract class ProviderKeysContract {
  private final String key = "order:%s:pi".formatted(UUID.randomUUID());

  protected abstract ProviderKeys keys();

  @Test
  void a_key_is_in_its_first_form_until_that_is_given_up() {
    assertThat(keys().formOf(key)).isEqualTo(1);

    keys().giveUp(key, 1);
    assertThat(keys().formOf(key)).isEqualTo(2);
    keys().giveUp(key, 2);
    assertThat(keys().formOf(key)).isEqualTo(3);
  }

  @Test
  void of_two_who_give_up_the_same_form_both_find_the_same_next_one() {
    keys().giveUp(key, 1);
    keys().giveUp(key, 1);

    assertThat(keys().formOf(key)).isEqualTo(2);
  }
}
