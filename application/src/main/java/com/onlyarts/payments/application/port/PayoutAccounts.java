package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PayoutAccount;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where artists' money goes. An account is the lock under which its owner's payouts are decided.
 */
public interface PayoutAccounts {

  Optional<PayoutAccount> find(PersonId artist, String provider);

  /** The account; it and every other of the artist are locked until the transaction ends. */
  Optional<PayoutAccount> lock(PersonId artist, String provider);

  /** Keeps the provider's name for an artist's account, unless one is known already. */
  void add(PersonId artist, String provider, String account);

  /** How often the provider's word on this account was taken in; empty if it is none of ours. */
  OptionalLong revisionOf(String provider, String account);

  /**
   * Keeps whether the provider will pay to an account; nothing happens if it is none of ours.
   *
   * @param since the account's revision when the provider was asked
   * @return false, and nothing kept, if something else was taken in since
   */
  boolean seen(String provider, String account, boolean payable, long since);
}
