package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.SandboxStore;
import com.onlyarts.payments.application.port.SandboxStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSandboxStoreIT extends SandboxStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected SandboxStore memory() {
    return new JdbiSandboxStore(DATABASE.jdbi());
  }
}
