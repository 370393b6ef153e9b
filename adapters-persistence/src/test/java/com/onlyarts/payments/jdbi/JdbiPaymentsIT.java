package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.PaymentsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPaymentsIT extends PaymentsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Payments payments() {
    return new JdbiPayments(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return new PaymentsDatabase(DATABASE.jdbi()).open();
  }
}
