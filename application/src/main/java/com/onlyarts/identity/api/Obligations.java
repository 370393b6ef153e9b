package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.util.List;

/** What a person owes or holds; every module that keeps such things answers for its own (R19). */
public interface Obligations {

  /**
   * One of each kind that the module keeps, also where there is nothing of it; as an artist those
   * that only an artist can carry.
   */
  List<Obligation> of(PersonId person, Capacity as);
}
