package com.onlyarts.identity.application;

import com.onlyarts.identity.api.PersonRegistered;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;

/** A person opens an account, and is signed in at once (R10, R11, R12). */
public final class RegisteringPeople {
  private final Transactions transactions;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final PasswordPolicy policy;
  private final Reception reception;
  private final Outbox outbox;
  private final Clock clock;

  public RegisteringPeople(
      Transactions transactions,
      Accounts accounts,
      PasswordHashes hashes,
      PasswordPolicy policy,
      Reception reception,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.hashes = hashes;
    this.policy = policy;
    this.reception = reception;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whatever can be refused without hashing is refused first. */
  public SignedIn register(Registration wanted, Device device) {
    Account.requireRegistrable(wanted.username(), wanted.email(), wanted.role());
    policy.require("password", wanted.password(), wanted.username(), wanted.email(), wanted.fullName());
    String hash = hashes.hash(wanted.password());
    Account account =
        Account.register(PersonId.next(), wanted.username(), wanted.email(), hash, wanted.role(), wanted.fullName(), clock.instant());
    Reception.Stay stay =
        transactions.inTransaction(
            () -> {
              accounts.add(account);
              accounts.signedIn(account.id(), clock.instant());
              outbox.publish(new PersonRegistered(account.id(), account.username().text(), account.role(), account.createdAt()));
              return reception.admit(account.id(), device);
            });
    return reception.welcome(stay);
  }
}
