package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.Customers;
import com.onlyarts.payments.application.port.CustomersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiCustomersIT extends CustomersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Customers customers() {
    return new JdbiCustomers(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return new PaymentsDatabase(DATABASE.jdbi()).open();
  }
}
