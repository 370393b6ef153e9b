package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentsRejection.NegativeBalance;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToPayOut;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutExceedsAvailable;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsNotSetUp;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsSuspended;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an artist's money goes: their account at the provider, which the provider keeps. It is the
 * lock under which payouts are decided.
 *
 * @param account the provider's name for it
 * @param payable whether the provider knows all it wants to know and will pay
 * @param suspended whether the artist's account with us is suspended or closed
 */
public record PayoutAccount(
    PersonId artist, String provider, String account, boolean payable, boolean suspended) {
  /**
   * Decides a payout.
   *
   * @param wanted how much, at least what is paid out of the currency; all that is available if
   *     empty
   * @param available what the artist can have
   * @param balance everything the artist has, what is pending included
   * @throws Rejected while the artist is suspended, before the provider is content, below zero, or
   *     for more than is available
   */
  public Payout request(
      PayoutId id, Optional<Money> wanted, Money available, Money balance, Instant now) {
    if (suspended) {
      throw new Rejected(new PayoutsSuspended());
    }
    if (!payable) {
      throw new Rejected(new PayoutsNotSetUp());
    }
    if (available.isNegative() || balance.isNegative()) {
      throw new Rejected(new NegativeBalance(available.isNegative() ? available : balance));
    }
    Money amount = wanted.orElse(available);
    if (amount.compareTo(available) > 0) {
      throw new Rejected(new PayoutExceedsAvailable(available));
    }
    if (amount.compareTo(CurrencyTerms.of(amount.currency()).smallestPayout()) < 0) {
      throw new Rejected(new NothingToPayOut(available));
    }
    return Payout.request(new PayoutTerms(id, artist, amount, provider, account, now));
  }
}
