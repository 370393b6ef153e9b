package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PasswordPolicy;
import java.util.Optional;

/** Takes another password for an account: the policy first, then the costly hash (R12). */
public final class NewPasswords {
  private static final String FIELD = "newPassword";

  private final PasswordPolicy policy;
  private final PasswordHashes hashes;

  public NewPasswords(PasswordPolicy policy, PasswordHashes hashes) {
    this.policy = policy;
    this.hashes = hashes;
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
}
