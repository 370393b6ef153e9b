package com.onlyarts.media.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.jdbi.TestPeople;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.application.port.UploadsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiUploadsIT extends UploadsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Uploads uploads() {
    return new JdbiUploads(DATABASE.jdbi(), new SteppingClock());
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
