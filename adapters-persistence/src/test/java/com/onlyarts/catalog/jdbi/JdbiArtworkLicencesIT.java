package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;

import com.onlyarts.catalog.application.port.ArtworkLicences;
import com.onlyarts.catalog.application.port.ArtworkLicencesContract;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiArtworkLicencesIT extends ArtworkLicencesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected ArtworkLicences licences() {
    return new JdbiArtworkLicences(DATABASE.jdbi());
  }

  @Override
  protected ArtworkId aWork() {
    Artwork artwork = anArtwork().by(new CatalogUsers(DATABASE.jdbi()).somebody()).create();
    new JdbiArtworks(DATABASE.jdbi(), new SteppingClock()).add(artwork);
    return artwork.id();
  }
}
