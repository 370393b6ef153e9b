package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.PaymentsApi;
import com.onlyarts.contract.model.AttachPaymentMethodRequestJson;
import com.onlyarts.contract.model.AttachPaymentMethodResponseJson;
import com.onlyarts.contract.model.ConfirmPaymentRequestJson;
import com.onlyarts.contract.model.ConfirmPaymentResponseJson;
import com.onlyarts.contract.model.DetachPaymentMethodResponseJson;
import com.onlyarts.contract.model.GetPaymentResponseJson;
import com.onlyarts.contract.model.ListPaymentMethodsResponseJson;
import com.onlyarts.contract.model.PaymentDataJson;
import com.onlyarts.contract.model.PaymentMethodDataJson;
import com.onlyarts.contract.model.PaymentMethodJson;
import com.onlyarts.contract.model.PaymentMethodsDataJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.payments.application.KeepingPaymentMethods;
import com.onlyarts.payments.application.PayingBills;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Payments. */
public final class PaymentsResource implements PaymentsApi {
  private final PayingBills paying;
  private final KeepingPaymentMethods keeping;
  private final CurrentCaller caller;

  public PaymentsResource(PayingBills paying, KeepingPaymentMethods keeping, CurrentCaller caller) {
    this.paying = paying;
    this.keeping = keeping;
    this.caller = caller;
  }

  @Override
  public ConfirmPaymentResponseJson confirmPayment(
      String paymentIntentId, @Nullable ConfirmPaymentRequestJson request) {
    paying.confirm(
        caller.required(),
        paymentIntentId,
        Optional.ofNullable(request).map(ConfirmPaymentRequestJson::paymentMethodId));
    return ConfirmPaymentResponseJson.builder().data(payment(paymentIntentId)).build();
  }

  @Override
  public GetPaymentResponseJson getPayment(String paymentIntentId) {
    return GetPaymentResponseJson.builder().data(payment(paymentIntentId)).build();
  }

  private PaymentDataJson payment(String paymentIntentId) {
    return new PaymentDataJson(
        PaymentsJson.payment(paying.show(caller.required(), paymentIntentId)));
  }

  @Override
  public ListPaymentMethodsResponseJson listPaymentMethods() {
    List<PaymentMethodJson> methods =
        keeping.list(caller.required()).stream().map(PaymentsJson::method).toList();
    return ListPaymentMethodsResponseJson.builder()
        .data(new PaymentMethodsDataJson(methods))
        .build();
  }

  @Override
  public AttachPaymentMethodResponseJson attachPaymentMethod(
      AttachPaymentMethodRequestJson request) {
    PaymentMethodJson kept =
        PaymentsJson.method(keeping.keep(caller.required(), request.paymentMethodId()));
    return AttachPaymentMethodResponseJson.builder().data(new PaymentMethodDataJson(kept)).build();
  }

  @Override
  public DetachPaymentMethodResponseJson detachPaymentMethod(String paymentMethodId) {
    keeping.forget(caller.required(), paymentMethodId);
    return DetachPaymentMethodResponseJson.builder().build();
  }
}
