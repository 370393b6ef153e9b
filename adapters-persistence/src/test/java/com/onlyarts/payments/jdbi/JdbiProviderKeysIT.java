package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.ProviderKeys;
import com.onlyarts.payments.application.port.ProviderKeysContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiProviderKeysIT extends ProviderKeysContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected ProviderKeys keys() {
    return new JdbiProviderKeys(DATABASE.jdbi());
  }
}
