package com.onlyarts.catalog.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;

class InMemoryImportReportsTest extends ImportReportsContract {
  private final InMemoryImports imports = new InMemoryImports(new SteppingClock());

  @Override
  protected ImportReports reports() {
    return new InMemoryImportReports(imports);
  }

  @Override
  protected Imports imports() {
    return imports;
  }

  @Override
  protected PersonId anArtist() {
    return PersonId.next();
  }
}
