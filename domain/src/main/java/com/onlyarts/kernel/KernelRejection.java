package com.onlyarts.kernel;

import java.time.Duration;
import java.util.Optional;

/**
 * Refusals that belong to no module of the trade: paging, repeated requests, a dependency that is
 * away.
 */
public sealed interface KernelRejection extends Rejection {

  /** A page past row 10,000 was asked for by number; the cursor goes as deep as one likes (R3). */
  record PageTooDeep() implements KernelRejection, Invalid {
    @Override
    public String message() {
      return "Pages end at row 10,000; to go deeper pass the cursor of the last answer (pagination.nextCursor)";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("page");
    }
  }

  /** The cursor is not one this list has given out. */
  record InvalidCursor() implements KernelRejection, Invalid {
    @Override
    public String message() {
      return "This cursor was not given out for this list and order";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("cursor");
    }
  }

  /** The first request with this idempotency key is still running (R6). */
  record IdempotencyKeyInUse() implements KernelRejection, Conflict {
    @Override
    public String message() {
      return "The first request with this Idempotency-Key is still running";
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(Duration.ofSeconds(1));
    }
  }

  /**
   * The idempotency key was used before, for another body or at another address (R6); the one
   * refusal that is 422.
   */
  record IdempotencyKeyReused() implements KernelRejection, Invalid {
    @Override
    public String message() {
      return "This Idempotency-Key was used for another request";
    }
  }

  /** More requests a minute than one caller may send (R2). */
  record RateLimited(Duration delay) implements KernelRejection, TooOften {
    @Override
    public String message() {
      return "Too many requests; please wait before the next one";
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(delay);
    }
  }

  /**
   * The ticket for a stream of live events is unknown, used or expired; the answer does not say
   * which (R83).
   */
  record InvalidTicket() implements KernelRejection, Unproven {
    @Override
    public String message() {
      return "This ticket is not good any more; get a new one";
    }
  }

  /** Something the service stands on, named by its role, does not answer for now (R2). */
  record ServiceUnavailable(String dependency) implements KernelRejection, Away {
    @Override
    public String message() {
      return "The %s is away; please try again shortly".formatted(dependency);
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(Duration.ofSeconds(5));
    }
  }
}
