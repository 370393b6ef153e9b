package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;

import com.onlyarts.catalog.application.port.EditionNumbers;
import com.onlyarts.catalog.application.port.EditionNumbersContract;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiEditionNumbersIT extends EditionNumbersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected EditionNumbers numbers() {
    return new JdbiEditionNumbers(DATABASE.jdbi());
  }

  @Override
  protected ArtworkId aWork() {
    Artwork artwork = anArtwork().by(new CatalogUsers(DATABASE.jdbi()).somebody()).create();
    new JdbiArtworks(DATABASE.jdbi(), new SteppingClock()).add(artwork);
    return artwork.id();
  }
}
