package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.EarningsApi;
import com.onlyarts.contract.model.BalanceDataJson;
import com.onlyarts.contract.model.GetBalanceResponseJson;
import com.onlyarts.contract.model.ListPostingsResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.payments.application.ReviewingEarnings;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Earnings. */
public final class EarningsResource implements EarningsApi {
  private final ReviewingEarnings earnings;
  private final CurrentCaller caller;

  public EarningsResource(ReviewingEarnings earnings, CurrentCaller caller) {
    this.earnings = earnings;
    this.caller = caller;
  }

  @Override
  public GetBalanceResponseJson getBalance() {
    return GetBalanceResponseJson.builder()
        .data(new BalanceDataJson(PaymentsJson.balance(earnings.balance(caller.required()))))
        .build();
  }

  @Override
  public ListPostingsResponseJson listPostings(Long page, Integer limit, @Nullable String cursor) {
    var lines = earnings.lines(caller.required(), Pages.request(page, limit, cursor));
    return ListPostingsResponseJson.builder().data(PaymentsJson.postings(lines)).build();
  }
}
