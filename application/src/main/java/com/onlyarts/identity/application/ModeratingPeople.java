package com.onlyarts.identity.application;

import com.onlyarts.identity.api.AccountReinstated;
import com.onlyarts.identity.api.AccountSuspended;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.IdentityRejection.OwnAccount;
import com.onlyarts.identity.domain.IdentityRejection.RoleNotAllowed;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Admins look after people: the badge, roles, suspensions (R10, R95). Every deed is written to the
 * audit log; doing what is done already is fine and writes nothing.
 */
public final class ModeratingPeople {
  public static final int MAX_REASON = 500;

  private final Transactions transactions;
  private final Accounts accounts;
  private final PersonalTies ties;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  public ModeratingPeople(
      Transactions transactions,
      Accounts accounts,
      PersonalTies ties,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.ties = ties;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Gives somebody the badge (R95). */
  public void verify(Caller admin, PersonId person) {
    decide(
        admin,
        person,
        account ->
            account.verify() ? Optional.of(deed("identity.verify", Map.of())) : Optional.empty());
  }

  /**
   * Gives somebody another role; tokens of the former one stop working within 5 seconds (R13).
   * Nobody ceases to be an artist as long as something of others hangs on it; the rest is wound
   * down (R19).
   */
  public void appoint(Caller admin, PersonId person, Role role) {
    requireAnother(admin, person);
    decide(
        admin,
        person,
        account -> {
          Role before = account.role();
          if (before.mayPublish() && !role.mayPublish()) {
            ties.requireNoObligations(person, Capacity.ARTIST);
            outbox.publish(new ArtistDemoted(person, clock.instant()));
          }
          account.appoint(role);
          return before == role
              ? Optional.empty()
              : Optional.of(
                  deed("identity.appoint", Map.of("from", before.label(), "to", role.label())));
        });
  }

  /**
   * Closes an account until it is reinstated: its sessions end, and it cannot sign in (R13). Its
   * works are not sold, its streams end, and its auctions are void (R19).
   *
   * @param reason 1 to {@value #MAX_REASON} characters, for the audit log
   */
  public void suspend(Caller admin, PersonId person, String reason) {
    requireAnother(admin, person);
    Map<String, String> facts = Map.of("reason", Text.required("reason", reason, MAX_REASON));
    decide(
        admin,
        person,
        account -> {
          ties.suspend(account.id());
          if (!account.suspend(clock.instant())) {
            return Optional.empty();
          }
          outbox.publish(new AccountSuspended(person, clock.instant()));
          return Optional.of(deed("identity.suspend", facts));
        });
  }

  /** Opens a suspended account again; its person signs in anew. */
  public void reinstate(Caller admin, PersonId person) {
    decide(
        admin,
        person,
        account -> {
          if (!account.reinstate()) {
            return Optional.empty();
          }
          outbox.publish(new AccountReinstated(person, clock.instant()));
          return Optional.of(deed("identity.reinstate", Map.of()));
        });
  }

  private static void requireAnother(Caller admin, PersonId person) {
    if (admin.person().equals(person)) {
      throw new Rejected(new OwnAccount());
    }
  }

  /**
   * Both accounts are locked, in one order: of two admins who demote each other one is no admin any
   * more when it is their turn.
   */
  private void decide(
      Caller admin, PersonId person, Function<Account, Optional<AuditEntry>> decision) {
    transactions.inTransaction(
        () -> {
          boolean adminFirst =
              admin.person().value().toString().compareTo(person.value().toString()) < 0;
          Optional<Account> first = accounts.lock(adminFirst ? admin.person() : person);
          Optional<Account> second =
              admin.person().equals(person)
                  ? first
                  : accounts.lock(adminFirst ? person : admin.person());
          requireAdmin(adminFirst ? first : second);
          Account account =
              (adminFirst ? second : first).orElseThrow(() -> new Rejected(new UserNotFound()));
          decision.apply(account).ifPresent(deed -> done(admin, account, deed));
        });
  }

  private static void requireAdmin(Optional<Account> admin) {
    if (admin
        .filter(account -> account.role() == Role.ADMIN && account.suspendedAt().isEmpty())
        .isEmpty()) {
      throw new Rejected(new RoleNotAllowed());
    }
  }

  private void done(Caller admin, Account account, AuditEntry deed) {
    accounts.save(account);
    audit.record(
        admin.person().value(),
        deed.act(),
        "person",
        account.id().value().toString(),
        deed.facts());
  }

  private static AuditEntry deed(String act, Map<String, String> facts) {
    return new AuditEntry(act, facts);
  }

  /** What was done, for the audit log. */
  private record AuditEntry(String act, Map<String, String> facts) {}
}
