package com.onlyarts.identity.application;

import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.WrongPassword;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A person leaves for good: nothing names them any more, what holds money or evidence stays (R19).
 */
public final class ClosingAccounts {
  private final Transactions transactions;
  private final Accounts accounts;
  private final PersonalTies ties;
  private final PasswordProofs proofs;
  private final Outbox outbox;
  private final Clock clock;

  public ClosingAccounts(
      Transactions transactions,
      Accounts accounts,
      PersonalTies ties,
      PasswordProofs proofs,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.ties = ties;
    this.proofs = proofs;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Needs the password once more.
   *
   * @throws Rejected {@code ObligationsOpen} as long as something of others hangs on the account
   */
  public void close(Caller caller, Password password, Device device) {
    Account account =
        accounts.find(caller.person()).orElseThrow(() -> new Rejected(new InvalidToken()));
    if (!proofs.prove(account.email(), Optional.of(account), password, device)) {
      throw new Rejected(new WrongPassword("password"));
    }
    transactions.inTransaction(() -> close(caller.person(), account.passwordHash()));
  }

  /** The password may have been changed since it was proven: then it is proven no longer. */
  private void close(PersonId person, String proven) {
    ties.requireNoObligations(person, Capacity.PERSON);
    ties.unfollow(person); // before the account, for it locks everybody in one order
    Account account = accounts.lock(person).orElseThrow(() -> new Rejected(new InvalidToken()));
    if (!account.passwordHash().equals(proven)) {
      throw new Rejected(new WrongPassword("password"));
    }
    ties.cut(person);
    Instant now = clock.instant();
    accounts.keepFree(account.username(), now.plus(Username.KEPT_FREE));
    account.close(now);
    accounts.save(account);
    outbox.publish(TakenBack.person(person, now));
    outbox.publish(new AccountDeleted(person, now));
  }
}
