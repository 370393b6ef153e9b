package com.onlyarts.payments.application.port;

/** Something the stand-in for a provider plays that goes on by itself (R40). */
@FunctionalInterface
public interface SandboxTime {

  /** Does what is due by now. */
  void pass();
}
