package com.onlyarts.identity.application;

import com.onlyarts.identity.api.PasswordResetRequested;
import com.onlyarts.identity.api.PasswordResets;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.OneTimeTokens;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person who has forgotten their password asks for a link (R16); {@link ResettingPasswords} takes
 * them on from there.
 */
public final class RecoveringPasswords implements PasswordResets {
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final Transactions transactions;
  private final Accounts accounts;
  private final OneTimeTokens tokens;
  private final Outbox outbox;
  private final URI site;
  private final Clock clock;

  /**
   * @param site where the platform's pages are, from the settings
   */
  public RecoveringPasswords(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      Outbox outbox,
      URI site,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.outbox = outbox;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Notes the wish; nothing is looked up, so that the time does not tell whether the address has an
   * account.
   */
  public void request(EmailAddress email) {
    transactions.inTransaction(
        () -> outbox.publish(new PasswordResetRequested(email.text(), clock.instant())));
  }

  @Override
  public Optional<ResetLink> linkFor(String email) {
    return transactions.inTransaction(
        () ->
            accounts
                .find(new EmailAddress(email))
                .filter(account -> account.suspendedAt().isEmpty())
                .map(this::issue));
  }

  private ResetLink issue(Account account) {
    Secret secret = Secret.next();
    Instant now = clock.instant();
    Instant end = now.plus(LIFETIME);
    tokens.add(secret.digest(), account.id(), now, end);
    return new ResetLink(account.email().text(), link(secret), end);
  }

  private URI link(Secret secret) {
    return URI.create(
        site.toString().replaceAll("/+$", "") + SitePage.PASSWORD_RESET.of(secret.text()));
  }
}
