package com.onlyarts.notifications.jdbi;

import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.Suppressions;
import com.onlyarts.notifications.application.port.SuppressionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSuppressionsIT extends SuppressionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Suppressions suppressions() {
    return new JdbiSuppressions(DATABASE.jdbi());
  }
}
