package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.Payouts;
import com.onlyarts.payments.application.port.PayoutsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPayoutsIT extends PayoutsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Payouts payouts() {
    return new JdbiPayouts(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return new PaymentsDatabase(DATABASE.jdbi()).open();
  }
}
