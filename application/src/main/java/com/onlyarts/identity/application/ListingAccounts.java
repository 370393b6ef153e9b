package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.AccountQueries;
import com.onlyarts.identity.application.port.AccountQueries.Entry;
import com.onlyarts.identity.application.port.AccountQueries.Wanted;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;

/** Admins look people up, suspended ones too, with what only admins see of them. */
public final class ListingAccounts {
  private final AccountQueries accounts;

  public ListingAccounts(AccountQueries accounts) {
    this.accounts = accounts;
  }

  /**
   * The accounts that fit, latest first; the total is exact up to {@link
   * AccountQueries#MOST_COUNTED}.
   */
  public Page<Entry> search(Wanted wanted, PageRequest request) {
    return accounts.search(wanted, request);
  }

  /** One account, unless its person has left. */
  public Entry show(PersonId person) {
    return accounts.entry(person).orElseThrow(() -> new Rejected(new UserNotFound()));
  }
}
