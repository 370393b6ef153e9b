package com.onlyarts.media.cloudinary;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.resilience.NotAskedException;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.kernel.resilience.Repeats;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Cloudinary again when its answer was lost or made no sense, or says "later" (420, 429,
 * 5xx): every call of ours may be done twice. What is refused for good, or still goes wrong at the
 * third time, is a provider that is away; so is one that does not answer in time, which is not
 * waited for twice.
 */
final class CloudinaryRetries {
  private static final Logger LOG = LoggerFactory.getLogger(CloudinaryRetries.class);
  private static final int TRIES = 3;
  private static final int NOT_FOUND = 404;

  /** 200 is how the library says that an answer was no JSON. */
  private static final Set<Integer> LATER = Set.of(200, 420, 429, 500, 502, 503, 504);

  private final ProviderCalls calls;
  private final Repeats<Map<?, ?>> repeats;

  CloudinaryRetries(ProviderCalls calls, Duration firstPause) {
    this.calls = calls;
    this.repeats =
        new Repeats<>(TRIES, firstPause, CloudinaryRetries::saysLater, _ -> Optional.empty());
  }

  /** The answer to a call. */
  Map<?, ?> answerOf(Call call) {
    Map<?, ?> answer = triedOften(call);
    Optional<Integer> refused = statusOf(answer);
    if (refused.isPresent()) {
      LOG.error("Cloudinary answers {}: {}", refused.get(), answer.get("error"));
      throw away();
    }
    return answer;
  }

  /** The answer to a call for something that may not be there. */
  Optional<Map<?, ?>> found(Call call) {
    Map<?, ?> answer = triedOften(call);
    return statusOf(answer).equals(Optional.of(NOT_FOUND))
        ? Optional.empty()
        : Optional.of(answerOf(() -> answer));
  }

  static Rejected away() {
    return new Rejected(new ServiceUnavailable("picture provider"));
  }

  private Map<?, ?> triedOften(Call call) {
    try {
      return calls.<Map<?, ?>>askAgain(call::done, CloudinaryRetries::isFault, repeats);
    } catch (NotAskedException _) { // told by the breaker, once
      throw away();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw away();
    } catch (Exception e) {
      LOG.warn("Cloudinary does not answer: {}", e.toString());
      throw away();
    }
  }

  private static boolean saysLater(Map<?, ?> answer) {
    return statusOf(answer).filter(LATER::contains).isPresent();
  }

  private static boolean isFault(Map<?, ?> answer) {
    return statusOf(answer).filter(status -> status >= 500 || status == 200).isPresent();
  }

  /** The HTTP status of an answer that says no. */
  private static Optional<Integer> statusOf(Map<?, ?> answer) {
    return answer.get("error") instanceof Map<?, ?> error
            && error.get("http_code") instanceof Integer status
        ? Optional.of(status)
        : Optional.empty();
  }

  /** One call of the library. */
  interface Call {
    Map<?, ?> done() throws IOException;
  }
}
