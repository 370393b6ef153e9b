package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.RefundsApi;
import com.onlyarts.contract.model.CreateRefundRequestJson;
import com.onlyarts.contract.model.CreateRefundResponseJson;
import com.onlyarts.contract.model.DisputeStatusJson;
import com.onlyarts.contract.model.LineToRefundJson;
import com.onlyarts.contract.model.ListDisputesResponseJson;
import com.onlyarts.contract.model.ListRefundsResponseJson;
import com.onlyarts.contract.model.RefundDataJson;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.payments.application.GrantingRefunds;
import com.onlyarts.payments.application.ReviewingRefunds;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    RefundId refund =
        granting.refund(
            caller.required(), new PaymentId(paymentId), scope(request), request.reason());
    return CreateRefundResponseJson.builder()
        .data(new RefundDataJson(PaymentsJson.refund(reviewing.show(refund))))
        .build();
  }

  private RefundScope scope(CreateRefundRequestJson request) {
    Optional<Money> amount = money(request.amount());
    List<LineToRefundJson> lines = request.lines();
    if (lines == null) {
      return amount.map(RefundScope::part).orElseGet(RefundScope::rest);
    }
    if (amount.isPresent()) {
      throw new InvalidValue("amount", "must not be given together with lines");
    }
    Map<UUID, Optional<Money>> named = new LinkedHashMap<>();
    for (LineToRefundJson line : lines) {
      if (named.put(line.lineId(), money(line.amount())) != null) {
        throw new InvalidValue("lines", "must name each line once");
      }
    }
    return new RefundScope.Lines(named);
  }

  private Optional<Money> money(@Nullable BigDecimal amount) {
    return Optional.ofNullable(amount).map(wanted -> Money.of(wanted, currency));
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
