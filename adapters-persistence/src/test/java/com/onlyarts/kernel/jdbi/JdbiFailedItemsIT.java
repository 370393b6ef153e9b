package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.FailedItemsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFailedItemsIT extends FailedItemsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected FailedItems items() {
    return new JdbiFailedItems(DATABASE.jdbi());
  }
}
