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
  private final Theatre theatre = new Theatre(DATABASE);

  @Override
  protected Transactions transactions() {
    return theatre.transactions;
  }

  @Override
  protected Bids bids() {
    return theatre.bids;
  }

  @Override
  protected Livestreams livestreams() {
    return theatre.livestreams;
  }

  @Override
  protected PersonId somebody() {
    return theatre.somebody();
  }

  @Override
  protected void keepAway(PersonId blocker, PersonId blocked) {
    theatre.jdbi.useHandle(handle -> handle.execute("INSERT INTO blocks (blocker_id, blocked_id) VALUES (?, ?)", blocker.value(), blocked.value()));
  }
}
