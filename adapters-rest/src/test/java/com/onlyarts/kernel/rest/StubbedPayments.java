package com.onlyarts.kernel.rest;

import com.onlyarts.contract.api.PaymentsApi;
import com.onlyarts.contract.model.AttachPaymentMethodRequestJson;
import com.onlyarts.contract.model.AttachPaymentMethodResponseJson;
import com.onlyarts.contract.model.ConfirmPaymentRequestJson;
import com.onlyarts.contract.model.ConfirmPaymentResponseJson;
import com.onlyarts.contract.model.DetachPaymentMethodResponseJson;
import com.onlyarts.contract.model.GetPaymentResponseJson;
import com.onlyarts.contract.model.ListPaymentMethodsResponseJson;
import com.onlyarts.contract.model.PaymentMethodDataJson;
import com.onlyarts.contract.model.PaymentMethodJson;
import com.onlyarts.contract.model.PaymentMethodsDataJson;
import com.onlyarts.kernel.rest.RestService.DatabaseAway;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Attaches payment methods, and fails over those that are named so. */
final class StubbedPayments implements PaymentsApi {
  final AtomicInteger attached = new AtomicInteger();

  @Override
  public AttachPaymentMethodResponseJson attachPaymentMethod(
      AttachPaymentMethodRequestJson request) {
    if (request.paymentMethodId().equals("pm_away")) {
      throw new DatabaseAway();
    }
    attached.incrementAndGet();
    PaymentMethodJson method =
        PaymentMethodJson.builder().id(request.paymentMethodId()).type("card").build();
    return AttachPaymentMethodResponseJson.builder()
        .data(PaymentMethodDataJson.builder().paymentMethod(method).build())
        .build();
  }

  @Override
  public ListPaymentMethodsResponseJson listPaymentMethods() {
    return ListPaymentMethodsResponseJson.builder()
        .data(PaymentMethodsDataJson.builder().paymentMethods(List.of()).build())
        .build();
  }

  @Override
  public DetachPaymentMethodResponseJson detachPaymentMethod(String paymentMethodId) {
    throw paymentMethodId.equals("fault")
        ? new IllegalStateException("secret cause")
        : new DatabaseAway();
  }

  @Override
  public ConfirmPaymentResponseJson confirmPayment(
      String paymentIntentId, ConfirmPaymentRequestJson request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GetPaymentResponseJson getPayment(String paymentIntentId) {
    throw new UnsupportedOperationException();
  }
}
