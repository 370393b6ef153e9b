package com.onlyarts.kernel.resilience;

/**
 * A provider was not asked, because it fails or too many wait for it: nothing has happened there.
 */
public final class NotAskedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAskedException(String reason) {
    super(reason, null, false, false); // an answer, not a fault: no stack trace
  }
}
