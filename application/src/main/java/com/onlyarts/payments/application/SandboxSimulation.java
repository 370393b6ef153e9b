package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotConfirmable;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutAccountNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.SandboxClosed;
import com.onlyarts.payments.domain.ProviderAttemptId;
import java.util.Optional;

/**
 * A developer plays the payer's browser and the provider's own pages, and time plays the banks, as
 * long as there is a sandbox (R40). Its events are delivered before an act returns, so that whoever
 * looks next sees the truth.
 */
public final class SandboxSimulation {
  private final MoneyProviders<PaymentProvider> providers;
  private final Optional<Sandbox> sandbox;
  private final ReceivingProviderEvents events;

  public SandboxSimulation(
      MoneyProviders<PaymentProvider> providers,
      Optional<Sandbox> sandbox,
      ReceivingProviderEvents events) {
    this.providers = providers;
    this.sandbox = sandbox;
    this.events = events;
  }

  /** Confirms the payment as the browser would. */
  public Intent confirm(String intentId, String method) {
    PaymentProvider provider = providers.named(open().name());
    ProviderResult<Intent> answer =
        unlessPaid(
            provider, intentId, provider.confirm(intentId, method, ProviderAttemptId.next()));
    deliver();
    return switch (answer) {
      case Done(Intent intent) -> intent;
      case Refused(Reason reason, String code) ->
          throw new Rejected(
              switch (reason) {
                case DECLINED -> new PaymentDeclined(code);
                case NO_SUCH_THING -> new PaymentNotFound(intentId);
                case WRONG_STATE, OTHER -> new PaymentNotConfirmable();
              });
      case ProviderResult.Unknown<Intent> _ -> throw ProviderUnavailable.provider();
    };
  }

  /** Whose answer was lost confirms again, and is told that it is paid. */
  private static ProviderResult<Intent> unlessPaid(
      PaymentProvider provider, String intentId, ProviderResult<Intent> answer) {
    return answer instanceof Refused(Reason reason, _)
            && reason == Reason.WRONG_STATE
            && provider.intent(intentId) instanceof Done(Intent now)
            && now.status() == PaymentStatus.SUCCEEDED
        ? new Done<>(now)
        : answer;
  }

  /** Says everything the provider wants to know of an artist. */
  public ProviderAccount onboard(String account) {
    ProviderResult<ProviderAccount> answer = open().onboard(account);
    deliver();
    return switch (answer) {
      case Done(ProviderAccount seen) -> seen;
      case Refused<ProviderAccount> _ -> throw new Rejected(new PayoutAccountNotFound(account));
      case ProviderResult.Unknown<ProviderAccount> _ -> throw ProviderUnavailable.provider();
    };
  }

  /** Nothing is played while the events of it could not be taken in. */
  private Sandbox open() {
    Sandbox open = sandbox.orElseThrow(() -> new Rejected(new SandboxClosed()));
    events.insistOnMemory(open.name());
    return open;
  }

  /** Lets the banks work for a while, and periods end; brings what is still on its way (job). */
  public void passTime() {
    sandbox.ifPresent(Sandbox::passTime);
    deliver();
  }

  private void deliver() {
    sandbox.ifPresent(it -> it.deliver((raw, signature) -> events.take(it.name(), raw, signature)));
  }
}
