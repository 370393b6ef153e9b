package com.onlyarts.livestreams.jdbi;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.application.port.Audience;
import com.onlyarts.livestreams.application.port.AudienceContract;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiAudienceIT extends AudienceContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LivestreamsDatabase livestreamsDatabase = new LivestreamsDatabase(DATABASE);

  @Override
  protected Transactions transactions() {
    return livestreamsDatabase.transactions;
  }

  @Override
  protected Audience audience() {
    return new JdbiAudience(DATABASE.jdbi());
  }

  @Override
  protected LivestreamId aStream() {
    return livestreamsDatabase.show(LivestreamFixture.aStream()).id();
  }
}
