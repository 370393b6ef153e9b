package com.onlyarts.payments.application;

import com.onlyarts.payments.application.port.PayoutAccounts;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.domain.PayoutId;

/** Looks how an artist's account, or what is paid to it, stands that an event is about (R36). */
public final class WatchingPayouts {
  private final PayoutProvider provider;
  private final PayoutAccounts accounts;
  private final SettlingPayouts settling;
  private final CarryingOutPayouts carrying;

  public WatchingPayouts(PayoutProvider provider, PayoutAccounts accounts, SettlingPayouts settling, CarryingOutPayouts carrying) {
    this.provider = provider;
    this.accounts = accounts;
    this.settling = settling;
    this.carrying = carrying;
  }

  Sight look(Concern.OfPayouts concern) {
    return switch (concern) {
      case Concern.OfAccount(String account) -> {
        long since = accounts.revisionOf(provider.name(), account).orElse(0);
        yield Away.unlessSaid(provider.account(account)).<Sight>map(seen -> () -> takenIn(seen, since)).orElse(Sight.NOTHING);
      }
      case Concern.OfPayout(String account, String payout) ->
          Away.unlessSaid(provider.payout(account, payout))
              .<Sight>map(
                  seen ->
                      () -> {
                        seen.ours().ifPresent(ours -> settling.see(ours, seen));
                        return () -> seen.ours().ifPresent(this::goOn);
                      })
              .orElse(Sight.NOTHING);
    };
  }

  private Runnable takenIn(ProviderAccount seen, long since) {
    if (!accounts.seen(provider.name(), seen.id(), seen.payable(), since)) {
      throw new Overtaken();
    }
    return () -> {};
  }

  /** What the bank sends back is fetched from the artist's account there. */
  private void goOn(PayoutId payout) {
    carrying.carryOut(payout);
  }
}
