package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Held by the suite of every repository of something that changes: it keeps copies and hands out
 * copies.
 */
public interface UnsavedChangesContract<T> {

  /** One that was just kept. */
  T oneThatIsKept();

  /** The same one, as the repository hands it out. */
  T handedOut(T kept);

  /** Changes it in any way, and saves nothing. */
  void change(T it);

  @Test
  default void what_is_changed_and_not_saved_is_not_kept() {
    T given = oneThatIsKept();
    change(given);
    assertThat(handedOut(given))
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .isNotEqualTo(given);

    T found = handedOut(given);
    change(found);
    assertThat(handedOut(given))
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .isNotEqualTo(found);
  }
}
