package com.onlyarts.payments.application;

import com.onlyarts.payments.application.port.PayoutAccounts;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.domain.PayoutId;

/** Looks how an artist's account, or what is paid to it, stands that an event is about (R36). */
public final class PayoutEventHandler {
  private final PayoutProvider provider;
  private final PayoutAccounts accounts;
  private final SettlingPayouts settling;
  private final ExecutingPayouts carrying;

  public PayoutEventHandler(
      PayoutProvider provider,
      PayoutAccounts accounts,
      SettlingPayouts settling,
      ExecutingPayouts carrying) {
    this.provider = provider;
    this.accounts = accounts;
    this.settling = settling;
    this.carrying = carrying;
  }

  ProviderUpdate look(Concern.OfPayouts concern) {
    return switch (concern) {
      case Concern.OfAccount(String account) -> {
        long since = accounts.revisionOf(provider.name(), account).orElse(0);
        yield ProviderUnavailable.unlessSaid(provider.account(account))
            .<ProviderUpdate>map(seen -> () -> takenIn(seen, since))
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

  private Runnable takenIn(ProviderAccount seen, long since) {
    if (!accounts.seen(provider.name(), seen.id(), seen.payable(), since)) {
      throw new StaleUpdate();
    }
    return () -> {};
  }

  /** What the bank sends back is fetched from the artist's account there. */
  private void goOn(PayoutId payout) {
    carrying.carryOut(payout);
  }
}
