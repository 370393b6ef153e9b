package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;

import com.onlyarts.catalog.application.port.Favorites;
import com.onlyarts.catalog.application.port.FavoritesContract;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFavoritesIT extends FavoritesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Favorites favorites() {
    return new JdbiFavorites(DATABASE.jdbi());
  }

  @Override
  protected ArtworkId aWork() {
    Artwork artwork = anArtwork().by(aPerson()).create();
    new JdbiArtworks(DATABASE.jdbi(), new SteppingClock()).add(artwork);
    return artwork.id();
  }

  @Override
  protected PersonId aPerson() {
    return new CatalogUsers(DATABASE.jdbi()).somebody();
  }
}
