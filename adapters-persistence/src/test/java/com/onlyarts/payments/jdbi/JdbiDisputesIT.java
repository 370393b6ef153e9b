package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.DisputeRecords;
import com.onlyarts.payments.application.port.Disputes;
import com.onlyarts.payments.application.port.DisputesContract;
import com.onlyarts.payments.application.port.Payments;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiDisputesIT extends DisputesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Disputes disputes() {
    return new JdbiDisputes(DATABASE.jdbi());
  }

  @Override
  protected DisputeRecords records() {
    return new JdbiDisputeRecords(DATABASE.jdbi());
  }

  @Override
  protected Payments payments() {
    return new JdbiPayments(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return new PaymentsDatabase(DATABASE.jdbi()).open();
  }
}
