package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.jdbi.TestPeople;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.PushSubscriptions;
import com.onlyarts.notifications.application.port.PushSubscriptionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPushSubscriptionsIT extends PushSubscriptionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected PushSubscriptions subscriptions() {
    return new JdbiPushSubscriptions(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return TestPeople.somebody(DATABASE.jdbi());
  }

  @Override
  protected SessionId inASession(PersonId person) {
    return TestPeople.session(DATABASE.jdbi(), person);
  }

  @Override
  protected void end(SessionId session) {
    TestPeople.end(DATABASE.jdbi(), session);
  }
}
