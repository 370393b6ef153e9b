package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.WrongPassword;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.util.Optional;

/** A person who knows their password takes another one (R16). */
public final class ChangingPasswords {
  private static final String OLD = "oldPassword";

  private final Transactions transactions;
  private final Accounts accounts;
  private final PasswordProofs proofs;
  private final NewPasswords passwords;

  public ChangingPasswords(
      Transactions transactions, Accounts accounts, PasswordProofs proofs, NewPasswords passwords) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.proofs = proofs;
    this.passwords = passwords;
  }

  /**
   * Needs the password so far, ends every other session and voids what was given out before;
   * guessing is limited as at the login (R15).
   */
  public void change(Caller caller, Password old, Password next, Device device) {
    Account account =
        accounts.find(caller.person()).orElseThrow(() -> new Rejected(new InvalidToken()));
    if (!proofs.prove(account.email(), Optional.of(account), old, device)) {
      throw new Rejected(new WrongPassword(OLD));
    }
    String hash = passwords.hashed(next, account);
    transactions.inTransaction(
        () -> {
          Account locked =
              accounts
                  .lock(account.id())
                  .filter(now -> now.passwordHash().equals(account.passwordHash()))
                  .orElseThrow(() -> new Rejected(new WrongPassword(OLD)));
          passwords.take(locked, hash, Optional.of(caller.session()), EndReason.PASSWORD_CHANGED);
        });
  }
}
