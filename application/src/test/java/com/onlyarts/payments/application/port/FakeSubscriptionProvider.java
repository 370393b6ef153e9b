package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static java.util.Objects.requireNonNull;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Bills subscribers in maps; {@code pm_asks} wants to see the customer first. It can be told to
 * lose its answers. Fails a test that speaks to it inside a transaction.
 */
public final class FakeSubscriptionProvider implements SubscriptionProvider {
  private final String name;
  private final InMemoryTransactions transactions;
  private final Map<String, ProviderSubscription> subscriptions = new LinkedHashMap<>();
  private final Map<String, ProviderInvoice> invoices = new LinkedHashMap<>();
  private final Set<String> confusing = new HashSet<>();
  private Mood mood = Mood.FINE;
  private Runnable meanwhile = () -> {};

  public FakeSubscriptionProvider(InMemoryTransactions transactions) {
    this("sandbox", transactions);
  }

  public FakeSubscriptionProvider(String name, InMemoryTransactions transactions) {
    this.name = name;
    this.transactions = transactions;
  }

  public void is(Mood mood) {
    this.mood = mood;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderResult<ProviderSubscription> start(Subscription wanted, String paymentMethod) {
    boolean asks = paymentMethod.equals("pm_asks");
    ProviderSubscription fresh =
        new ProviderSubscription(
            idOf(wanted),
            asks ? SubscriptionStatus.INCOMPLETE : SubscriptionStatus.ACTIVE,
            wanted.wanted(),
            Optional.empty(),
            false,
            Optional.of(NOON),
            asks ? Optional.of("pi_1_secret_1") : Optional.empty(),
            Optional.of(wanted.id()));
    return answer(
        () -> {
          if (mood == Mood.MEAN) {
            return new Refused<>(Reason.OTHER, "price_not_configured");
          }
          subscriptions.putIfAbsent(fresh.id(), fresh);
          return new Done<>(subscriptions.get(fresh.id()));
        });
  }

  public static String idOf(Subscription subscription) {
    return "sub_" + subscription.id().value();
  }

  /** Lets a test play the provider, or time. */
  public void become(String id, SubscriptionStatus status) {
    change(
        id,
        it ->
            new ProviderSubscription(
                id,
                status,
                it.tier(),
                it.nextTier(),
                it.cancelling(),
                it.periodEnd(),
                Optional.empty(),
                it.ours()));
  }

  /** What it says of this one is understood by nobody from now on. */
  public void confuse(String id) {
    confusing.add(id);
  }

  public void bill(ProviderInvoice invoice) {
    invoices.put(invoice.id(), invoice);
  }

  @Override
  public ProviderResult<ProviderSubscription> subscription(String id) {
    if (confusing.contains(id)) {
      return Unknown.notUnderstood("a new status");
    }
    return answer(
        () -> subscriptions.containsKey(id) ? new Done<>(subscriptions.get(id)) : unknownThing());
  }

  @Override
  public ProviderResult<Optional<ProviderSubscription>> find(Subscription subscription) {
    return answer(() -> new Done<>(Optional.ofNullable(subscriptions.get(idOf(subscription)))));
  }

  @Override
  public ProviderResult<ProviderSubscription> upgrade(
      String id, Tier to, ProviderAttemptId attempt) {
    return answer(
        () ->
            mood == Mood.MEAN
                ? new Refused<>(Reason.DECLINED, "card_declined")
                : change(id, it -> of(it, to, Optional.empty(), it.cancelling())));
  }

  @Override
  public ProviderResult<ProviderSubscription> settleFor(
      String id, Tier next, ProviderAttemptId attempt) {
    return answer(
        () ->
            change(
                id,
                it ->
                    of(
                        it,
                        it.tier(),
                        Optional.of(next).filter(then -> then != it.tier()),
                        it.cancelling())));
  }

  @Override
  public ProviderResult<ProviderSubscription> endWithPeriod(
      String id, boolean end, ProviderAttemptId attempt) {
    return answer(() -> change(id, it -> of(it, it.tier(), it.nextTier(), end)));
  }

  @Override
  public ProviderResult<ProviderSubscription> end(String id, ProviderAttemptId attempt) {
    return answer(
        () -> {
          become(id, SubscriptionStatus.ENDED);
          return new Done<>(requireNonNull(subscriptions.get(id)));
        });
  }

  @Override
  public ProviderResult<ProviderInvoice> invoice(String id) {
    return answer(() -> invoices.containsKey(id) ? new Done<>(invoices.get(id)) : unknownThing());
  }

  @Override
  public ProviderResult<List<ProviderInvoice>> paidInvoicesOf(String subscription) {
    return answer(
        () ->
            new Done<>(
                invoices.values().stream()
                    .filter(it -> it.subscription().equals(Optional.of(subscription)))
                    .toList()));
  }

  private static ProviderSubscription of(
      ProviderSubscription it, Tier tier, Optional<Tier> next, boolean cancelling) {
    return new ProviderSubscription(
        it.id(), it.status(), tier, next, cancelling, it.periodEnd(), it.clientSecret(), it.ours());
  }

  private ProviderResult<ProviderSubscription> change(
      String id, UnaryOperator<ProviderSubscription> change) {
    return new Done<>(subscriptions.computeIfPresent(id, (_, before) -> change.apply(before)));
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
