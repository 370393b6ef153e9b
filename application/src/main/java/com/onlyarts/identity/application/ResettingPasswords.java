package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.OneTimeTokens;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.IdentityRejection.InvalidResetToken;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SecurityLog;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** A person who holds a reset link takes another password (R16). */
public final class ResettingPasswords {
  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Accounts accounts;
  private final OneTimeTokens tokens;
  private final PasswordProofs proofs;
  private final NewPasswords passwords;
  private final Clock clock;

  public ResettingPasswords(
      Repeatable repeatable,
      Accounts accounts,
      OneTimeTokens tokens,
      PasswordProofs proofs,
      NewPasswords passwords,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.accounts = accounts;
    this.tokens = tokens;
    this.proofs = proofs;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * The link works once, and a password that is refused does not use it up; success ends every
   * session and every other link.
   */
  public void reset(Secret token, Password next) {
    if (isDone(token, next)) {
      return;
    }
    Account account =
        tokens
            .find(token.digest(), clock.instant())
            .flatMap(accounts::find)
            .orElseThrow(ResettingPasswords::refused);
    account.requireInGoodStanding();
    String hash = passwords.hashed(next, account);
    transactions.inTransaction(
        () -> {
          Account locked = accounts.lock(account.id()).orElseThrow(ResettingPasswords::refused);
          if (!tokens.use(token.digest(), clock.instant())) {
            throw refused();
          }
          steps.once(step(token), PersonId::new, locked::id);
          passwords.take(locked, hash, Optional.empty(), EndReason.PASSWORD_RESET);
        });
    proofs.forgive(account.email());
    SecurityLog.tell("password-reset", Optional.of(account.id().value()));
  }

  /**
   * Whether this very request has set this password before, and its answer was lost. Only who has
   * the token gets so far as to try a password.
   */
  private boolean isDone(Secret token, Password next) {
    return steps
        .made(step(token), PersonId::new)
        .flatMap(accounts::find)
        .filter(account -> passwords.isCurrent(next, account))
        .isPresent();
  }

  private static String step(Secret token) {
    return "reset " + token.digest().hex();
  }

  private static Rejected refused() {
    return new Rejected(new InvalidResetToken());
  }
}
