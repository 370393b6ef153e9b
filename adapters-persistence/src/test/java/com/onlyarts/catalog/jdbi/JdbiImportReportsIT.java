package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.ImportReports;
import com.onlyarts.catalog.application.port.ImportReportsContract;
import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiImportReportsIT extends ImportReportsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected ImportReports reports() {
    return new JdbiImportReports(DATABASE.jdbi());
  }

  @Override
  protected Imports imports() {
    return new JdbiImports(DATABASE.jdbi(), new SteppingClock());
  }

  @Override
  protected PersonId anArtist() {
    return new CatalogUsers(DATABASE.jdbi()).somebody();
  }
}
