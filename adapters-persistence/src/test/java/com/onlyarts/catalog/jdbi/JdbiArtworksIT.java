package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.ArtworksContract;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiArtworksIT extends ArtworksContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final JdbiArtworks artworks = new JdbiArtworks(DATABASE.jdbi(), new SteppingClock());

  @Override
  protected Artworks artworks() {
    return artworks;
  }

  @Override
  protected PersonId anArtist() {
    return new CatalogUsers(DATABASE.jdbi()).somebody();
  }
}
