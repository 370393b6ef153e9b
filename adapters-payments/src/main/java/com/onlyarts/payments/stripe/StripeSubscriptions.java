package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.stripe.StripeClientFactory.keyed;
import static com.onlyarts.payments.stripe.StripeResults.answer;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.ProviderKeys;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.Tier;
import com.stripe.model.Invoice;
import com.stripe.model.SubscriptionItem;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.PaymentBehavior;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import com.stripe.service.V1Services;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Stripe Billing. A lesser tier is put on the subscription at once, so that the next invoice bills
 * it; the tier that is paid for stands in the metadata, with the end of the period it is kept for.
 */
public final class StripeSubscriptions implements SubscriptionProvider {
  private static final String SECRET = "latest_invoice.confirmation_secret";
  private static final long A_YEAR = 12;

  private final String name;
  private final V1Services stripe;
  private final StripeKeys keys;
  private final Map<Tier, String> prices;

  /**
   * @param prices Stripe's names for what the tiers cost; one without a price cannot be subscribed
   *     to
   */
  public StripeSubscriptions(
      StripeSettings settings, ProviderCalls calls, ProviderKeys keys, Map<Tier, String> prices) {
    this.name = settings.provider();
    this.keys = new StripeKeys(keys);
    this.stripe = StripeClientFactory.open(settings, calls).v1();
    this.prices = Map.copyOf(prices);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderResult<ProviderSubscription> start(Subscription wanted, String paymentMethod) {
    if (!prices.containsKey(wanted.wanted())) {
      return new Refused<>(Reason.OTHER, "price_not_configured");
    }
    SubscriptionCreateParams params =
        SubscriptionCreateParams.builder()
            .setCustomer(wanted.customer())
            .addItem(
                SubscriptionCreateParams.Item.builder()
                    .setPrice(prices.get(wanted.wanted()))
                    .build())
            .setDefaultPaymentMethod(paymentMethod)
            .setPaymentBehavior(SubscriptionCreateParams.PaymentBehavior.ALLOW_INCOMPLETE)
            .putMetadata(StripeBillingMapping.SUBSCRIPTION, wanted.id().value().toString())
            .putMetadata(StripeBillingMapping.PERSON, wanted.person().value().toString())
            .putAllMetadata(
                StripeBillingMapping.billed(wanted.wanted(), prices.get(wanted.wanted())))
            .addExpand(SECRET)
            .build();
    return keys.once(
        "subscription:%s:create".formatted(wanted.id().value()),
        options -> stripe.subscriptions().create(params, options),
        this::seen);
  }

  @Override
  public ProviderResult<ProviderSubscription> subscription(String id) {
    return answer(() -> looked(id), this::seen);
  }

  private com.stripe.model.Subscription looked(String id)
      throws com.stripe.exception.StripeException {
    return stripe
        .subscriptions()
        .retrieve(id, SubscriptionRetrieveParams.builder().addExpand(SECRET).build());
  }

  @Override
  public ProviderResult<Optional<ProviderSubscription>> find(Subscription wanted) {
    return answer(
        () -> StripePages.all(last -> stripe.subscriptions().list(theirs(wanted.customer(), last))),
        found ->
            found.stream()
                .filter(it -> StripeBillingMapping.ours(it).equals(Optional.of(wanted.id())))
                .findFirst()
                .map(this::seen));
  }

  private static SubscriptionListParams theirs(String customer, Optional<String> last) {
    SubscriptionListParams.Builder params =
        SubscriptionListParams.builder()
            .setCustomer(customer)
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(StripePages.MOST)
            .addExpand("data." + SECRET);
    last.ifPresent(params::setStartingAfter);
    return params.build();
  }

  @Override
  public ProviderResult<ProviderSubscription> upgrade(
      String id, Tier to, ProviderAttemptId attempt) {
    return priced(
        id,
        to,
        (_, params) ->
            params
                .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                .setPaymentBehavior(PaymentBehavior.ERROR_IF_INCOMPLETE)
                .putMetadata(StripeBillingMapping.KEPT_UNTIL, "0"),
        keyword("upgrade", attempt));
  }

  @Override
  public ProviderResult<ProviderSubscription> settleFor(
      String id, Tier next, ProviderAttemptId attempt) {
    ProviderResult<ProviderSubscription> now = subscription(id);
    if (!(now instanceof Done(ProviderSubscription before))) {
      return now;
    }
    return priced(
        id,
        next,
        (item, params) ->
            params
                .setProrationBehavior(ProrationBehavior.NONE)
                .putMetadata(StripeBillingMapping.KEPT_TIER, before.tier().label())
                .putMetadata(
                    StripeBillingMapping.KEPT_UNTIL,
                    next == before.tier() ? "0" : String.valueOf(item.getCurrentPeriodEnd())),
        keyword("settle", attempt));
  }

  /** Gives a subscription's one item the price of a tier, and changes what else goes with that. */
  private ProviderResult<ProviderSubscription> priced(
      String id,
      Tier tier,
      BiConsumer<SubscriptionItem, SubscriptionUpdateParams.Builder> change,
      String key) {
    if (!prices.containsKey(tier)) {
      return new Refused<>(Reason.OTHER, "price_not_configured");
    }
    SubscriptionUpdateParams.Builder params =
        SubscriptionUpdateParams.builder()
            .putAllMetadata(StripeBillingMapping.billed(tier, prices.get(tier)));
    ProviderResult<SubscriptionItem> item =
        answer(() -> looked(id), it -> it.getItems().getData().getFirst());
    return switch (item) {
      case Done(SubscriptionItem found) -> {
        params.addItem(
            SubscriptionUpdateParams.Item.builder()
                .setId(found.getId())
                .setPrice(prices.get(tier))
                .build());
        change.accept(found, params);
        yield answer(
            () -> stripe.subscriptions().update(id, params.build(), keyed(key)), this::seen);
      }
      case Refused(Reason reason, String code) -> new Refused<>(reason, code);
      case Unknown(String why) -> new Unknown<>(why);
    };
  }

  @Override
  public ProviderResult<ProviderSubscription> endWithPeriod(
      String id, boolean end, ProviderAttemptId attempt) {
    SubscriptionUpdateParams params =
        SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(end).build();
    return answer(
        () -> stripe.subscriptions().update(id, params, keyed(keyword("end", attempt))),
        this::seen);
  }

  @Override
  public ProviderResult<ProviderSubscription> end(String id, ProviderAttemptId attempt) {
    return answer(
        () -> stripe.subscriptions().cancel(id, keyed(keyword("cancel", attempt))), this::seen);
  }

  @Override
  public ProviderResult<ProviderInvoice> invoice(String id) {
    return answer(() -> stripe.invoices().retrieve(id), StripeSubscriptions::told);
  }

  @Override
  public ProviderResult<List<ProviderInvoice>> paidInvoicesOf(String subscription) {
    InvoiceListParams params =
        InvoiceListParams.builder()
            .setSubscription(subscription)
            .setStatus(InvoiceListParams.Status.PAID)
            .setLimit(A_YEAR)
            .build();
    return answer(
        () -> stripe.invoices().list(params),
        found -> found.getData().stream().map(StripeSubscriptions::told).toList());
  }

  private static ProviderInvoice told(Invoice invoice) {
    Money paid = StripeMapping.money(invoice.getAmountPaid(), invoice.getCurrency());
    Optional<String> subscription =
        Optional.ofNullable(invoice.getParent())
            .map(Invoice.Parent::getSubscriptionDetails)
            .map(Invoice.Parent.SubscriptionDetails::getSubscription);
    return new ProviderInvoice(invoice.getId(), paid, subscription);
  }

  private static String keyword(String act, ProviderAttemptId attempt) {
    return "subscription-%s:%s".formatted(act, attempt.value());
  }

  private ProviderSubscription seen(com.stripe.model.Subscription subscription) {
    return StripeBillingMapping.subscription(subscription, prices);
  }
}
