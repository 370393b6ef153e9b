package com.onlyarts.kernel.resilience;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When the very same request is sent again: when its answer was lost, or says "later". Never after
 * a time-out: whoever asked has waited long enough.
 *
 * @param tries in all
 * @param firstPause each further one is twice as long
 * @param saysLater whether an answer may be another one soon
 * @param wantedPause what an answer says about the pause itself
 */
public record Repeats<T>(
    int tries,
    Duration firstPause,
    Predicate<T> saysLater,
    Function<T, Optional<Duration>> wantedPause) {

  /** The last answer, whatever it says. */
  T last(Callable<T> request) throws Exception {
    try {
      return Retry.of("provider", config()).executeCallable(() -> firm(request.call()));
    } catch (Later later) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return answer(later);
    }
  }

  private T firm(T answer) throws Later {
    if (saysLater.test(answer)) {
      throw new Later(answer);
    }
    return answer;
  }

  private RetryConfig config() {
    return RetryConfig.<T>custom()
        .maxAttempts(tries)
        .intervalBiFunction(this::pause)
        .retryOnException(Repeats::isLost)
        .build();
  }

  private long pause(int attempt, Either<Throwable, T> outcome) {
    Optional<Duration> wanted =
        outcome.getLeft() instanceof Later later
            ? wantedPause.apply(answer(later))
            : Optional.empty();
    return wanted.orElse(firstPause.multipliedBy(1L << (attempt - 1))).toMillis();
  }

  private static boolean isLost(Throwable failure) {
    return !(failure instanceof NotAskedException
        || failure instanceof InterruptedException
        || failure instanceof InterruptedIOException
        || failure.getCause() instanceof InterruptedIOException);
  }

  @SuppressWarnings("unchecked") // put there by firm
  private T answer(Later later) {
    return (T) later.answer;
  }

  /** An answer that is not the last one, unless it is. */
  private static final class Later extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Object answer;

    Later(Object answer) {
      super(null, null, false, false); // passes an answer on: no stack trace
      this.answer = answer;
    }
  }
}
