package com.onlyarts.livestreams.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.application.port.LotOffers;
import com.onlyarts.livestreams.application.port.LotOffersContract;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiLotOffersIT extends LotOffersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LivestreamsDatabase livestreamsDatabase = new LivestreamsDatabase(DATABASE);

  @Override
  protected LotOffers offers() {
    return new JdbiLotOffers(DATABASE.jdbi());
  }

  @Override
  protected LivestreamId anAuction() {
    return livestreamsDatabase.show(LivestreamFixture.anAuction()).id();
  }

  @Override
  protected PersonId somebody() {
    return livestreamsDatabase.somebody();
  }
}
