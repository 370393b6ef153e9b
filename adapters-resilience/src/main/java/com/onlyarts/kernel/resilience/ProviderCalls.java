package com.onlyarts.kernel.resilience;

import com.onlyarts.kernel.api.BackgroundWork;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to a provider: at most so many wait for it at once, each for so long, and while it
 * fails it is not asked at all. Whoever is refused here knows at once, and knows that nothing
 * happened. One for each provider and node.
 */
public final class ProviderCalls {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);
  private static final int REMEMBERED = 20;
  private static final int FEWEST =
      10; // what jobs ask for at a start, thrice each, must not close the way to people
  private static final float HALF = 50;
  private static final int PROBES = 2;

  private final String provider;
  private final ProviderLimits limits;
  private final Bulkhead people;
  private final Bulkhead background;
  private final CircuitBreaker breaker;
  private final AtomicLong refused = new AtomicLong();

  /**
   * @param provider as logs and metrics name it
   */
  public ProviderCalls(String provider, ProviderLimits limits, Clock clock) {
    this.provider = provider;
    this.limits = limits;
    people = bulkhead(limits.people(), Duration.ZERO);
    background = bulkhead(limits.background(), limits.patience());
    breaker = breaker(limits, clock);
    breaker
        .getEventPublisher()
        .onStateTransition(
            event ->
                LOG.warn("{}: {}", provider, meaningOf(event.getStateTransition().getToState())));
  }

  /** The usual limits. */
  public static ProviderCalls within(Duration deadline, String provider, Clock clock) {
    return new ProviderCalls(provider, ProviderLimits.within(deadline), clock);
  }

  /**
   * Waits for a turn, and does all of an errand in it, its repetitions and pauses included.
   *
   * @throws NotAskedException too many wait already
   */
  public <T> T inTurn(Callable<T> errand) throws Exception {
    Bulkhead queue = BackgroundWork.isRunning() ? background : people;
    if (!queue.tryAcquirePermission()) {
      throw refusal("too many wait for it");
    }
    try {
      return errand.call();
    } finally {
      queue.onComplete();
    }
  }

  /**
   * Sends one request; what it throws reaches the caller and counts against the provider.
   *
   * @param isFault whether an answer is the provider's fault
   * @throws NotAskedException the provider fails and is left alone for now
   * @throws SocketTimeoutException the deadline is over; nobody knows what happened
   */
  public <T> T ask(Callable<T> request, Predicate<T> isFault) throws Exception {
    if (!breaker.tryAcquirePermission()) {
      throw refusal("it fails");
    }
    long start = breaker.getCurrentTimestamp();
    try {
      T answer = withinDeadline(request);
      if (isFault.test(answer)) {
        breaker.onError(
            breaker.getCurrentTimestamp() - start,
            breaker.getTimestampUnit(),
            new IOException("a fault of the provider"));
      } else {
        breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
      }
      return answer;
    } catch (InterruptedException e) {
      breaker.releasePermission(); // we stop; no fault of the provider
      throw e;
    } catch (Exception e) {
      breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
      throw e;
    }
  }

  /**
   * Waits for a turn, sends a request, and sends it again where that may help.
   *
   * @throws NotAskedException too many wait already, or the provider fails
   * @throws SocketTimeoutException the deadline is over; nobody knows what happened
   */
  public <T> T askAgain(Callable<T> request, Predicate<T> isFault, Repeats<T> repeats)
      throws Exception {
    return inTurn(() -> repeats.last(() -> ask(request, isFault)));
  }

  /**
   * On a thread of its own: the time-outs of sockets begin anew with every byte, and only a virtual
   * thread lets go of one when it is interrupted.
   */
  private <T> T withinDeadline(Callable<T> request) throws Exception {
    FutureTask<T> task = new FutureTask<>(request);
    Thread.ofVirtual().name("ask-" + provider).start(task);
    try {
      return task.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new SocketTimeoutException("no whole answer within " + limits.deadline());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      task.cancel(true);
    }
  }

  /** As logs and metrics name it. */
  public String provider() {
    return provider;
  }

  /** What is wrong with the provider, if anything. */
  public Optional<String> trouble() {
    return breaker.getState() == State.CLOSED
        ? Optional.empty()
        : Optional.of(meaningOf(breaker.getState()));
  }

  /** How many errands are at the provider, or wait for their turn there. */
  public int underWay() {
    return taken(people) + taken(background);
  }

  /** How many requests were not sent since the start. */
  public long refused() {
    return refused.get();
  }

  private NotAskedException refusal(String reason) {
    refused.incrementAndGet();
    return new NotAskedException("%s was not asked: %s".formatted(provider, reason));
  }

  private static int taken(Bulkhead queue) {
    return queue.getMetrics().getMaxAllowedConcurrentCalls()
        - queue.getMetrics().getAvailableConcurrentCalls();
  }

  private static String meaningOf(State state) {
    return switch (state) {
      case OPEN, FORCED_OPEN -> "fails, and is not asked for now";
      case HALF_OPEN -> "failed, and is being tried again";
      case CLOSED, DISABLED, METRICS_ONLY -> "answers again";
    };
  }

  private static Bulkhead bulkhead(int most, Duration patience) {
    return Bulkhead.of(
        "queue",
        BulkheadConfig.custom().maxConcurrentCalls(most).maxWaitDuration(patience).build());
  }

  private static CircuitBreaker breaker(ProviderLimits limits, Clock clock) {
    return CircuitBreaker.of(
        "breaker",
        CircuitBreakerConfig.custom()
            .clock(clock)
            .slidingWindowSize(REMEMBERED)
            .minimumNumberOfCalls(FEWEST)
            .failureRateThreshold(HALF)
            .slowCallDurationThreshold(limits.slow())
            .slowCallRateThreshold(HALF)
            .waitDurationInOpenState(limits.rest())
            .permittedNumberOfCallsInHalfOpenState(PROBES)
            .build());
  }
}
