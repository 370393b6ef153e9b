package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.stripe.StripeResults.answer;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.Sandbox;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** What only the sandbox's Stripe can do, at the addresses that Stripe keeps for tests (R40). */
public final class StripeSandbox implements Sandbox {
  private static final Logger LOG = System.getLogger(StripeSandbox.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HELPERS = "/v1/test_helpers/";

  private final String name;
  private final StripeClient stripe;

  public StripeSandbox(StripeSettings settings, ProviderCalls calls) {
    this.name = settings.provider();
    this.stripe = StripeClientFactory.open(settings, calls);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderResult<ProviderAccount> onboard(String account) {
    return answer(
        () ->
            stripe.deserialize(post("onboarding", "account=" + encode(account, UTF_8)), ApiMode.V1),
        seen -> StripeMapping.account((Account) seen));
  }

  @Override
  public void passTime() {
    var _ = answer(() -> post("time", ""), said -> said);
  }

  @Override
  public void deliver(Sender sender) {
    Optional<JsonNode> next = eventAfter(0);
    while (next.isPresent()) {
      JsonNode event = next.get();
      long number = event.path("number").asLong();
      if (isTaken(event, sender)) {
        var _ = answer(() -> post("deliveries", "number=" + number), said -> said);
      }
      next = eventAfter(number);
    }
  }

  private Optional<JsonNode> eventAfter(long number) {
    ProviderResult<Optional<JsonNode>> found =
        answer(
            () ->
                stripe
                    .rawRequest(RequestMethod.GET, HELPERS + "events?after=" + number, null)
                    .body(),
            said -> Optional.ofNullable(parsed(said).path("data").get(0)));
    return found instanceof Done(Optional<JsonNode> event) ? event : Optional.empty();
  }

  private boolean isTaken(JsonNode event, Sender sender) {
    try {
      sender.hand(event.path("body").asText().getBytes(UTF_8), event.path("signature").asText());
      return true;
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Event {0} of the payment sandbox could not be delivered and is kept: {1}",
          event.path("id").asText(),
          e.toString());
      return false;
    }
  }

  private String post(String what, String form) throws StripeException {
    return stripe.rawRequest(RequestMethod.POST, HELPERS + what, form).body();
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
