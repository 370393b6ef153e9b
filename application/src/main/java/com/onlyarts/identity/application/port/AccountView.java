package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;

/**
 * An account as its owner sees it.
 *
 * @param profile what everybody sees of it
 * @param balance and {@code totalEarnings}: for the owner's eyes only (R18)
 */
public record AccountView(ProfileView profile, String email, Money balance, Money totalEarnings) {

  /** Whose it is. */
  public PersonBrief person() {
    return profile.person();
  }
}
