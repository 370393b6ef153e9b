package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.ProviderAttemptId;
import java.net.URI;
import java.util.Optional;

/** Whoever pays artists. Everything here speaks to the outside: never inside a transaction. */
public interface PayoutProvider extends MoneyProvider {

  /** The account of this person; made once, however often it is asked for. */
  ProviderResult<ProviderAccount> createAccount(PersonId artist, Optional<String> email);

  ProviderResult<ProviderAccount> account(String account);

  /**
   * A page of the provider where the artist says what it wants to know; good for a short time, and
   * once.
   */
  ProviderResult<URI> onboarding(String account, ProviderAttemptId attempt);

  /**
   * Moves the money to the artist's account there; answers the provider's name for that. Once,
   * however often it is asked for within a day.
   */
  ProviderResult<String> transfer(Payout payout);

  /** Sends the money from there to the bank; once, however often it is asked for within a day. */
  ProviderResult<ProviderPayout> send(Payout payout);

  /** Takes the money back out of the artist's account there; done as well if it was done before. */
  ProviderResult<Payout.Step> takeBack(Payout payout);

  /** How a payout to a bank stands. */
  ProviderResult<ProviderPayout> payout(String account, String payoutId);

  /** What has become of a payout of ours, when nobody heard. */
  ProviderResult<PayoutTrace> trace(Payout payout);
}
