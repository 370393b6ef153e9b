package com.onlyarts.payments.application;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import java.util.Optional;

/** The refusal for a provider that does not answer, or does not say what happened. */
final class ProviderUnavailable {
  private ProviderUnavailable() {}

  static Rejected provider() {
    return new Rejected(new ServiceUnavailable("payment provider"));
  }

  /** What the provider says, or nothing if it knows no such thing; any other answer is none. */
  static <T> Optional<T> unlessSaid(ProviderResult<T> answer) {
    return switch (answer) {
      case ProviderResult.Done(T value) -> Optional.of(value);
      case ProviderResult.Refused(Reason reason, _) when reason == Reason.NO_SUCH_THING ->
          Optional.empty();
      case ProviderResult.Unknown<T> unknown -> {
        UnknownProviderAnswer.unlessLost(unknown);
        throw provider();
      }
      case ProviderResult.Refused<T> _ -> throw provider();
    };
  }
}
