package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.PayoutsApi;
import com.onlyarts.contract.model.CreatePayoutForUserRequestJson;
import com.onlyarts.contract.model.CreatePayoutForUserResponseJson;
import com.onlyarts.contract.model.CreatePayoutRequestJson;
import com.onlyarts.contract.model.CreatePayoutResponseJson;
import com.onlyarts.contract.model.GetPayoutAccountResponseJson;
import com.onlyarts.contract.model.GetPayoutResponseJson;
import com.onlyarts.contract.model.ListEveryPayoutResponseJson;
import com.onlyarts.contract.model.ListPayoutsResponseJson;
import com.onlyarts.contract.model.OnboardingDataJson;
import com.onlyarts.contract.model.OnboardingLinkJson;
import com.onlyarts.contract.model.PayoutDataJson;
import com.onlyarts.contract.model.PayoutStatusJson;
import com.onlyarts.contract.model.StartOnboardingResponseJson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.payments.application.GrantingPayouts;
import com.onlyarts.payments.application.OpeningPayoutAccounts;
import com.onlyarts.payments.application.RequestingPayouts;
import com.onlyarts.payments.application.ReviewingPayouts;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Payouts. */
public final class PayoutsResource implements PayoutsApi {
  private final OpeningPayoutAccounts opening;
  private final RequestingPayouts requesting;
  private final GrantingPayouts granting;
  private final ReviewingPayouts reviewing;
  private final Currency currency;
  private final CurrentCaller caller;

  /**
   * @param currency what amounts are in (R4)
   */
  public PayoutsResource(
      OpeningPayoutAccounts opening,
      RequestingPayouts requesting,
      GrantingPayouts granting,
      ReviewingPayouts reviewing,
      Currency currency,
      CurrentCaller caller) {
    this.opening = opening;
    this.requesting = requesting;
    this.granting = granting;
    this.reviewing = reviewing;
    this.currency = currency;
    this.caller = caller;
  }

  @Override
  public StartOnboardingResponseJson startOnboarding() {
    OnboardingLinkJson link = new OnboardingLinkJson(opening.onboarding(caller.required()));
    return StartOnboardingResponseJson.builder().data(new OnboardingDataJson(link)).build();
  }

  @Override
  public GetPayoutAccountResponseJson getPayoutAccount() {
    return GetPayoutAccountResponseJson.builder()
        .data(PayoutsJson.account(opening.payable(caller.required())))
        .build();
  }

  @Override
  public CreatePayoutResponseJson createPayout(@Nullable CreatePayoutRequestJson request) {
    Optional<Money> amount =
        amount(Optional.ofNullable(request).map(CreatePayoutRequestJson::amount));
    return CreatePayoutResponseJson.builder()
        .data(payout(requesting.request(caller.required(), amount)))
        .build();
  }

  @Override
  public CreatePayoutForUserResponseJson createPayoutForUser(
      UUID userId, CreatePayoutForUserRequestJson request) {
    PayoutId payout =
        granting.payOut(
            caller.required(),
            new PersonId(userId),
            amount(Optional.ofNullable(request.amount())),
            request.reason());
    return CreatePayoutForUserResponseJson.builder()
        .data(new PayoutDataJson(PayoutsJson.somebodysPayout(reviewing.showAny(payout))))
        .build();
  }

  private Optional<Money> amount(Optional<BigDecimal> wanted) {
    return wanted.map(it -> Money.of(it, currency));
  }

  @Override
  public GetPayoutResponseJson getPayout(UUID payoutId) {
    return GetPayoutResponseJson.builder().data(payout(new PayoutId(payoutId))).build();
  }

  private PayoutDataJson payout(PayoutId id) {
    return new PayoutDataJson(PayoutsJson.payout(reviewing.show(caller.required(), id)));
  }

  @Override
  public ListPayoutsResponseJson listPayouts(Long page, Integer limit, @Nullable String cursor) {
    var own = reviewing.own(caller.required(), Pages.request(page, limit, cursor));
    return ListPayoutsResponseJson.builder().data(PayoutsJson.payouts(own)).build();
  }

  @Override
  public ListEveryPayoutResponseJson listEveryPayout(
      @Nullable PayoutStatusJson status, Long page, Integer limit, @Nullable String cursor) {
    Optional<PayoutStatus> wanted =
        Optional.ofNullable(status).map(PayoutStatusJson::toString).map(PayoutStatus::labelled);
    var all = reviewing.all(wanted, Pages.request(page, limit, cursor));
    return ListEveryPayoutResponseJson.builder().data(PayoutsJson.everyPayout(all)).build();
  }
}
