package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.SandboxApi;
import com.onlyarts.contract.model.ConfirmSandboxPaymentRequestJson;
import com.onlyarts.contract.model.ConfirmSandboxPaymentResponseJson;
import com.onlyarts.contract.model.PaymentIntentDataJson;
import com.onlyarts.contract.model.PaymentIntentJson;
import com.onlyarts.payments.application.PlayingTheBrowser;

/** The operations of the tag Sandbox: not found once a real provider is there (R40). */
public final class SandboxResource implements SandboxApi {
  private final PlayingTheBrowser browser;

  public SandboxResource(PlayingTheBrowser browser) {
    this.browser = browser;
  }

  @Override
  public ConfirmSandboxPaymentResponseJson confirmSandboxPayment(String paymentIntentId, ConfirmSandboxPaymentRequestJson request) {
    PaymentIntentJson intent = PaymentsJson.intent(browser.confirm(paymentIntentId, request.paymentMethodId()));
    return ConfirmSandboxPaymentResponseJson.builder().data(new PaymentIntentDataJson(intent)).build();
  }
}
