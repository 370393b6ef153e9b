package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.RefundsApi;
import com.onlyarts.contract.model.CreateRefundRequestJson;
import com.onlyarts.contract.model.CreateRefundResponseJson;
import com.onlyarts.contract.model.DisputeStatusJson;
import com.onlyarts.contract.model.ListDisputesResponseJson;
import com.onlyarts.contract.model.ListRefundsResponseJson;
import com.onlyarts.contract.model.RefundDataJson;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.payments.application.GrantingRefunds;
import com.onlyarts.payments.application.ReviewingRefunds;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Refunds; the contract lets only admins in. */
public final class RefundsResource implements RefundsApi {
  private final GrantingRefunds granting;
  private final ReviewingRefunds reviewing;
  private final Currency currency;
  private final CurrentCaller caller;

  /**
   * @param currency what amounts are in (R4)
   */
  public RefundsResource(
      GrantingRefunds granting,
      ReviewingRefunds reviewing,
      Currency currency,
      CurrentCaller caller) {
    this.granting = granting;
    this.reviewing = reviewing;
    this.currency = currency;
    this.caller = caller;
  }

  @Override
  public CreateRefundResponseJson createRefund(UUID paymentId, CreateRefundRequestJson request) {
    Optional<Money> amount =
        Optional.ofNullable(request.amount()).map(wanted -> Money.of(wanted, currency));
    RefundId refund =
        granting.refund(caller.required(), new PaymentId(paymentId), amount, request.reason());
    return CreateRefundResponseJson.builder()
        .data(new RefundDataJson(PaymentsJson.refund(reviewing.show(refund))))
        .build();
  }

  @Override
  public ListDisputesResponseJson listDisputes(
      @Nullable DisputeStatusJson status, Long page, Integer limit, @Nullable String cursor) {
    Optional<DisputeStatus> wanted =
        Optional.ofNullable(status).map(DisputeStatusJson::toString).map(DisputeStatus::labelled);
    return ListDisputesResponseJson.builder()
        .data(PaymentsJson.disputes(reviewing.disputes(wanted, Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public ListRefundsResponseJson listRefunds(UUID paymentId) {
    return ListRefundsResponseJson.builder()
        .data(PaymentsJson.refunds(reviewing.list(new PaymentId(paymentId))))
        .build();
  }
}
