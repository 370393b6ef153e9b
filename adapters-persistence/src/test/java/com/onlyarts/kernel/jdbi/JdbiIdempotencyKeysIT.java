package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.application.port.IdempotencyKeysContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiIdempotencyKeysIT extends IdempotencyKeysContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final JdbiIdempotencyKeys keys = new JdbiIdempotencyKeys(DATABASE.jdbi(), clock);

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }
}
