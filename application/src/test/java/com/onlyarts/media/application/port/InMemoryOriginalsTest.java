package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.domain.StorageAllowance;

class InMemoryOriginalsTest extends OriginalsContract {
  private final InMemoryOriginals originals = new InMemoryOriginals();

  @Override
  protected Originals originals() {
    return originals;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }

  @Override
  protected void subscribeToPro(PersonId person) {
    originals.allow(person, StorageAllowance.PRO);
  }
}
