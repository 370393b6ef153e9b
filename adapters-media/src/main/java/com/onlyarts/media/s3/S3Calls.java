package com.onlyarts.media.s3;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.resilience.NotAskedException;
import com.onlyarts.kernel.resilience.ProviderCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Asks a store that speaks S3, whose library repeats what may be repeated. What still goes wrong is
 * a store that is away; what is not there is an answer like any other.
 */
final class S3Calls {
  private static final Logger LOG = LoggerFactory.getLogger(S3Calls.class);
  private static final int AT_ONCE = 8;
  private static final int NOT_FOUND = 404;
  private static final int BEHIND_THE_END = 416;

  private final ProviderCalls calls;

  S3Calls(ProviderCalls calls) {
    this.calls = calls;
  }

  /** Some requests that belong together, in one turn. */
  <T> T errand(Callable<T> errand) {
    try {
      return calls.inTurn(errand);
    } catch (NotAskedException _) { // told by the breaker, once
      throw away();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw away();
    } catch (Exception e) {
      LOG.warn("The S3 store does not do what it is asked: {}", e.toString());
      throw away();
    }
  }

  static Rejected away() {
    return new Rejected(new ServiceUnavailable("file store"));
  }

  /** The answer to one request. */
  <T> T ask(Callable<T> request) throws Exception {
    return calls.ask(request, _ -> false);
  }

  /** The answer to a request for bytes that may not be there. */
  <T> Optional<T> find(Callable<T> request) throws Exception {
    return ask(
        () -> {
          try {
            return Optional.of(request.call());
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND || e.statusCode() == BEHIND_THE_END) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** The answers to many requests, in their order, some at a time. */
  <T> List<T> askAll(List<Callable<T>> requests) throws Exception {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer :
          threads.invokeAll(
              requests.stream().<Callable<T>>map(request -> () -> ask(request)).toList())) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
