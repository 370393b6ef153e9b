package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.EmailTaken;
import com.onlyarts.identity.domain.IdentityRejection.UsernameTaken;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** The first admin comes from the settings (R10); {@link ModeratingPeople} appoints the others. */
public final class CreatingFirstAdmin {
  private static final String NAME = "admin";

  private final Transactions transactions;
  private final Accounts accounts;
  private final CredentialTies ties;
  private final PasswordHashes hashes;
  private final PasswordPolicy policy;
  private final Clock clock;

  public CreatingFirstAdmin(
      Transactions transactions,
      Accounts accounts,
      CredentialTies ties,
      PasswordHashes hashes,
      PasswordPolicy policy,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.ties = ties;
    this.hashes = hashes;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Sees to it that the address is an admin's; called at every start, on any number of nodes at
   * once. An account that was no admin's gets the password of the settings and loses its sessions:
   * whoever opened it before us must not become an admin by that.
   *
   * @throws Rejected if the password is too short or too long
   */
  public void appointFirst(EmailAddress email, Password password) {
    policy.requireLength("ONLYARTS_ADMIN_PASSWORD", password);
    if (accounts.find(email).filter(account -> account.role() == Role.ADMIN).isPresent()) {
      return;
    }
    String hash = hashes.hash(password);
    if (!promoted(email, hash) && !opened(email, hash)) {
      promoted(email, hash); // another node, or somebody, opened it meanwhile
    }
  }

  private boolean promoted(EmailAddress email, String hash) {
    return transactions.inTransaction(
        () -> {
          Optional<Account> account =
              accounts.find(email).flatMap(found -> accounts.lock(found.id()));
          account
              .filter(found -> found.role() != Role.ADMIN)
              .ifPresent(found -> promote(found, hash));
          return account.isPresent();
        });
  }

  private void promote(Account account, String hash) {
    account.appoint(Role.ADMIN);
    account.rehash(hash);
    accounts.save(account);
    ties.passwordChanged(account.id(), Optional.empty(), EndReason.PASSWORD_RESET);
  }

  /**
   * Opens the account, as "admin" if nobody goes by that name yet; false if the address has an
   * account by now.
   */
  private boolean opened(EmailAddress email, String hash) {
    PersonId id = PersonId.next();
    String tail = id.value().toString().substring(24);
    return opened(id, new Username(NAME), email, hash)
        || opened(id, new Username(NAME + "-" + tail), email, hash);
  }

  private boolean opened(PersonId id, Username name, EmailAddress email, String hash) {
    try {
      transactions.inTransaction(
          () -> accounts.add(Account.ofAdmin(id, name, email, hash, clock.instant())));
      return true;
    } catch (Rejected taken) {
      if (taken.rejection() instanceof EmailTaken || taken.rejection() instanceof UsernameTaken) {
        return false;
      }
      throw taken;
    }
  }
}
