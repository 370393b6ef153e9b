package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.Register;
import com.onlyarts.identity.application.port.Register.Entry;
import com.onlyarts.identity.application.port.Register.Wanted;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;

/** Admins look people up, suspended ones too, with what only admins see of them. */
public final class LeafingThroughAccounts {
  private final Register register;

  public LeafingThroughAccounts(Register register) {
    this.register = register;
  }

  /** The accounts that fit, latest first; the total is exact up to {@link Register#MOST_COUNTED}. */
  public Page<Entry> search(Wanted wanted, PageRequest request) {
    return register.search(wanted, request);
  }

  /** One account, unless its person has left. */
  public Entry show(PersonId person) {
    return register.entry(person).orElseThrow(() -> new Rejected(new UserNotFound()));
  }
}
