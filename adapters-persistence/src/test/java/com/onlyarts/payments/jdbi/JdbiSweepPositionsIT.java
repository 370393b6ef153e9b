package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.SweepPositions;
import com.onlyarts.payments.application.port.SweepPositionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSweepPositionsIT extends SweepPositionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected SweepPositions positions() {
    return new JdbiSweepPositions(DATABASE.jdbi());
  }
}
