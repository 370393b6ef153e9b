package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;

class InMemoryImportsTest extends ImportsContract {
  private final InMemoryImports imports = new InMemoryImports(new SteppingClock());

  @Override
  protected Imports imports() {
    return imports;
  }

  @Override
  protected PersonId anArtist() {
    return PersonId.next();
  }

  @Override
  protected ArtworkId aWorkOf(PersonId artist) {
    return ArtworkId.next();
  }
}
