package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.application.port.StrikeBook;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.TooManyLogins;
import com.onlyarts.identity.domain.LoginLimits;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Strikes;
import com.onlyarts.identity.domain.Tolerance;
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

/**
 * Checks passwords, as often as the limits bear (R15). An address without an account is counted and worked on like any other, so that neither the
 * answer nor the time tells whether it has one.
 */
public final class PasswordProofs {
  private final PasswordHashes hashes;
  private final StrikeBook book;
  private final FamiliarNetworks familiar;
  private final LoginLimits limits;
  private final Clock clock;

  public PasswordProofs(PasswordHashes hashes, StrikeBook book, FamiliarNetworks familiar, LoginLimits limits, Clock clock) {
    this.hashes = hashes;
    this.book = book;
    this.familiar = familiar;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Whether the password is the account's.
   *
   * @param hash the account's; empty if the address has none
   * @throws Rejected while the account or the network address has to wait
   */
  boolean prove(EmailAddress email, Optional<String> hash, Password attempt, Device device) {
    String account = subject(email, device);
    Map<String, Tolerance> subjects = new HashMap<>(Map.of(account, limits.perAccount()));
    device.address().ifPresent(address -> subjects.put("address:" + Networks.of(address), limits.perAddress()));
    requireNoWait(subjects.keySet());
    if (!hashes.matches(attempt, hash)) {
      strike(subjects);
      return false;
    }
    // A burst of guesses is checked before its failures are counted: whatever it found out is worth nothing once they are.
    requireNoWait(Set.of(account));
    forgive(account);
    return true;
  }

  /** Forgets all failures of an account: its owner has another password. */
  void forgive(EmailAddress email) {
    forgive(subject(email));
    familiar.networksOf(email).forEach(network -> forgive(subject(email, network)));
  }

  private void forgive(String account) {
    if (limits.enforced()) {
      book.forget(account);
    }
  }

  /** Whoever comes from where the owner has been is counted apart: strangers cannot make them wait. */
  private String subject(EmailAddress email, Device device) {
    Optional<String> network = limits.enforced() ? familiar.networkOf(device, email) : Optional.empty();
    return network.map(known -> subject(email, known)).orElseGet(() -> subject(email));
  }

  private static String subject(EmailAddress email, String network) {
    return subject(email) + " at " + network;
  }

  private static String subject(EmailAddress email) {
    return "account:" + email.folded();
  }

  private void requireNoWait(Collection<String> subjects) {
    if (!limits.enforced()) {
      return;
    }
    Instant now = clock.instant();
    Collection<Strikes> strikes = book.of(Set.copyOf(subjects)).values();
    Duration longest = strikes.stream().map(each -> each.waitAt(now)).max(Duration::compareTo).orElse(Duration.ZERO);
    if (longest.isPositive()) {
      throw new Rejected(new TooManyLogins(longest));
    }
  }

  private void strike(Map<String, Tolerance> subjects) {
    if (limits.enforced()) {
      Instant now = clock.instant();
      subjects.forEach((subject, tolerance) -> book.change(subject, now, before -> tolerance.after(before, now)));
    }
  }
}
