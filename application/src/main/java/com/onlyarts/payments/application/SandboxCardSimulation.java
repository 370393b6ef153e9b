package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotConfirmable;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.SandboxClosed;
import java.util.Optional;

/** A developer plays the payer's browser, as long as there is a sandbox (R40). */
public final class SandboxCardSimulation {
  private final Optional<Sandbox> sandbox;
  private final ReceivingProviderEvents events;

  public SandboxCardSimulation(Optional<Sandbox> sandbox, ReceivingProviderEvents events) {
    this.sandbox = sandbox;
    this.events = events;
  }

  /**
   * Confirms the payment as the browser would. Its events are delivered before this returns, so
   * that whoever looks at the order next sees the truth.
   */
  public Intent confirm(String intentId, String method) {
    ProviderResult<Intent> answer =
        sandbox
            .orElseThrow(() -> new Rejected(new SandboxClosed()))
            .confirmInBrowser(intentId, method);
    deliver();
    return switch (answer) {
      case ProviderResult.Done(Intent intent) -> intent;
      case ProviderResult.Refused(Reason reason, String code) ->
          throw new Rejected(
              switch (reason) {
                case DECLINED -> new PaymentDeclined(code);
                case NO_SUCH_THING -> new PaymentNotFound(intentId);
                case WRONG_STATE, OTHER -> new PaymentNotConfirmable();
              });
      case ProviderResult.Unknown<Intent> _ -> throw ProviderUnavailable.provider();
    };
  }

  /** Brings events that are still on their way (job). */
  public void deliver() {
    sandbox.ifPresent(it -> it.deliver((raw, signature) -> events.take(it.name(), raw, signature)));
  }
}
