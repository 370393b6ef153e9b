package com.onlyarts.kernel;

/** Carries a {@link Rejection} out of a use case and rolls its transaction back on the way. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Rejection rejection;

  public Rejected(Rejection rejection) {
    super(
        rejection.toString(),
        null,
        false,
        false); // a refusal is an answer, not a fault: no stack trace
    this.rejection = rejection;
  }

  public Rejection rejection() {
    return rejection;
  }
}
