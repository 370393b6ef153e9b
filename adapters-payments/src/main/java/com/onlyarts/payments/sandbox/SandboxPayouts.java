package com.onlyarts.payments.sandbox;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.PayoutTrace;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderPayout;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.SandboxBank;
import com.onlyarts.payments.application.port.SandboxStore;
import com.onlyarts.payments.application.port.SandboxStore.Request;
import com.onlyarts.payments.application.port.SandboxTime;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.Payout.Step;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.stripe.StripeSignature;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plays Stripe Connect, and the banks behind it, from the sandbox's memory (R40). An account is
 * onboarded by opening the link it answers; a payout reaches the bank when time passes, unless its
 * amount says otherwise ({@link SandboxPayout}).
 */
public final class SandboxPayouts implements PayoutProvider, SandboxBank, SandboxTime {
  private final Transactions transactions;
  private final SandboxStore memory;
  private final SandboxCodec codec;
  private final SandboxWebhooks post;
  private final URI home;

  /**
   * @param webhookSecret what it signs its events with
   * @param home where this service is reached, for the links it answers
   */
  public SandboxPayouts(
      Transactions transactions, SandboxStore memory, String webhookSecret, URI home, Clock clock) {
    this.transactions = transactions;
    this.memory = memory;
    this.codec = new SandboxCodec(memory, clock);
    this.post = new SandboxWebhooks(memory, new StripeSignature(webhookSecret), clock);
    this.home = home;
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public ProviderResult<ProviderAccount> createAccount(PersonId artist, Optional<String> email) {
    return transactions.inTransaction(
        () -> {
          String id =
              once(
                  "account:" + artist.value(),
                  () -> {
                    SandboxAccount made = new SandboxAccount(SandboxName.next("acct"), false);
                    codec.keep(made);
                    return made.id();
                  });
          return account(id);
        });
  }

  @Override
  public ProviderResult<ProviderAccount> account(String account) {
    return found(
        transactions.inTransaction(() -> codec.account(account).map(SandboxAccount::told)));
  }

  @Override
  public ProviderResult<URI> onboarding(String account, ProviderAttemptId attempt) {
    return new Done<>(URI.create("%s/api/sandbox/accounts/%s/onboarding".formatted(home, account)));
  }

  @Override
  public ProviderResult<ProviderAccount> onboard(String account) {
    return transactions.inTransaction(
        () -> {
          codec
              .account(account)
              .filter(known -> !known.onboarded())
              .ifPresent(
                  known -> {
                    SandboxAccount onboarded = new SandboxAccount(known.id(), true);
                    codec.keep(onboarded);
                    post.write(onboarded);
                  });
          return account(account);
        });
  }

  @Override
  public ProviderResult<String> transfer(Payout payout) {
    return transactions.inTransaction(
        () ->
            new Done<>(
                once(
                    payout.keyOf(Step.TRANSFER),
                    () -> {
                      String id = SandboxName.next("tr");
                      codec.keep(
                          new SandboxTransfer(
                              id,
                              payout.terms().account(),
                              payout.amount().minor(),
                              currency(payout),
                              payout.id().value(),
                              false));
                      return id;
                    })));
  }

  @Override
  public ProviderResult<ProviderPayout> send(Payout payout) {
    if (!SandboxPayout.isSent(payout.amount().minor())) {
      return new Refused<>(Reason.OTHER, "balance_insufficient");
    }
    return transactions.inTransaction(
        () -> {
          String id =
              once(
                  payout.keyOf(Step.PAYOUT),
                  () -> {
                    SandboxPayout sent =
                        new SandboxPayout(
                            SandboxName.next("po"),
                            payout.terms().account(),
                            payout.amount().minor(),
                            currency(payout),
                            payout.id().value(),
                            State.SENT,
                            "");
                    codec.keep(sent);
                    return sent.id();
                  });
          return payout(payout.terms().account(), id);
        });
  }

  @Override
  public ProviderResult<Step> takeBack(Payout payout) {
    return transactions.inTransaction(
        () -> {
          Optional<SandboxTransfer> transfer = payout.transferId().flatMap(codec::transfer);
          transfer.map(SandboxTransfer::takenBack).ifPresent(codec::keep);
          return found(transfer.map(_ -> Step.REVERSAL));
        });
  }

  @Override
  public ProviderResult<ProviderPayout> payout(String account, String payoutId) {
    return found(transactions.inTransaction(() -> codec.payout(payoutId).map(SandboxPayout::told)));
  }

  @Override
  public ProviderResult<PayoutTrace> trace(Payout payout) {
    return transactions.inTransaction(
        () -> {
          Optional<SandboxTransfer> transfer =
              memory
                  .request(payout.keyOf(Step.TRANSFER))
                  .map(Request::thing)
                  .flatMap(codec::transfer);
          Optional<SandboxPayout> sent =
              memory.request(payout.keyOf(Step.PAYOUT)).map(Request::thing).flatMap(codec::payout);
          return new Done<>(
              new PayoutTrace(
                  transfer.map(SandboxTransfer::id),
                  transfer.filter(SandboxTransfer::reversed).isPresent(),
                  sent.map(SandboxPayout::told)));
        });
  }

  @Override
  public void pass() {
    transactions.inTransaction(
        () ->
            codec
                .openPayouts()
                .forEach(
                    open ->
                        codec
                            .payout(open.id())
                            .filter(SandboxPayout::isOpen)
                            .ifPresent(this::goOn)));
  }

  private void goOn(SandboxPayout payout) {
    SandboxPayout later = payout.later();
    codec.keep(later);
    post.write(later);
  }

  /** Makes a thing unless a request under this key has; answers its name. */
  private String once(String key, Supplier<String> making) {
    return memory.request(key).map(Request::thing).orElseGet(() -> remembered(key, making.get()));
  }

  private String remembered(String key, String made) {
    return memory.remember(new Request(key, "", made))
        ? made
        : memory.request(key).map(Request::thing).orElseThrow();
  }

  private static String currency(Payout payout) {
    return payout.amount().currency().getCurrencyCode();
  }

  private static <T> ProviderResult<T> found(Optional<T> thing) {
    return thing
        .<ProviderResult<T>>map(Done::new)
        .orElseGet(() -> new Refused<>(Reason.NO_SUCH_THING, "resource_missing"));
  }
}
