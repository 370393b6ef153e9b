package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.util.List;

/** What a person owes or holds; every module that keeps such things answers for its own (R19). */
public interface Obligations {

  /** At most one of a kind, and only kinds of which there is anything. */
  List<Obligation> of(PersonId person);
}
