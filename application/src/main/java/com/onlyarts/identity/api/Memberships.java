package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;

/**
 * Keeps {@code subscriptionTier} and {@code isPremium} of an account, in the transaction in which a
 * subscription changes.
 */
public interface Memberships {

  /**
   * @param tier free, premium or pro; whoever has more than free is premium
   */
  void set(PersonId person, String tier);
}
