package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.application.port.SubscriptionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSubscriptionsIT extends SubscriptionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Subscriptions subscriptions() {
    return new JdbiSubscriptions(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return new PaymentsDatabase(DATABASE.jdbi()).open();
  }
}
