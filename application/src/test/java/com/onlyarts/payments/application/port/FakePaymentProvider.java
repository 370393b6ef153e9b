package com.onlyarts.payments.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.application.port.PaymentMethod.Card;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.InvalidSignature;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A provider in maps. Every card works but {@code pm_declined}; it can be told to lose its answers,
 * before or after it has done what was asked. Fails a test that speaks to it inside a transaction.
 */
public final class FakePaymentProvider implements PaymentProvider {
  private final String name;
  private final InMemoryTransactions transactions;
  private final Map<String, Intent> byKey = new ConcurrentHashMap<>();
  private final Map<String, Intent> intents = new ConcurrentHashMap<>();
  private final Map<String, List<ProviderRefund>> refunds = new ConcurrentHashMap<>();
  private final Map<String, ProviderDispute> disputes = new ConcurrentHashMap<>();
  private final Map<String, PaymentMethod> methods = new LinkedHashMap<>();
  private final List<String> letters = new ArrayList<>();
  private Mood mood = Mood.FINE;
  private Runnable meanwhile = () -> {};

  public FakePaymentProvider(InMemoryTransactions transactions) {
    this("sandbox", transactions);
  }

  public FakePaymentProvider(String name, InMemoryTransactions transactions) {
    this.name = name;
    this.transactions = transactions;
  }

  /** How the provider is today. */
  public enum Mood {
    FINE,
    /** Nothing arrives there. */
    AWAY,
    /** It does what is asked, and its answer is lost. */
    MUTE,
    /** It gives nothing back, and takes nothing on. */
    MEAN,
    /** It takes money on and does not pass it on. */
    STUCK
  }

  public void is(Mood mood) {
    this.mood = mood;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderResult<Intent> createIntent(NewIntent wanted) {
    return answer(
        () -> {
          Intent intent =
              byKey.computeIfAbsent(
                  wanted.key(), _ -> fresh(wanted.terms().id(), wanted.terms().amount()));
          intents.putIfAbsent(intent.id(), intent);
          return new Done<>(intent);
        });
  }

  private static Intent fresh(PaymentId payment, Money amount) {
    String id = "pi_" + UUID.randomUUID();
    return new Intent(
        id,
        id + "_secret_x",
        PaymentStatus.REQUIRES_PAYMENT_METHOD,
        amount,
        Optional.of(payment),
        Optional.empty());
  }

  @Override
  public ProviderResult<Intent> intent(String intentId) {
    return answer(
        () -> intents.containsKey(intentId) ? new Done<>(intents.get(intentId)) : unknownThing());
  }

  @Override
  public ProviderResult<Intent> confirm(
      String intentId, String paymentMethod, ProviderAttemptId attempt) {
    return answer(
        () -> {
          if (!intents.containsKey(intentId)) {
            return unknownThing();
          }
          letters.add(
              "%s payment_intent.succeeded %s"
                  .formatted(ProviderAttemptId.next().value(), intentId));
          if (intents.get(intentId).status() == PaymentStatus.SUCCEEDED) {
            return new Refused<>(Reason.WRONG_STATE, "payment_intent_unexpected_state");
          }
          if (paymentMethod.equals("pm_declined")) {
            become(
                intentId, PaymentStatus.REQUIRES_PAYMENT_METHOD, Optional.of("insufficient_funds"));
            return new Refused<>(Reason.DECLINED, "insufficient_funds");
          }
          return new Done<>(become(intentId, PaymentStatus.SUCCEEDED, Optional.empty()));
        });
  }

  /** Hands over what has happened since it was last asked. */
  void deliver(Sandbox.Sender sender) {
    letters.forEach(queued -> sender.hand(queued.getBytes(StandardCharsets.UTF_8), "genuine"));
    letters.clear();
  }

  /** Lets a test play the payer's browser, or the bank. */
  public Intent become(String intentId, PaymentStatus status, Optional<String> failure) {
    Intent before = requireNonNull(intents.get(intentId));
    Intent after =
        new Intent(
            before.id(), before.clientSecret(), status, before.amount(), before.payment(), failure);
    intents.put(intentId, after);
    return after;
  }

  /** Lets a test say how an intent is at the provider. */
  public void put(Intent intent) {
    intents.put(intent.id(), intent);
  }

  @Override
  public ProviderResult<Intent> cancel(String intentId, ProviderAttemptId attempt) {
    return answer(
        () ->
            switch (requireNonNull(intents.get(intentId)).status()) {
              case SUCCEEDED, PROCESSING ->
                  new Refused<>(Reason.WRONG_STATE, "payment_intent_unexpected_state");
              case CREATED,
                  REQUIRES_PAYMENT_METHOD,
                  REQUIRES_CONFIRMATION,
                  REQUIRES_ACTION,
                  CANCELLED ->
                  new Done<>(become(intentId, PaymentStatus.CANCELLED, Optional.empty()));
            });
  }

  @Override
  public synchronized ProviderResult<ProviderRefund> refund(String intentId, Refund refund) {
    return answer(
        () -> {
          if (mood == Mood.MEAN) {
            return new Refused<>(Reason.OTHER, "charge_disputed");
          }
          Optional<ProviderRefund> known =
              refundsAt(intentId).stream()
                  .filter(it -> it.ours().equals(Optional.of(refund.id())))
                  .findFirst();
          ProviderRefund given =
              known.orElseGet(
                  () ->
                      new ProviderRefund(
                          "re_" + UUID.randomUUID(),
                          refund.amount(),
                          RefundStatus.SUCCEEDED,
                          Optional.of(refund.id()),
                          Optional.empty()));
          known.ifPresentOrElse(_ -> {}, () -> give(intentId, given));
          return new Done<>(given);
        });
  }

  /** Lets a test say how a refund stands at the provider, also one made there by hand. */
  public synchronized void give(String intentId, ProviderRefund refund) {
    List<ProviderRefund> others =
        refundsAt(intentId).stream().filter(it -> !it.id().equals(refund.id())).toList();
    refunds.put(intentId, Stream.concat(others.stream(), Stream.of(refund)).toList());
  }

  public List<ProviderRefund> refundsAt(String intentId) {
    return refunds.getOrDefault(intentId, List.of());
  }

  @Override
  public ProviderResult<List<ProviderRefund>> refundsOf(String intentId) {
    return answer(() -> new Done<>(refundsAt(intentId)));
  }

  @Override
  public ProviderResult<ProviderPage<ListedRefund>> refundsSince(
      Optional<Instant> since, Optional<String> from) {
    List<ListedRefund> all =
        refunds.entrySet().stream()
            .flatMap(
                at ->
                    at.getValue().stream()
                        .map(refund -> new ListedRefund(Optional.of(at.getKey()), refund)))
            .toList();
    return answer(() -> new Done<>(page(all, from)));
  }

  @Override
  public ProviderResult<ProviderPage<ProviderDispute>> disputesSince(
      Optional<Instant> since, Optional<String> from) {
    return answer(() -> new Done<>(page(List.copyOf(disputes.values()), from)));
  }

  /** Two at once, so that whoever reads has to go on. */
  private static <T> ProviderPage<T> page(List<T> all, Optional<String> from) {
    int start = from.map(Integer::valueOf).orElse(0);
    int end = Math.min(start + 2, all.size());
    return new ProviderPage<>(
        all.subList(start, end),
        end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty());
  }

  public void dispute(ProviderDispute dispute) {
    disputes.put(dispute.id(), dispute);
  }

  @Override
  public ProviderResult<ProviderDispute> dispute(String disputeId) {
    return answer(
        () ->
            disputes.containsKey(disputeId) ? new Done<>(disputes.get(disputeId)) : unknownThing());
  }

  @Override
  public ProviderResult<String> createCustomer(PersonId person, Optional<String> email) {
    return answer(() -> new Done<>("cus_" + person.value()));
  }

  @Override
  public ProviderResult<PaymentMethod> attach(
      String customer, String paymentMethod, ProviderAttemptId attempt) {
    return answer(
        () -> {
          PaymentMethod kept =
              new PaymentMethod(
                  paymentMethod,
                  "card",
                  Optional.of(new Card("visa", "4242", 12, 2030)),
                  Optional.of(customer),
                  Instant.EPOCH);
          methods.put(paymentMethod, kept);
          return new Done<>(kept);
        });
  }

  @Override
  public ProviderResult<List<PaymentMethod>> paymentMethodsOf(String customer) {
    return answer(
        () ->
            new Done<>(
                methods.values().stream()
                    .filter(it -> it.customer().equals(Optional.of(customer)))
                    .toList()));
  }

  @Override
  public ProviderResult<PaymentMethod> paymentMethod(String paymentMethod) {
    return answer(
        () ->
            methods.containsKey(paymentMethod)
                ? new Done<>(methods.get(paymentMethod))
                : unknownThing());
  }

  @Override
  public ProviderResult<PaymentMethod> detach(String paymentMethod, ProviderAttemptId attempt) {
    return answer(() -> new Done<>(requireNonNull(methods.remove(paymentMethod))));
  }

  /** Events of this provider are {@code id type thing}, signed {@code genuine}. */
  @Override
  public ProviderEvent read(byte[] raw, String signature, Instant now) {
    if (!signature.equals("genuine")) {
      throw new Rejected(new InvalidSignature());
    }
    String[] words = new String(raw, StandardCharsets.UTF_8).split(" ");
    Concern concern =
        switch (words[1]) {
          case "payment_intent.succeeded",
              "payment_intent.payment_failed",
              "payment_intent.canceled" ->
              new Concern.OfIntent(words[2]);
          case "charge.refunded" -> new Concern.OfRefunds(words[2]);
          case "charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed" ->
              new Concern.OfDispute(words[2]);
          case "customer.subscription.updated" -> new Concern.OfSubscription(words[2]);
          case "invoice.paid" -> new Concern.OfInvoice(words[2]);
          case "account.updated" -> new Concern.OfAccount(words[2]);
          case "payout.paid", "payout.failed" -> new Concern.OfPayout(words[2], words[3]);
          default -> new Concern.OfNothing();
        };
    return new ProviderEvent(words[0], words[1], concern);
  }

  /**
   * Lets something happen once, after the next question was answered and before the answer arrives.
   */
  public void meanwhile(Runnable act) {
    meanwhile = act;
  }

  private void happens() {
    Runnable act = meanwhile;
    meanwhile = () -> {};
    act.run();
  }

  private <T> ProviderResult<T> answer(Supplier<ProviderResult<T>> work) {
    transactions.requireOutside();
    if (mood == Mood.AWAY) {
      return new Unknown<>("nothing arrives");
    }
    ProviderResult<T> answer = work.get();
    happens();
    return mood == Mood.MUTE ? new Unknown<>("the answer is lost") : answer;
  }

  private static <T> ProviderResult<T> unknownThing() {
    return new Refused<>(Reason.NO_SUCH_THING, "resource_missing");
  }
}
