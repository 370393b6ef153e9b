package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.LoginFailures;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.FailureCount;
import com.onlyarts.identity.domain.IdentityRejection.TooManyLogins;
import com.onlyarts.identity.domain.LockoutPolicy;
import com.onlyarts.identity.domain.LoginLimits;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Networks;
import com.onlyarts.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Checks passwords, as often as the limits bear (R15). An address without an account is counted and
 * worked on like any other, so that neither the answer nor the time tells whether it has one. Where
 * somebody has signed in before, their failures are counted apart: what strangers guess elsewhere
 * does not keep them out.
 */
public final class PasswordProofs {
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final PasswordHashes hashes;
  private final Sessions sessions;
  private final LoginFailures book;
  private final LoginLimits limits;
  private final Clock clock;

  public PasswordProofs(
      PasswordHashes hashes,
      Sessions sessions,
      LoginFailures book,
      LoginLimits limits,
      Clock clock) {
    this.hashes = hashes;
    this.sessions = sessions;
    this.book = book;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Whether the password is the account's.
   *
   * @param known the account of the address, if it has one
   * @throws Rejected while the account or the network address has to wait
   */
  boolean prove(EmailAddress email, Optional<Account> known, Password attempt, Device device) {
    String account = subject(email, known, device);
    Map<String, LockoutPolicy> subjects = new HashMap<>(Map.of(account, limits.perAccount()));
    device
        .address()
        .ifPresent(address -> subjects.put("address:" + Networks.of(address), limits.perAddress()));
    requireNoWait(subjects.keySet());
    if (!hashes.matches(attempt, known.map(Account::passwordHash))) {
      countFailure(subjects);
      return false;
    }
    // A burst of guesses is checked before its failures are counted: whatever it found out is worth
    // nothing once they are.
    requireNoWait(Set.of(account));
    forgive(account);
    return true;
  }

  /** Forgets the failures of strangers at an account: its owner has proven themselves otherwise. */
  void forgive(EmailAddress email) {
    forgive(anywhere(email));
  }

  private void forgive(String subject) {
    if (limits.enforced()) {
      book.forget(subject);
    }
  }

  private String subject(EmailAddress email, Optional<Account> known, Device device) {
    boolean familiar =
        limits.enforced() && sessions.isFamiliar(known.map(Account::id).orElse(NOBODY), device);
    return anywhere(email)
        + (familiar ? " at " + device.address().orElse("a device of theirs") : "");
  }

  private static String anywhere(EmailAddress email) {
    return "account:" + email.folded();
  }

  private void requireNoWait(Collection<String> subjects) {
    if (!limits.enforced()) {
      return;
    }
    Instant now = clock.instant();
    Collection<FailureCount> failures = book.of(Set.copyOf(subjects)).values();
    Duration longest =
        failures.stream()
            .map(each -> each.waitAt(now))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (longest.isPositive()) {
      throw new Rejected(new TooManyLogins(longest));
    }
  }

  private void countFailure(Map<String, LockoutPolicy> subjects) {
    if (limits.enforced()) {
      Instant now = clock.instant();
      subjects.forEach(
          (subject, policy) -> book.change(subject, now, before -> policy.after(before, now)));
    }
  }
}
