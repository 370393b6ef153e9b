package com.onlyarts.identity.application;

import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.Blocks;
import com.onlyarts.identity.application.port.Follows;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.WrongPassword;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/**
 * A person leaves for good: nothing names them any more, what holds money or evidence stays (R19).
 */
public final class ClosingAccounts {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Ties ties;
  private final PasswordProofs proofs;
  private final Outbox outbox;
  private final Clock clock;

  public ClosingAccounts(
      Transactions transactions,
      Accounts accounts,
      Ties ties,
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

  /** What a person is tied to, and is cut off when they leave. */
  public record Ties(CredentialTies credentials, Follows follows, Blocks blocks) {}

  /** Needs the password once more. */
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
    ties.follows().removeAllOf(person); // first, for it locks everybody concerned in one order
    Account account = accounts.lock(person).orElseThrow(() -> new Rejected(new InvalidToken()));
    if (!account.passwordHash().equals(proven)) {
      throw new Rejected(new WrongPassword("password"));
    }
    ties.blocks().removeAllOf(person);
    ties.credentials().accountClosed(person, EndReason.ACCOUNT_DELETED);
    account.close(clock.instant());
    accounts.save(account);
    outbox.publish(new AccountDeleted(person, clock.instant()));
  }
}
