package com.onlyarts.payments.application;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.Answer;
import com.onlyarts.payments.application.port.Answer.Reason;
import java.util.Optional;

/** The refusal for a provider that does not answer, or does not say what happened. */
final class Away {
  private Away() {}

  static Rejected provider() {
    return new Rejected(new ServiceUnavailable("payment provider"));
  }

  /** What the provider says, or nothing if it knows no such thing; any other answer is none. */
  static <T> Optional<T> unlessSaid(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done(T value) -> Optional.of(value);
      case Answer.Refused(Reason reason, _) when reason == Reason.NO_SUCH_THING -> Optional.empty();
      case Answer.Unknown<T> unknown -> {
        NotUnderstood.unlessLost(unknown);
        throw provider();
      }
      case Answer.Refused<T> _ -> throw provider();
    };
  }
}
