package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.stripe.StripeClientFactory.keyed;
import static com.onlyarts.payments.stripe.StripeResults.answer;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.NewIntent;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderKeys;
import com.onlyarts.payments.application.port.ProviderPage;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentTerms;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.Refund;
import com.stripe.model.Customer;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods.AllowRedirects;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stripe, in the version its library pins. Every POST carries an idempotency key, because even the
 * JDK sends one again when a connection drops.
 */
public final class StripePayments implements PaymentProvider {
  private final String name;
  private final V1Services stripe;
  private final StripeKeys keys;
  private final StripeEvents events;

  public StripePayments(StripeSettings settings, ProviderCalls calls, ProviderKeys keys) {
    this.name = settings.provider();
    this.keys = new StripeKeys(keys);
    this.stripe = StripeClientFactory.open(settings, calls).v1();
    this.events = new StripeEvents(settings.webhookSecret());
  }

  @Override
  public String name() {
    return name;
  }

  /** Cards without a detour over another page, so that both the browser and we can confirm. */
  @Override
  public ProviderResult<Intent> createIntent(NewIntent wanted) {
    PaymentTerms terms = wanted.terms();
    PaymentIntentCreateParams.Builder params =
        PaymentIntentCreateParams.builder()
            .setAmount(terms.amount().minor())
            .setCurrency(StripeMapping.currency(terms.amount()))
            .setDescription(terms.description())
            .setAutomaticPaymentMethods(
                AutomaticPaymentMethods.builder()
                    .setEnabled(true)
                    .setAllowRedirects(AllowRedirects.NEVER)
                    .build())
            .putMetadata(StripeMapping.PAYMENT, terms.id().value().toString())
            .putMetadata(terms.subject().kind() + "_id", terms.subject().id().toString());
    terms.customer().ifPresent(params::setCustomer);
    return keys.once(
        wanted.key(),
        options -> stripe.paymentIntents().create(params.build(), options),
        StripeMapping::intent);
  }

  @Override
  public ProviderResult<Intent> intent(String intentId) {
    return answer(() -> stripe.paymentIntents().retrieve(intentId), StripeMapping::intent);
  }

  @Override
  public ProviderResult<Intent> confirm(
      String intentId, String paymentMethod, ProviderAttemptId attempt) {
    PaymentIntentConfirmParams params =
        PaymentIntentConfirmParams.builder()
            .setPaymentMethod(paymentMethod)
            .setUseStripeSdk(true)
            .build();
    return answer(
        () -> stripe.paymentIntents().confirm(intentId, params, keyed("confirm", attempt)),
        StripeMapping::intent);
  }

  @Override
  public ProviderResult<Intent> cancel(String intentId, ProviderAttemptId attempt) {
    return answer(
        () -> stripe.paymentIntents().cancel(intentId, keyed("cancel", attempt)),
        StripeMapping::intent);
  }

  @Override
  public ProviderResult<ProviderRefund> refund(String intentId, Refund refund) {
    RefundCreateParams params =
        RefundCreateParams.builder()
            .setPaymentIntent(intentId)
            .setAmount(refund.amount().minor())
            .putMetadata(StripeMapping.REFUND, refund.id().value().toString())
            .build();
    return keys.once(
        refund.providerKey(),
        options -> stripe.refunds().create(params, options),
        StripeMapping::refund);
  }

  @Override
  public ProviderResult<List<ProviderRefund>> refundsOf(String intentId) {
    return answer(
        () ->
            StripePages.all(
                last -> stripe.refunds().list(refunds(last).setPaymentIntent(intentId).build())),
        refunds -> refunds.stream().map(StripeMapping::refund).toList());
  }

  private static RefundListParams.Builder refunds(Optional<String> last) {
    RefundListParams.Builder params = RefundListParams.builder().setLimit(StripePages.MOST);
    last.ifPresent(params::setStartingAfter);
    return params;
  }

  @Override
  public ProviderResult<ProviderPage<ListedRefund>> refundsSince(
      Optional<Instant> since, Optional<String> from) {
    RefundListParams.Builder params = refunds(from);
    since.ifPresent(
        at ->
            params.setCreated(
                RefundListParams.Created.builder().setGte(at.getEpochSecond()).build()));
    return answer(
        () -> stripe.refunds().list(params.build()),
        page ->
            new ProviderPage<>(
                page.getData().stream().map(StripeMapping::listedRefund).toList(),
                StripePages.next(page)));
  }

  @Override
  public ProviderResult<ProviderDispute> dispute(String disputeId) {
    return answer(() -> stripe.disputes().retrieve(disputeId), StripeMapping::dispute);
  }

  @Override
  public ProviderResult<ProviderPage<ProviderDispute>> disputesSince(
      Optional<Instant> since, Optional<String> from) {
    DisputeListParams.Builder params = DisputeListParams.builder().setLimit(StripePages.MOST);
    from.ifPresent(params::setStartingAfter);
    since.ifPresent(
        at ->
            params.setCreated(
                DisputeListParams.Created.builder().setGte(at.getEpochSecond()).build()));
    return answer(
        () -> stripe.disputes().list(params.build()),
        page ->
            new ProviderPage<>(
                page.getData().stream().map(StripeMapping::dispute).toList(),
                StripePages.next(page)));
  }

  @Override
  public ProviderResult<String> createCustomer(PersonId person, Optional<String> email) {
    CustomerCreateParams.Builder params =
        CustomerCreateParams.builder().putMetadata("person_id", person.value().toString());
    email.ifPresent(params::setEmail);
    return keys.once(
        "customer:" + person.value(),
        options -> stripe.customers().create(params.build(), options),
        Customer::getId);
  }

  @Override
  public ProviderResult<PaymentMethod> attach(
      String customer, String paymentMethod, ProviderAttemptId attempt) {
    PaymentMethodAttachParams params =
        PaymentMethodAttachParams.builder().setCustomer(customer).build();
    return answer(
        () -> stripe.paymentMethods().attach(paymentMethod, params, keyed("attach", attempt)),
        StripeMapping::method);
  }

  @Override
  public ProviderResult<List<PaymentMethod>> paymentMethodsOf(String customer) {
    CustomerPaymentMethodListParams params =
        CustomerPaymentMethodListParams.builder().setLimit(StripePages.MOST).build();
    return answer(
        () -> stripe.customers().paymentMethods().list(customer, params),
        methods -> methods.getData().stream().map(StripeMapping::method).toList());
  }

  @Override
  public ProviderResult<PaymentMethod> paymentMethod(String paymentMethod) {
    return answer(() -> stripe.paymentMethods().retrieve(paymentMethod), StripeMapping::method);
  }

  @Override
  public ProviderResult<PaymentMethod> detach(String paymentMethod, ProviderAttemptId attempt) {
    return answer(
        () -> stripe.paymentMethods().detach(paymentMethod, keyed("detach", attempt)),
        StripeMapping::method);
  }

  @Override
  public ProviderEvent read(byte[] raw, String signature, Instant now) {
    return events.read(raw, signature, now);
  }
}
