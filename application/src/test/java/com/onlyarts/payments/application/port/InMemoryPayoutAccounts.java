package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PayoutAccount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Payout accounts in a list. */
public final class InMemoryPayoutAccounts implements PayoutAccounts {
  private final List<PayoutAccount> accounts = new ArrayList<>();
  private final Set<PersonId> suspended = new HashSet<>();

  @Override
  public Optional<PayoutAccount> find(PersonId artist, String provider) {
    return accounts.stream()
        .filter(account -> account.artist().equals(artist) && account.provider().equals(provider))
        .map(account -> new PayoutAccount(artist, provider, account.account(), account.payable(), suspended.contains(artist)))
        .findFirst();
  }

  @Override
  public Optional<PayoutAccount> lock(PersonId artist, String provider) {
    return find(artist, provider);
  }

  @Override
  public void add(PersonId artist, String provider, String account) {
    if (find(artist, provider).isEmpty()) {
      accounts.add(new PayoutAccount(artist, provider, account, false, false));
    }
  }

  @Override
  public void seen(String provider, String account, boolean payable) {
    accounts.replaceAll(
        kept ->
            kept.provider().equals(provider) && kept.account().equals(account)
                ? new PayoutAccount(kept.artist(), provider, account, payable, false)
                : kept);
  }

  public void suspend(PersonId artist) {
    suspended.add(artist);
  }
}
