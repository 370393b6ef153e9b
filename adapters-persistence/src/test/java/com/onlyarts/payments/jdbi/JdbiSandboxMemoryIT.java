package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.SandboxMemory;
import com.onlyarts.payments.application.port.SandboxMemoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSandboxMemoryIT extends SandboxMemoryContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected SandboxMemory memory() {
    return new JdbiSandboxMemory(DATABASE.jdbi());
  }
}
