package com.onlyarts.payments.application;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;

/** The refusal for a provider that does not answer, or does not say what happened. */
final class Away {
  private Away() {}

  static Rejected provider() {
    return new Rejected(new ServiceUnavailable("payment provider"));
  }
}
