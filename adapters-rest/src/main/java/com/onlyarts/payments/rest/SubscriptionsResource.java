package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.SubscriptionsApi;
import com.onlyarts.contract.model.CancelSubscriptionResponseJson;
import com.onlyarts.contract.model.ChangeSubscriptionRequestJson;
import com.onlyarts.contract.model.ChangeSubscriptionResponseJson;
import com.onlyarts.contract.model.CreateSubscriptionRequestJson;
import com.onlyarts.contract.model.CreateSubscriptionResponseJson;
import com.onlyarts.contract.model.GetSubscriptionResponseJson;
import com.onlyarts.contract.model.ListPlansResponseJson;
import com.onlyarts.contract.model.PlansDataJson;
import com.onlyarts.contract.model.ResumeSubscriptionResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.payments.application.SubscribingPeople;
import com.onlyarts.payments.domain.TierPrice;
import java.util.List;

/** The operations of the tag Subscriptions. */
public final class SubscriptionsResource implements SubscriptionsApi {
  private final SubscribingPeople subscribing;
  private final List<TierPrice> prices;
  private final CurrentCaller caller;

  public SubscriptionsResource(
      SubscribingPeople subscribing, List<TierPrice> prices, CurrentCaller caller) {
    this.subscribing = subscribing;
    this.prices = List.copyOf(prices);
    this.caller = caller;
  }

  @Override
  public ListPlansResponseJson listPlans() {
    return ListPlansResponseJson.builder()
        .data(new PlansDataJson(prices.stream().map(SubscriptionsJson::plan).toList()))
        .build();
  }

  @Override
  public CreateSubscriptionResponseJson createSubscription(CreateSubscriptionRequestJson request) {
    var subscribed =
        subscribing.subscribe(
            caller.required(), SubscriptionsJson.tier(request.tier()), request.paymentMethodId());
    return CreateSubscriptionResponseJson.builder()
        .data(SubscriptionsJson.subscription(subscribed))
        .build();
  }

  @Override
  public GetSubscriptionResponseJson getSubscription() {
    return GetSubscriptionResponseJson.builder()
        .data(SubscriptionsJson.subscription(subscribing.show(caller.required())))
        .build();
  }

  @Override
  public ChangeSubscriptionResponseJson changeSubscription(ChangeSubscriptionRequestJson request) {
    var changed = subscribing.change(caller.required(), SubscriptionsJson.tier(request.tier()));
    return ChangeSubscriptionResponseJson.builder()
        .data(SubscriptionsJson.subscription(changed))
        .build();
  }

  @Override
  public CancelSubscriptionResponseJson cancelSubscription() {
    return CancelSubscriptionResponseJson.builder()
        .data(SubscriptionsJson.subscription(subscribing.cancel(caller.required())))
        .build();
  }

  @Override
  public ResumeSubscriptionResponseJson resumeSubscription() {
    return ResumeSubscriptionResponseJson.builder()
        .data(SubscriptionsJson.subscription(subscribing.resume(caller.required())))
        .build();
  }
}
