package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.SessionId;
import java.util.Optional;

/**
 * Takes another password for an account: the policy first, then the costly hash, then all that hung
 * on the former one (R12, R16).
 */
public final class NewPasswords {
  private static final String FIELD = "newPassword";

  private final PasswordPolicy policy;
  private final PasswordHashes hashes;
  private final Accounts accounts;
  private final CredentialTies ties;

  public NewPasswords(
      PasswordPolicy policy, PasswordHashes hashes, Accounts accounts, CredentialTies ties) {
    this.policy = policy;
    this.hashes = hashes;
    this.accounts = accounts;
    this.ties = ties;
  }

  /** Whether it is the password the account has. */
  boolean isCurrent(Password password, Account account) {
    return hashes.matches(password, Optional.of(account.passwordHash()));
  }

  /**
   * What is kept of the password.
   *
   * @throws com.onlyarts.kernel.Rejected if the policy refuses it for this account
   */
  String hashed(Password next, Account account) {
    policy.require(FIELD, next, account);
    return hashes.hash(next);
  }

  /**
   * The account has the password of this hash from now on; inside the transaction that has locked
   * it.
   *
   * @param but the session in which it was changed, which goes on
   */
  void take(Account locked, String hash, Optional<SessionId> but, EndReason reason) {
    locked.rehash(hash);
    accounts.save(locked);
    ties.passwordChanged(locked.id(), but, reason);
  }
}
