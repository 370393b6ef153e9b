package com.onlyarts.notifications.rest;

import com.onlyarts.contract.api.PushApi;
import com.onlyarts.contract.model.GetPushKeyResponseJson;
import com.onlyarts.contract.model.ListPushSubscriptionsResponseJson;
import com.onlyarts.contract.model.PushKeyDataJson;
import com.onlyarts.contract.model.PushSubscriptionDataJson;
import com.onlyarts.contract.model.PushSubscriptionsDataJson;
import com.onlyarts.contract.model.RegisterPushSubscriptionRequestJson;
import com.onlyarts.contract.model.RegisterPushSubscriptionResponseJson;
import com.onlyarts.contract.model.RemovePushSubscriptionResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.notifications.application.RegisteringBrowsers;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import java.util.UUID;

/** The operations of the tag Push. */
public final class PushResource implements PushApi {
  private final RegisteringBrowsers browsers;
  private final CurrentCaller caller;

  public PushResource(RegisteringBrowsers browsers, CurrentCaller caller) {
    this.browsers = browsers;
    this.caller = caller;
  }

  @Override
  public GetPushKeyResponseJson getPushKey() {
    return GetPushKeyResponseJson.builder().data(new PushKeyDataJson(browsers.publicKey())).build();
  }

  @Override
  public ListPushSubscriptionsResponseJson listPushSubscriptions() {
    var all = browsers.list(caller.required()).stream().map(NotificationsJson::browser).toList();
    return ListPushSubscriptionsResponseJson.builder()
        .data(new PushSubscriptionsDataJson(all))
        .build();
  }

  @Override
  public RegisterPushSubscriptionResponseJson registerPushSubscription(
      RegisterPushSubscriptionRequestJson request) {
    var browser =
        browsers.register(
            caller.required(), request.endpoint(), request.keys().p256dh(), request.keys().auth());
    return RegisterPushSubscriptionResponseJson.builder()
        .data(new PushSubscriptionDataJson(NotificationsJson.browser(browser)))
        .build();
  }

  @Override
  public RemovePushSubscriptionResponseJson removePushSubscription(UUID subscriptionId) {
    browsers.remove(caller.required(), new PushSubscriptionId(subscriptionId));
    return RemovePushSubscriptionResponseJson.builder().build();
  }
}
