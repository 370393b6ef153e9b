package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PayoutAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Payout accounts in a list. */
public final class InMemoryPayoutAccounts implements PayoutAccounts {
  private final List<PayoutAccount> accounts = new ArrayList<>();
  private final Map<String, Long> revisions = new HashMap<>();
  private final Set<PersonId> suspended = new HashSet<>();

  @Override
  public Optional<PayoutAccount> find(PersonId artist, String provider) {
    return accounts.stream()
        .filter(account -> account.artist().equals(artist) && account.provider().equals(provider))
        .map(
            account ->
                new PayoutAccount(
                    artist,
                    provider,
                    account.account(),
                    account.payable(),
                    suspended.contains(artist)))
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
  public OptionalLong revisionOf(String provider, String account) {
    boolean known =
        accounts.stream()
            .anyMatch(kept -> kept.provider().equals(provider) && kept.account().equals(account));
    return known ? OptionalLong.of(revisions.getOrDefault(account, 0L)) : OptionalLong.empty();
  }

  @Override
  public boolean seen(String provider, String account, boolean payable, long since) {
    OptionalLong revision = revisionOf(provider, account);
    boolean known =
        accounts.stream()
            .anyMatch(kept -> kept.account().equals(account) && kept.payable() == payable);
    if (revision.isPresent() && revision.getAsLong() != since && !known) {
      return false;
    }
    revisions.merge(account, 1L, Long::sum);
    accounts.replaceAll(
        kept ->
            kept.provider().equals(provider) && kept.account().equals(account)
                ? new PayoutAccount(kept.artist(), provider, account, payable, false)
                : kept);
    return true;
  }

  public void suspend(PersonId artist) {
    suspended.add(artist);
  }
}
