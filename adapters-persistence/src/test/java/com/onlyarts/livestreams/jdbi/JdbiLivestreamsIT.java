package com.onlyarts.livestreams.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.application.port.LivestreamsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiLivestreamsIT extends LivestreamsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LivestreamsDatabase livestreamsDatabase = new LivestreamsDatabase(DATABASE);

  @Override
  protected Transactions transactions() {
    return livestreamsDatabase.transactions;
  }

  @Override
  protected Livestreams livestreams() {
    return livestreamsDatabase.livestreams;
  }

  @Override
  protected PersonId somebody() {
    return livestreamsDatabase.somebody();
  }
}
