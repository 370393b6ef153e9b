package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.EmailTaken;
import com.onlyarts.identity.domain.IdentityRejection.UsernameTaken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.Rejected;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts in a map. */
public final class InMemoryAccounts implements Accounts {
  private final Map<PersonId, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Instant> keptFree = new LinkedHashMap<>();
  private final Map<PersonId, Instant> lastLogins = new LinkedHashMap<>();

  @Override
  public void add(Account account) {
    if (accounts.values().stream()
            .anyMatch(other -> other.username().text().equalsIgnoreCase(account.username().text()))
        || account.createdAt().isBefore(freeAt(account.username()))) {
      throw new Rejected(new UsernameTaken());
    }
    if (find(account.email()).isPresent()) {
      throw new Rejected(new EmailTaken());
    }
    accounts.put(account.id(), copyOf(account));
  }

  @Override
  public Optional<Account> find(PersonId person) {
    return Optional.ofNullable(accounts.get(person))
        .filter(account -> account.deletedAt().isEmpty())
        .map(InMemoryAccounts::copyOf);
  }

  @Override
  public Optional<Account> find(EmailAddress email) {
    return present()
        .filter(account -> account.email().folded().equals(email.folded()))
        .findFirst()
        .map(InMemoryAccounts::copyOf);
  }

  @Override
  public Optional<Account> lock(PersonId person) {
    return find(person);
  }

  @Override
  public void save(Account account) {
    accounts.replace(account.id(), copyOf(account));
  }

  @Override
  public void keepFree(Username username, Instant until) {
    keptFree.put(folded(username), until);
  }

  private Instant freeAt(Username username) {
    return keptFree.getOrDefault(folded(username), Instant.MIN);
  }

  private static String folded(Username username) {
    return username.text().toLowerCase(Locale.ROOT);
  }

  @Override
  public void signedIn(PersonId person, Instant at) {
    lastLogins.put(person, at);
  }

  /** Those who have not left, in the order in which they came. */
  Stream<Account> present() {
    return accounts.values().stream().filter(account -> account.deletedAt().isEmpty());
  }

  public Optional<Instant> lastLoginOf(PersonId person) {
    return Optional.ofNullable(lastLogins.get(person));
  }

  private static Account copyOf(Account account) {
    return Account.restore(
        account.id(),
        account.createdAt(),
        account.username(),
        account.email(),
        account.passwordHash(),
        account.role(),
        account.profile(),
        account.verified(),
        account.suspendedAt(),
        account.deletedAt());
  }
}
