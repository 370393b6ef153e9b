package com.onlyarts.identity.domain;

import java.util.Set;

/** Policies for tests. */
public final class PolicyFixture {
  private static final Set<String> COMMON = Set.of("password", "password123", "12345678");

  private PolicyFixture() {}

  /** At least 8 characters, and not one of three common passwords. */
  public static PasswordPolicy aPolicy() {
    return aPolicy(8);
  }

  public static PasswordPolicy aPolicy(int minLength) {
    return new PasswordPolicy(minLength, COMMON::contains);
  }
}
