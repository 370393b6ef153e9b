package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.LiveTickets;
import com.onlyarts.kernel.application.port.LiveTicketsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiLiveTicketsIT extends LiveTicketsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected LiveTickets tickets() {
    return new JdbiLiveTickets(DATABASE.jdbi());
  }
}
