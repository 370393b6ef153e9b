package com.onlyarts.livestreams.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.BidsContract;
import com.onlyarts.livestreams.application.port.Livestreams;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiBidsIT extends BidsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LivestreamsDatabase livestreamsDatabase = new LivestreamsDatabase(DATABASE);

  @Override
  protected Transactions transactions() {
    return livestreamsDatabase.transactions;
  }

  @Override
  protected Bids bids() {
    return livestreamsDatabase.bids;
  }

  @Override
  protected Livestreams livestreams() {
    return livestreamsDatabase.livestreams;
  }

  @Override
  protected PersonId somebody() {
    return livestreamsDatabase.somebody();
  }

  @Override
  protected void keepAway(PersonId blocker, PersonId blocked) {
    livestreamsDatabase.jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO blocks (blocker_id, blocked_id) VALUES (?, ?)",
                blocker.value(),
                blocked.value()));
  }
}
