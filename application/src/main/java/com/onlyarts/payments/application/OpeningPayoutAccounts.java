package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Contacts;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PayoutAccounts;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentRefused;
import com.onlyarts.payments.domain.PayoutAccount;
import com.onlyarts.payments.domain.ProviderAttemptId;
import java.net.URI;
import java.util.Optional;

/**
 * Artists tell the provider where their money goes, on its own pages; we never see a bank account.
 */
public final class OpeningPayoutAccounts {
  private final MoneyProviders<PayoutProvider> providers;
  private final PayoutAccounts accounts;
  private final Contacts contacts;

  public OpeningPayoutAccounts(
      MoneyProviders<PayoutProvider> providers, PayoutAccounts accounts, Contacts contacts) {
    this.providers = providers;
    this.accounts = accounts;
    this.contacts = contacts;
  }

  /**
   * A page of today's provider where the artist says what it wants to know; the provider learns of
   * the artist with the first one.
   */
  public URI onboarding(Caller artist) {
    PayoutProvider provider = providers.today();
    String account =
        accounts
            .find(artist.person(), provider.name())
            .map(PayoutAccount::account)
            .orElseGet(() -> opened(artist, provider));
    return said(provider.onboarding(account, ProviderAttemptId.next()));
  }

  private String opened(Caller artist, PayoutProvider provider) {
    ProviderAccount made =
        said(provider.createAccount(artist.person(), contacts.emailOf(artist.person())));
    accounts.add(artist.person(), provider.name(), made.id());
    accounts.seen(provider.name(), made.id(), made.payable(), 0);
    return made.id();
  }

  /**
   * Whether today's provider will pay; it is asked as long as it would not when last heard of.
   * Empty if there is no account yet.
   */
  public Optional<Boolean> payable(Caller artist) {
    return accounts
        .find(artist.person(), providers.today().name())
        .map(account -> account.payable() || looked(account));
  }

  private boolean looked(PayoutAccount account) {
    PayoutProvider provider = providers.named(account.provider());
    return StaleUpdate.lookAgain(
        () -> {
          long since = accounts.revisionOf(provider.name(), account.account()).orElse(0);
          return provider.account(account.account())
                  instanceof ProviderResult.Done(ProviderAccount seen)
              && takenIn(account.provider(), seen, since);
        });
  }

  private boolean takenIn(String provider, ProviderAccount seen, long since) {
    if (!accounts.seen(provider, seen.id(), seen.payable(), since)) {
      throw new StaleUpdate();
    }
    return seen.payable();
  }

  private static <T> T said(ProviderResult<T> answer) {
    return switch (answer) {
      case ProviderResult.Done(T value) -> value;
      case ProviderResult.Refused(_, String code) -> throw new Rejected(new PaymentRefused(code));
      case ProviderResult.Unknown<T> _ -> throw ProviderUnavailable.provider();
    };
  }
}
