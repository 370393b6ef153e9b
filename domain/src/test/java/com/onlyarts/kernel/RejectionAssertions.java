package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused, and why: compares the rejection record, never its message. */
public final class RejectionAssertions {
  private RejectionAssertions() {}

  public static void assertRefused(Rejection expected, ThrowingCallable act) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.rejection()).isEqualTo(expected));
  }

  /** Asserts that a value breaks its bounds, and which member is to blame. */
  public static void assertInvalid(String field, ThrowingCallable act) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.field()).isEqualTo(field));
  }
}
