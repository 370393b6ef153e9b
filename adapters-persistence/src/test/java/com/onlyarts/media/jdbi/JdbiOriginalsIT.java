package com.onlyarts.media.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.JdbiMemberships;
import com.onlyarts.identity.jdbi.TestPeople;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.application.port.OriginalsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiOriginalsIT extends OriginalsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Originals originals() {
    return new JdbiOriginals(DATABASE.jdbi(), new SteppingClock());
  }

  @Override
  protected PersonId aPerson() {
    return TestPeople.somebody(DATABASE.jdbi());
  }

  @Override
  protected void subscribeToPro(PersonId person) {
    new JdbiMemberships(DATABASE.jdbi()).set(person, "pro");
  }
}
