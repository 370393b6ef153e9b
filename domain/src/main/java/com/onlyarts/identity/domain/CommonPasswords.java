package com.onlyarts.identity.domain;

/** Passwords that are tried first by whoever breaks in (R12). */
@FunctionalInterface
public interface CommonPasswords {

  /**
   * Whether everybody has this password.
   *
   * @param folded in lower case
   */
  boolean contains(String folded);
}
