package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;

/** The two between whom a case is. */
public record CaseParties(PersonId buyer, PersonId seller) {

  /** Whether somebody is one of the two. */
  public boolean include(PersonId person) {
    return buyer.equals(person) || seller.equals(person);
  }
}
