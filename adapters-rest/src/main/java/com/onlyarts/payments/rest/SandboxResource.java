package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.SandboxApi;
import com.onlyarts.contract.model.CompleteSandboxOnboardingResponseJson;
import com.onlyarts.contract.model.ConfirmSandboxPaymentRequestJson;
import com.onlyarts.contract.model.ConfirmSandboxPaymentResponseJson;
import com.onlyarts.contract.model.PaymentIntentDataJson;
import com.onlyarts.contract.model.PaymentIntentJson;
import com.onlyarts.payments.application.SandboxSimulation;
import java.util.Optional;

/** The operations of the tag Sandbox: not found in production (R40). */
public final class SandboxResource implements SandboxApi {
  private final SandboxSimulation simulation;

  public SandboxResource(SandboxSimulation simulation) {
    this.simulation = simulation;
  }

  @Override
  public ConfirmSandboxPaymentResponseJson confirmSandboxPayment(
      String paymentIntentId, ConfirmSandboxPaymentRequestJson request) {
    PaymentIntentJson intent =
        PaymentsJson.intent(simulation.confirm(paymentIntentId, request.paymentMethodId()));
    return ConfirmSandboxPaymentResponseJson.builder()
        .data(new PaymentIntentDataJson(intent))
        .build();
  }

  @Override
  public CompleteSandboxOnboardingResponseJson completeSandboxOnboarding(String accountId) {
    Optional<Boolean> payable = Optional.of(simulation.onboard(accountId).payable());
    return CompleteSandboxOnboardingResponseJson.builder()
        .data(PayoutsJson.account(payable))
        .build();
  }
}
