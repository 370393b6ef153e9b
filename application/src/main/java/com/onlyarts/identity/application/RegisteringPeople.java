package com.onlyarts.identity.application;

import com.onlyarts.identity.api.PersonRegistered;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** A person opens an account, and is signed in at once (R10, R11, R12). */
public final class RegisteringPeople {
  private static final String STEP = "account";

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final PasswordProofs proofs;
  private final PasswordPolicy policy;
  private final IssuingSessions issuing;
  private final Outbox outbox;
  private final Clock clock;

  public RegisteringPeople(
      Repeatable repeatable,
      Accounts accounts,
      PasswordHashes hashes,
      PasswordProofs proofs,
      PasswordPolicy policy,
      IssuingSessions issuing,
      Outbox outbox,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.accounts = accounts;
    this.hashes = hashes;
    this.proofs = proofs;
    this.policy = policy;
    this.issuing = issuing;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Whatever can be refused without hashing is refused first. Asked again under the same key by who
   * can prove to be the same, it signs in to the account that was opened before: its answer was
   * lost.
   */
  public SignedIn register(Registration wanted, Device device) {
    Account.requireRegistrable(wanted.username(), wanted.email(), wanted.role());
    policy.require(
        "password", wanted.password(), wanted.username(), wanted.email(), wanted.fullName());
    Optional<PersonId> opened =
        steps.made(STEP, PersonId::new).filter(person -> isOf(person, wanted, device));
    return issuing.welcome(
        opened.map(person -> admitted(person, device)).orElseGet(() -> open(wanted, device)));
  }

  /** The password is proven as at the login, and as often (R15): anybody may guess a key. */
  private boolean isOf(PersonId person, Registration wanted, Device device) {
    return accounts
        .find(person)
        .filter(
            account ->
                account.username().equals(wanted.username())
                    && account.email().equals(wanted.email()))
        .filter(account -> account.suspendedAt().isEmpty())
        .filter(
            account ->
                proofs.prove(account.email(), Optional.of(account), wanted.password(), device))
        .isPresent();
  }

  private IssuingSessions.Stay admitted(PersonId person, Device device) {
    return transactions.inTransaction(() -> issuing.admit(person, device));
  }

  private IssuingSessions.Stay open(Registration wanted, Device device) {
    String hash = hashes.hash(wanted.password());
    Account account =
        Account.register(
            PersonId.next(),
            wanted.username(),
            wanted.email(),
            hash,
            wanted.role(),
            wanted.fullName(),
            clock.instant());
    return transactions.inTransaction(
        () -> {
          PersonId first = steps.once(STEP, PersonId::new, () -> written(account));
          return issuing.admit(
              first.equals(account.id()) ? first : written(account),
              device); // somebody else used the key before
        });
  }

  private PersonId written(Account account) {
    accounts.add(account);
    accounts.signedIn(account.id(), clock.instant());
    outbox.publish(
        new PersonRegistered(
            account.id(), account.username().text(), account.role(), account.createdAt()));
    return account.id();
  }
}
