package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Leafs through accounts in a map; all on one page. */
public record InMemoryAccountQueries(InMemoryPeople people, InMemoryAccounts accounts)
    implements AccountQueries {

  @Override
  public Page<Entry> search(Wanted wanted, PageRequest request) {
    List<Entry> found =
        accounts
            .present()
            .filter(account -> fits(account, wanted))
            .map(this::entry)
            .toList()
            .reversed();
    return new Page<>(found, request, found.size(), Optional.empty());
  }

  private static boolean fits(Account account, Wanted wanted) {
    String names =
        (account.username().text() + " " + account.email().text()).toLowerCase(Locale.ROOT);
    return wanted.words().filter(words -> !names.contains(words.toLowerCase(Locale.ROOT))).isEmpty()
        && wanted.role().filter(role -> role != account.role()).isEmpty()
        && wanted
            .suspended()
            .filter(suspended -> suspended != account.suspendedAt().isPresent())
            .isEmpty();
  }

  @Override
  public Optional<Entry> entry(PersonId person) {
    return accounts.find(person).map(this::entry);
  }

  private Entry entry(Account account) {
    return new Entry(
        people.account(account.id()).orElseThrow(),
        account.suspendedAt(),
        accounts.lastLoginOf(account.id()));
  }
}
