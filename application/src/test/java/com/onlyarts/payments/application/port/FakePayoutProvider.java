package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.ProviderAttemptId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Pays artists in maps; it can be told to lose its answers, before or after it has done what was
 * asked. Fails a test that speaks to it inside a transaction.
 */
public final class FakePayoutProvider implements PayoutProvider {
  private final String name;
  private final InMemoryTransactions transactions;
  private final Map<String, ProviderAccount> accounts = new ConcurrentHashMap<>();
  private final Map<String, String> transfers = new ConcurrentHashMap<>();
  private final Map<String, String> reversals = new ConcurrentHashMap<>();
  private final Map<String, ProviderPayout> payouts = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Mood mood = Mood.FINE;
  private Runnable meanwhile = () -> {};

  public FakePayoutProvider(InMemoryTransactions transactions) {
    this("sandbox", transactions);
  }

  public FakePayoutProvider(String name, InMemoryTransactions transactions) {
    this.name = name;
    this.transactions = transactions;
  }

  public void is(Mood mood) {
    this.mood = mood;
  }

  /** The steps it was asked for, in order. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderResult<ProviderAccount> createAccount(PersonId artist, Optional<String> email) {
    String id = "acct_" + artist.value();
    return answer(
        () -> new Done<>(accounts.computeIfAbsent(id, _ -> new ProviderAccount(id, false))));
  }

  @Override
  public ProviderResult<ProviderAccount> account(String account) {
    return answer(
        () -> accounts.containsKey(account) ? new Done<>(accounts.get(account)) : unknownThing());
  }

  @Override
  public ProviderResult<URI> onboarding(String account, ProviderAttemptId attempt) {
    return answer(() -> new Done<>(URI.create("https://provider.example/" + account)));
  }

  /** The artist has said everything; from now on the account is paid. */
  public ProviderResult<ProviderAccount> onboard(String account) {
    if (!accounts.containsKey(account)) {
      return unknownThing();
    }
    accounts.put(account, new ProviderAccount(account, true));
    return new Done<>(accounts.get(account));
  }

  /** The provider wants to know more before it pays to this account again. */
  public void barred(String account) {
    accounts.put(account, new ProviderAccount(account, false));
  }

  /** The banks work for a while. */
  void pass() {
    payouts.replaceAll(
        (_, payout) ->
            payout.state() == State.SENT ? standing(payout, State.PAID, Optional.empty()) : payout);
  }

  @Override
  public ProviderResult<String> transfer(Payout payout) {
    return answer(
        () -> {
          asked.add("transfer");
          return mood == Mood.MEAN
              ? new Refused<>(Reason.OTHER, "balance_insufficient")
              : new Done<>(
                  transfers.computeIfAbsent(
                      payout.keyOf(Payout.Step.TRANSFER), key -> "tr_" + key));
        });
  }

  @Override
  public ProviderResult<ProviderPayout> send(Payout payout) {
    return answer(
        () -> {
          asked.add("payout");
          if (mood == Mood.STUCK) {
            return new Refused<>(Reason.OTHER, "payouts_not_allowed");
          }
          return new Done<>(
              payouts.computeIfAbsent(
                  idOf(payout),
                  id ->
                      new ProviderPayout(
                          id, State.SENT, Optional.of(payout.id()), Optional.empty())));
        });
  }

  @Override
  public ProviderResult<Payout.Step> takeBack(Payout payout) {
    return answer(
        () -> {
          asked.add("reversal");
          reversals.put(payout.keyOf(Payout.Step.TRANSFER), "trr");
          return new Done<>(Payout.Step.REVERSAL);
        });
  }

  @Override
  public ProviderResult<ProviderPayout> payout(String account, String payoutId) {
    return answer(
        () -> payouts.containsKey(payoutId) ? new Done<>(payouts.get(payoutId)) : unknownThing());
  }

  @Override
  public ProviderResult<PayoutTrace> trace(Payout payout) {
    String key = payout.keyOf(Payout.Step.TRANSFER);
    return answer(
        () ->
            new Done<>(
                new PayoutTrace(
                    Optional.ofNullable(transfers.get(key)),
                    reversals.containsKey(key),
                    Optional.ofNullable(payouts.get(idOf(payout))))));
  }

  /** Lets a test play the bank. */
  public void become(Payout payout, State state, Optional<String> failure) {
    payouts.computeIfPresent(idOf(payout), (_, before) -> standing(before, state, failure));
  }

  public static String idOf(Payout payout) {
    return "po_" + payout.keyOf(Payout.Step.PAYOUT);
  }

  private static ProviderPayout standing(
      ProviderPayout before, State state, Optional<String> failure) {
    return new ProviderPayout(before.id(), state, before.ours(), failure);
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
