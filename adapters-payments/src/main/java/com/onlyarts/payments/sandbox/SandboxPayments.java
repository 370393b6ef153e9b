package com.onlyarts.payments.sandbox;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.NewIntent;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderPage;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.application.port.SandboxStore;
import com.onlyarts.payments.application.port.SandboxStore.Request;
import com.onlyarts.payments.application.port.SandboxStore.Thing;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.TierPrice;
import com.onlyarts.payments.stripe.StripeEvents;
import com.onlyarts.payments.stripe.StripeSignature;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays Stripe from its own memory, in transactions of its own, so that what it has said survives a
 * restart (R40). It speaks Stripe's tongue: the same states, codes, names, and events signed in the
 * same way.
 */
public final class SandboxPayments implements PaymentProvider, Sandbox {
  private static final String UNEXPECTED_STATE = "payment_intent_unexpected_state";
  private static final String MISSING = "resource_missing";

  private final Transactions transactions;
  private final SandboxStore memory;
  private final SandboxCodec codec;
  private final SandboxWebhooks post;
  private final StripeEvents events;
  private final SandboxPrices prices;
  private final SandboxBilling billing;
  private final Clock clock;

  /**
   * @param webhookSecret what it signs its events with
   * @param tierPrices what subscribers are billed
   */
  public SandboxPayments(
      Transactions transactions,
      SandboxStore memory,
      String webhookSecret,
      List<TierPrice> tierPrices,
      Clock clock) {
    this.transactions = transactions;
    this.memory = memory;
    this.codec = new SandboxCodec(memory, clock);
    this.post = new SandboxWebhooks(memory, new StripeSignature(webhookSecret), clock);
    this.events = new StripeEvents(webhookSecret);
    this.prices = new SandboxPrices(tierPrices);
    this.billing = new SandboxBilling(codec, post, prices, clock);
    this.clock = clock;
  }

  /** Who bills subscribers, of the same memory. */
  public SandboxSubscriptions subscriptions() {
    return new SandboxSubscriptions(transactions, memory, codec, prices, billing, clock);
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public ProviderResult<Intent> createIntent(NewIntent wanted) {
    SandboxIntent fresh = SandboxIntent.fresh(wanted.terms().amount(), wanted.terms().id());
    String fingerprint = "%s %s".formatted(wanted.terms().amount(), wanted.terms().id().value());
    if (codec.make(wanted.key(), fingerprint, fresh)) {
      return new Done<>(fresh.told());
    }
    return answered(wanted.key(), fingerprint)
        .map(this::intent)
        .orElseGet(SandboxPayments::anotherBody);
  }

  private Optional<String> answered(String key, String fingerprint) {
    return memory
        .request(key)
        .filter(request -> request.fingerprint().equals(fingerprint))
        .map(Request::thing);
  }

  private static <T> ProviderResult<T> anotherBody() {
    return new Refused<>(Reason.OTHER, "idempotency_error");
  }

  @Override
  public ProviderResult<Intent> intent(String intentId) {
    return withIntent(intentId, intent -> new Done<>(intent.told()));
  }

  @Override
  public ProviderResult<Intent> confirm(
      String intentId, String paymentMethod, ProviderAttemptId attempt) {
    return transactions.inTransaction(
        () ->
            billing
                .confirm(intentId, token(paymentMethod))
                .orElseGet(() -> confirmPayment(intentId, token(paymentMethod))));
  }

  /** Whose answer was lost confirms again, and is told that it is paid. */
  @Override
  public ProviderResult<Intent> confirmInBrowser(String intentId, String paymentMethod) {
    return transactions.inTransaction(
        () ->
            codec
                .intent(intentId)
                .filter(intent -> intent.status() == PaymentStatus.SUCCEEDED)
                .<ProviderResult<Intent>>map(paid -> new Done<>(paid.told()))
                .orElseGet(() -> confirm(intentId, paymentMethod, ProviderAttemptId.next())));
  }

  private ProviderResult<Intent> confirmPayment(String intentId, String token) {
    return withIntent(
        intentId,
        intent ->
            intent.status().isFinal()
                ? new Refused<>(Reason.WRONG_STATE, UNEXPECTED_STATE)
                : pay(intent, token));
  }

  private String token(String paymentMethod) {
    return codec
        .method(paymentMethod)
        .map(thing -> SandboxCodec.method(thing).token())
        .orElse(paymentMethod);
  }

  private ProviderResult<Intent> pay(SandboxIntent intent, String token) {
    TestCard card = TestCard.of(token);
    if (card.challenge() && !intent.awaitsCustomerOf(token)) {
      return become(
          "payment_intent.requires_action", intent.now(PaymentStatus.REQUIRES_ACTION, token, ""));
    }
    if (!card.works()) {
      become(
          "payment_intent.payment_failed",
          intent.now(PaymentStatus.REQUIRES_PAYMENT_METHOD, token, card.outcome()));
      return new Refused<>(Reason.DECLINED, card.outcome());
    }
    ProviderResult<Intent> paid =
        become("payment_intent.succeeded", intent.now(PaymentStatus.SUCCEEDED, token, ""));
    if (token.equals(TestCard.DISPUTED)) {
      SandboxDispute dispute =
          new SandboxDispute(
              SandboxName.next("dp"), intent.id(), intent.amount(), intent.currency());
      codec.keep(dispute);
      post.write(dispute);
    }
    return paid;
  }

  private ProviderResult<Intent> become(String eventType, SandboxIntent intent) {
    codec.keep(intent);
    post.write(eventType, intent);
    return new Done<>(intent.told());
  }

  @Override
  public ProviderResult<Intent> cancel(String intentId, ProviderAttemptId attempt) {
    return withIntent(
        intentId,
        intent ->
            intent.status().isFinal()
                ? new Refused<>(Reason.WRONG_STATE, UNEXPECTED_STATE)
                : become(
                    "payment_intent.canceled",
                    intent.now(PaymentStatus.CANCELLED, intent.token(), "")));
  }

  @Override
  public ProviderResult<ProviderRefund> refund(String intentId, Refund refund) {
    return withIntent(intentId, intent -> given(intent, refund));
  }

  private ProviderResult<ProviderRefund> given(SandboxIntent intent, Refund refund) {
    List<SandboxRefund> before = codec.refundsOf(intent.id());
    Optional<SandboxRefund> same =
        before.stream().filter(it -> it.refund().equals(refund.id().value())).findFirst();
    if (same.isPresent()) {
      return new Done<>(same.get().told());
    }
    long left = intent.amount() - before.stream().mapToLong(SandboxRefund::amount).sum();
    if (intent.status() != PaymentStatus.SUCCEEDED || left < refund.amount().minor()) {
      return new Refused<>(
          Reason.OTHER, left == 0 ? "charge_already_refunded" : "amount_too_large");
    }
    if (!codec.disputesOf(intent.id()).isEmpty()) {
      return new Refused<>(Reason.OTHER, "charge_disputed");
    }
    SandboxRefund given =
        new SandboxRefund(
            SandboxName.next("re"),
            intent.id(),
            refund.amount().minor(),
            intent.currency(),
            refund.id().value());
    codec.keep(given);
    post.write(given);
    return new Done<>(given.told());
  }

  @Override
  public ProviderResult<List<ProviderRefund>> refundsOf(String intentId) {
    return new Done<>(codec.refundsOf(intentId).stream().map(SandboxRefund::told).toList());
  }

  @Override
  public ProviderResult<ProviderDispute> dispute(String disputeId) {
    return found(
        transactions.inTransaction(
            () -> codec.dispute(disputeId).map(dispute -> dispute.told(clock.instant()))));
  }

  /** Everything is told of by events here, and nobody makes refunds by hand. */
  @Override
  public ProviderResult<ProviderPage<ListedRefund>> refundsSince(
      Optional<Instant> since, Optional<String> from) {
    return new Done<>(new ProviderPage<>(List.of(), Optional.empty()));
  }

  @Override
  public ProviderResult<ProviderPage<ProviderDispute>> disputesSince(
      Optional<Instant> since, Optional<String> from) {
    return new Done<>(new ProviderPage<>(List.of(), Optional.empty()));
  }

  @Override
  public ProviderResult<String> createCustomer(PersonId person, Optional<String> email) {
    String key = "customer:" + person.value();
    return transactions.inTransaction(
        () -> {
          memory.remember(new Request(key, "", SandboxName.next("cus")));
          return found(memory.request(key).map(Request::thing));
        });
  }

  @Override
  public ProviderResult<PaymentMethod> attach(
      String customer, String paymentMethod, ProviderAttemptId attempt) {
    return transactions.inTransaction(
        () -> {
          Optional<Thing> known = codec.method(paymentMethod);
          if (known.isPresent()) {
            return known.get().owner().equals(customer)
                ? new Done<>(told(known.get()))
                : new Refused<>(Reason.OTHER, "payment_method_in_use");
          }
          TestCard card = TestCard.of(paymentMethod);
          if (!card.mayBeKept(paymentMethod)) {
            return new Refused<>(Reason.DECLINED, card.outcome());
          }
          SandboxMethod fresh = new SandboxMethod(SandboxName.next("pm"), customer, paymentMethod);
          String fingerprint = "%s %s".formatted(customer, paymentMethod);
          String key = "attach:" + attempt.value();
          if (codec.make(key, fingerprint, fresh)) {
            return new Done<>(fresh.told(clock.instant()));
          }
          return answered(key, fingerprint)
              .flatMap(codec::method)
              .<ProviderResult<PaymentMethod>>map(thing -> new Done<>(told(thing)))
              .orElseGet(SandboxPayments::anotherBody);
        });
  }

  @Override
  public ProviderResult<List<PaymentMethod>> paymentMethodsOf(String customer) {
    return new Done<>(codec.methodsOf(customer).stream().map(SandboxPayments::told).toList());
  }

  @Override
  public ProviderResult<PaymentMethod> paymentMethod(String paymentMethod) {
    return found(
        transactions.inTransaction(() -> codec.method(paymentMethod).map(SandboxPayments::told)));
  }

  @Override
  public ProviderResult<PaymentMethod> detach(String paymentMethod, ProviderAttemptId attempt) {
    return transactions.inTransaction(
        () -> {
          ProviderResult<PaymentMethod> kept = paymentMethod(paymentMethod);
          memory.forget(paymentMethod);
          return kept;
        });
  }

  private static PaymentMethod told(Thing thing) {
    return SandboxCodec.method(thing).told(thing.createdAt());
  }

  @Override
  public ProviderEvent read(byte[] raw, String signature, Instant now) {
    return events.read(raw, signature, now);
  }

  @Override
  public void deliver(Sender sender) {
    post.deliver(sender);
  }

  private <T> ProviderResult<T> withIntent(
      String intentId, Function<SandboxIntent, ProviderResult<T>> act) {
    return transactions.inTransaction(
        () -> codec.intent(intentId).map(act).orElseGet(SandboxPayments::missing));
  }

  private static <T> ProviderResult<T> found(Optional<T> thing) {
    return thing.<ProviderResult<T>>map(Done::new).orElseGet(SandboxPayments::missing);
  }

  private static <T> ProviderResult<T> missing() {
    return new Refused<>(Reason.NO_SUCH_THING, MISSING);
  }
}
