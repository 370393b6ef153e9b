package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.OneTimeTokens;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.IdentityRejection.InvalidResetToken;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** A person who holds a reset link takes another password (R16). */
public final class ResettingPasswords {
  private final Transactions transactions;
  private final Accounts accounts;
  private final OneTimeTokens tokens;
  private final Sessions sessions;
  private final PasswordHashes hashes;
  private final PasswordProofs proofs;
  private final PasswordPolicy policy;
  private final Clock clock;

  public ResettingPasswords(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      Sessions sessions,
      PasswordHashes hashes,
      PasswordProofs proofs,
      PasswordPolicy policy,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.hashes = hashes;
    this.proofs = proofs;
    this.policy = policy;
    this.clock = clock;
  }

  /** The link works once, and a password that is refused does not use it up; success ends every session and every other link. */
  public void reset(Secret token, Password next) {
    Account account = tokens.find(token.digest(), clock.instant()).flatMap(accounts::find).orElseThrow(ResettingPasswords::refused);
    account.requireInGoodStanding();
    policy.require("newPassword", next, account);
    String hash = hashes.hash(next);
    transactions.inTransaction(
        () -> {
          Account locked = accounts.lock(account.id()).orElseThrow(ResettingPasswords::refused);
          if (!tokens.use(token.digest(), clock.instant())) {
            throw refused();
          }
          locked.rehash(hash);
          accounts.save(locked);
          tokens.removeAllOf(locked.id());
          sessions.endAll(locked.id(), Optional.empty(), EndReason.PASSWORD_RESET, clock.instant());
        });
    proofs.forgive(account.email());
  }

  private static Rejected refused() {
    return new Rejected(new InvalidResetToken());
  }
}
