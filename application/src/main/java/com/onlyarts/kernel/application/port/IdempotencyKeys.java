package com.onlyarts.kernel.application.port;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Remembers which requests have been answered, so that a repeated one gets the same answer and no second effect (R6). */
public interface IdempotencyKeys {

  /**
   * Takes the key for the caller, or says why not. Of many callers at once exactly one gets {@link Claim.Fresh}.
   *
   * @param fingerprint digest of everything that must be the same for a repetition
   * @param lease how long the caller may take before others may try again
   */
  Claim claim(RequestKey key, byte[] fingerprint, Duration lease);

  /** Keeps the answer for 24 hours. */
  void keep(RequestKey key, KeptAnswer answer);

  /** Forgets the claim: the request was refused or failed, and may be tried again under the same key. */
  void release(RequestKey key);

  /** Forgets the answers whose 24 hours are over. */
  void sweep();

  /**
   * What makes two requests the same.
   *
   * @param scope who asks: an account's id, or {@code anonymous}
   * @param operation the contract's operationId
   * @param key the client's own key, at most 255 characters
   */
  record RequestKey(String scope, String operation, String key) {}

  /** An answer as it went out; the body is sealed by the caller. */
  record KeptAnswer(int status, Map<String, List<String>> headers, byte[] body) {}

  /** The state of a key. */
  sealed interface Claim {
    /** Nobody had it: go on. */
    record Fresh() implements Claim {}

    /** It was answered before. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** The first request is still running. */
    record InUse() implements Claim {}

    /** It was used with another body. */
    record Reused() implements Claim {}
  }
}
