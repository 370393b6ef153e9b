package com.onlyarts.notifications.rest;

import com.onlyarts.contract.api.NewsletterApi;
import com.onlyarts.contract.model.ConfirmNewsletterRequestJson;
import com.onlyarts.contract.model.ConfirmNewsletterResponseJson;
import com.onlyarts.contract.model.GetNewsletterSubscriptionResponseJson;
import com.onlyarts.contract.model.ListNewslettersResponseJson;
import com.onlyarts.contract.model.NewsletterDataJson;
import com.onlyarts.contract.model.NewsletterSubscriptionDataJson;
import com.onlyarts.contract.model.SendNewsletterRequestJson;
import com.onlyarts.contract.model.SendNewsletterResponseJson;
import com.onlyarts.contract.model.SubscribeNewsletterRequestJson;
import com.onlyarts.contract.model.SubscribeNewsletterResponseJson;
import com.onlyarts.contract.model.UnsubscribeNewsletterResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.notifications.application.SendingNewsletters;
import com.onlyarts.notifications.application.SubscribingToNewsletter;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailToken;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Newsletter. */
public final class NewsletterResource implements NewsletterApi {
  private final SubscribingToNewsletter subscribing;
  private final SendingNewsletters sending;
  private final CurrentCaller caller;

  public NewsletterResource(
      SubscribingToNewsletter subscribing, SendingNewsletters sending, CurrentCaller caller) {
    this.subscribing = subscribing;
    this.sending = sending;
    this.caller = caller;
  }

  @Override
  public SubscribeNewsletterResponseJson subscribeNewsletter(
      SubscribeNewsletterRequestJson request) {
    subscribing.subscribe(new MailAddress(request.email()));
    return SubscribeNewsletterResponseJson.builder().build();
  }

  @Override
  public ConfirmNewsletterResponseJson confirmNewsletter(ConfirmNewsletterRequestJson request) {
    var confirmed = MailJson.subscription(subscribing.confirm(new MailToken(request.token())));
    return ConfirmNewsletterResponseJson.builder()
        .data(new NewsletterSubscriptionDataJson(confirmed))
        .build();
  }

  @Override
  public GetNewsletterSubscriptionResponseJson getNewsletterSubscription(String token) {
    var shown = MailJson.masked(subscribing.show(new MailToken(token)));
    return GetNewsletterSubscriptionResponseJson.builder()
        .data(new NewsletterSubscriptionDataJson(shown))
        .build();
  }

  @Override
  public UnsubscribeNewsletterResponseJson unsubscribeNewsletter(String token) {
    subscribing.unsubscribe(new MailToken(token));
    return UnsubscribeNewsletterResponseJson.builder().build();
  }

  @Override
  public ListNewslettersResponseJson listNewsletters(
      Long page, Integer limit, @Nullable String cursor) {
    return ListNewslettersResponseJson.builder()
        .data(MailJson.newsletters(sending.list(Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public SendNewsletterResponseJson sendNewsletter(SendNewsletterRequestJson request) {
    var sent =
        MailJson.newsletter(sending.send(caller.required(), request.subject(), request.text()));
    return SendNewsletterResponseJson.builder().data(new NewsletterDataJson(sent)).build();
  }
}
