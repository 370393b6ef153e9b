package com.onlyarts.kernel.application.port;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Remembers which requests have been answered, so that a repeated one gets the same answer and no
 * second effect (R6). A run that was taken over by another one can commit nothing any more.
 */
public interface IdempotencyKeys {
  /** How long a run has the key to itself, by the database's clock, from its last commit on. */
  Duration LEASE = Duration.ofSeconds(30);

  /**
   * Takes the key for a run, or says why not. Of many callers at once exactly one gets {@link
   * Claim.Fresh}.
   *
   * @param fingerprint digest of everything that must be the same for a repetition
   */
  Claim claim(RequestKey key, String fingerprint);

  /**
   * Does the work of a run; {@link IdempotentSteps} taken in it are remembered. Each of its
   * transactions commits only as long as the run has its key.
   *
   * @throws com.onlyarts.kernel.Rejected {@link
   *     com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse} if another run has taken over
   */
  <T> T during(Run run, Supplier<T> work);

  /**
   * Does the work of a request whose answer is never kept, because it carries a password: its steps
   * are remembered, with the transactions they are taken in, and nothing else.
   */
  <T> T remembering(RequestKey key, Supplier<T> work);

  /**
   * Keeps the answer for 24 hours from the claim on: in the open transaction, if there is one.
   *
   * @throws com.onlyarts.kernel.Rejected {@link
   *     com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse} if another run has taken over
   */
  void keep(Run run, KeptAnswer answer);

  /**
   * The run was refused or failed. The key is free if it has made nothing; if it has, the same
   * request may go on with it at once.
   */
  void release(Run run);

  /** Forgets whatever is older than 24 hours. */
  void sweep();

  /**
   * What makes two requests the same.
   *
   * @param scope who asks: an account's id
   * @param operation the contract's operationId
   * @param hash keyed digest of the client's own key, which itself is kept nowhere
   */
  record RequestKey(UUID scope, String operation, String hash) {}

  /**
   * One try to answer a request.
   *
   * @param token this try's own
   * @param attempt the same for each try of the same request, as providers know it
   * @param first whether nobody has tried before, so that nothing was made
   */
  record Run(RequestKey key, UUID token, UUID attempt, boolean first) {}

  /** An answer as it went out; the body is sealed by the caller. */
  record KeptAnswer(int status, byte[] body) {}

  /** The state of a key. */
  sealed interface Claim {
    /** Nobody has it: go on. */
    record Fresh(Run run) implements Claim {}

    /** It was answered before. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** Another run has it. */
    record InUse() implements Claim {}

    /** It was used for something else. */
    record Reused() implements Claim {}
  }
}
