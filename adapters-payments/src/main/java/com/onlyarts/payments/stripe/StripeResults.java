package com.onlyarts.payments.stripe;

import com.onlyarts.kernel.resilience.NotAskedException;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells what came of a request. Only what Stripe has clearly refused is refused; everything else is
 * unknown.
 */
final class StripeResults {
  private static final Logger LOG = System.getLogger(StripeResults.class.getName());

  private StripeResults() {}

  /** A request to Stripe. */
  @FunctionalInterface
  interface Call<S> {
    S send() throws StripeException;
  }

  static <S, T> ProviderResult<T> answer(Call<S> call, Function<S, T> translation) {
    S said;
    try {
      said = call.send();
    } catch (CardException e) {
      return new Refused<>(
          Reason.DECLINED, StripeMapping.declineCode(e.getCode(), e.getDeclineCode()));
    } catch (InvalidRequestException e) {
      return new Refused<>(reason(e), Optional.ofNullable(e.getCode()).orElse("invalid_request"));
    } catch (IdempotencyException _) {
      return new Refused<>(Reason.OTHER, "idempotency_error");
    } catch (NotAskedException e) {
      return new Unknown<>(Objects.requireNonNull(e.getMessage())); // told by the breaker, once
    } catch (StripeException e) {
      LOG.log(
          Level.WARNING,
          "Stripe gave no answer to go by: {0} {1} ({2})",
          e.getClass().getSimpleName(),
          e.getStatusCode(),
          e.getRequestId());
      return new Unknown<>(e.getClass().getSimpleName());
    }
    try {
      return new Done<>(translation.apply(said));
    } catch (
        RuntimeException
            e) { // it says something that this version does not know; what it did is done all the
      // same
      LOG.log(Level.WARNING, "Stripe''s answer is not understood: {0}", e.getMessage());
      return Unknown.notUnderstood(String.valueOf(e.getMessage()));
    }
  }

  private static Reason reason(InvalidRequestException e) {
    if (Objects.equals(e.getStatusCode(), 404) || "resource_missing".equals(e.getCode())) {
      return Reason.NO_SUCH_THING;
    }
    return "payment_intent_unexpected_state".equals(e.getCode())
        ? Reason.WRONG_STATE
        : Reason.OTHER;
  }
}
