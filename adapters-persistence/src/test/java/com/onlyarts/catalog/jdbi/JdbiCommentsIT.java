package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;

import com.onlyarts.catalog.application.port.CommentThreads;
import com.onlyarts.catalog.application.port.Comments;
import com.onlyarts.catalog.application.port.CommentsContract;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiCommentsIT extends CommentsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Comments comments() {
    return new JdbiComments(DATABASE.jdbi());
  }

  @Override
  protected CommentThreads threads() {
    return new JdbiCommentThreads(DATABASE.jdbi());
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

  @Override
  protected long countOn(ArtworkId work) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT comments_count FROM artworks WHERE id = :id")
                    .bind("id", work)
                    .mapTo(long.class)
                    .one());
  }
}
