package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.ReceivedEvents;
import com.onlyarts.payments.application.port.ReceivedEventsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiReceivedEventsIT extends ReceivedEventsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected ReceivedEvents received() {
    return new JdbiReceivedEvents(DATABASE.jdbi());
  }
}
