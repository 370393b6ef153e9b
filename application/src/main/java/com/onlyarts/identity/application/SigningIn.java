package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.BadCredentials;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.SecurityLog;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A person signs in by password (R12, R15). */
public final class SigningIn {
  private final Transactions transactions;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final PasswordProofs proofs;
  private final IssuingSessions issuing;
  private final Clock clock;

  public SigningIn(
      Transactions transactions,
      Accounts accounts,
      PasswordHashes hashes,
      PasswordProofs proofs,
      IssuingSessions issuing,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.hashes = hashes;
    this.proofs = proofs;
    this.issuing = issuing;
    this.clock = clock;
  }

  /** Opens a session; an unknown address and a wrong password get the same answer (R15). */
  public SignedIn login(EmailAddress email, Password password, Device device) {
    Optional<Account> known = accounts.find(email);
    boolean proven = proofs.prove(email, known, password, device);
    Optional<UUID> id = known.map(account -> account.id().value());
    if (!proven) {
      SecurityLog.tell("sign-in-failed", id);
    }
    Account account =
        known.filter(_ -> proven).orElseThrow(() -> new Rejected(new BadCredentials()));
    account.requireInGoodStanding();
    String hash = account.passwordHash();
    String today = hashes.isDated(hash) ? hashes.hash(password) : hash;
    IssuingSessions.Stay stay = transactions.inTransaction(() -> admit(account, today, device));
    SecurityLog.tell("sign-in", id);
    return issuing.welcome(stay);
  }

  /**
   * The password may have been changed, or the account deleted, since it was proven: then it is
   * proven no longer.
   */
  private IssuingSessions.Stay admit(Account proven, String hashOfToday, Device device) {
    Account account =
        accounts
            .lock(proven.id())
            .filter(now -> now.passwordHash().equals(proven.passwordHash()))
            .orElseThrow(() -> new Rejected(new BadCredentials()));
    account.requireInGoodStanding();
    if (!account.passwordHash().equals(hashOfToday)) {
      account.rehash(hashOfToday);
      accounts.save(account);
    }
    accounts.signedIn(account.id(), clock.instant());
    return issuing.admit(account.id(), device);
  }
}
