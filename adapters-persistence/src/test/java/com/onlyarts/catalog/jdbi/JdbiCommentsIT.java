package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.port.CommentThreads;
import com.onlyarts.catalog.application.port.CommentView;
import com.onlyarts.catalog.application.port.Comments;
import com.onlyarts.catalog.application.port.CommentsContract;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.JdbiBlocks;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void R81_what_is_said_by_whom_a_block_keeps_apart_is_not_shown(boolean byTheReader) {
    ArtworkId work = aWork();
    PersonId reader = aPerson();
    PersonId writer = aPerson();
    Comment root = Comment.on(work, reader, new CommentText("Mine"), SteppingClock.NOON);
    Comment theirs = Comment.on(work, writer, new CommentText("Theirs"), SteppingClock.NOON);
    comments().add(root);
    comments().add(theirs);
    comments().add(root.reply(writer, new CommentText("An answer"), SteppingClock.NOON));
    new JdbiBlocks(DATABASE.jdbi())
        .add(byTheReader ? reader : writer, byTheReader ? writer : reader, SteppingClock.NOON);

    Page<CommentView> seen = threads().roots(work, PageRequest.first(20), Optional.of(reader));

    assertThat(seen.rows()).extracting(CommentView::id).containsExactly(root.id());
    assertThat(seen.rows().getFirst().replies()).isEmpty();
    assertThat(seen.total()).isEqualTo(1);
    assertThat(threads().replies(root.id(), PageRequest.first(20), Optional.of(reader)).rows())
        .isEmpty();
    assertThat(threads().roots(work, PageRequest.first(20), Optional.empty()).rows()).hasSize(2);
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
