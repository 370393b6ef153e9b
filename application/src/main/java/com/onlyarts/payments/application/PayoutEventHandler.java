package com.onlyarts.payments.application;

import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PayoutAccounts;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.domain.PayoutId;

/** Looks how an artist's account, or what is paid to it, stands that an event is about (R36). */
public final class PayoutEventHandler {
  private final MoneyProviders<PayoutProvider> providers;
  private final PayoutAccounts accounts;
  private final SettlingPayouts settling;
  private final ExecutingPayouts carrying;

  public PayoutEventHandler(
      MoneyProviders<PayoutProvider> providers,
      PayoutAccounts accounts,
      SettlingPayouts settling,
      ExecutingPayouts carrying) {
    this.providers = providers;
    this.accounts = accounts;
    this.settling = settling;
    this.carrying = carrying;
  }

  /**
   * @param name the provider that told of it
   */
  ProviderUpdate look(String name, Concern.OfPayouts concern) {
    PayoutProvider provider = providers.named(name);
    return switch (concern) {
      case Concern.OfAccount(String account) -> {
        long since = accounts.revisionOf(name, account).orElse(0);
        yield ProviderUnavailable.unlessSaid(provider.account(account))
            .<ProviderUpdate>map(seen -> () -> takenIn(name, seen, since))
            .orElse(ProviderUpdate.NOTHING);
      }
      case Concern.OfPayout(String account, String payout) ->
          ProviderUnavailable.unlessSaid(provider.payout(account, payout))
              .<ProviderUpdate>map(
                  seen ->
                      () -> {
                        seen.ours().ifPresent(ours -> settling.see(ours, seen));
                        return () -> seen.ours().ifPresent(this::goOn);
                      })
              .orElse(ProviderUpdate.NOTHING);
    };
  }

  private Runnable takenIn(String provider, ProviderAccount seen, long since) {
    if (!accounts.seen(provider, seen.id(), seen.payable(), since)) {
      throw new StaleUpdate();
    }
    return () -> {};
  }

  /** What the bank sends back is fetched from the artist's account there. */
  private void goOn(PayoutId payout) {
    carrying.carryOut(payout);
  }
}
