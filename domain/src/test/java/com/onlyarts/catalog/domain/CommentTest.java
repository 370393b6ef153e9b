package com.onlyarts.catalog.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.CatalogRejection.CommentNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourComment;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final PersonId artist = PersonId.next();
  private final PersonId author = PersonId.next();
  private final Comment comment =
      Comment.on(ArtworkId.next(), author, new CommentText("Amazing work!"), NOON);

  @Test
  void R25_a_reply_to_a_reply_attaches_to_the_root() {
    Comment reply = comment.reply(artist, new CommentText("Thank you!"), NOON);

    assertThat(reply.root()).contains(comment.id());
    assertThat(reply.reply(author, new CommentText("You are welcome"), NOON).root())
        .contains(comment.id());
    assertThat(comment.thread()).isEqualTo(comment.id());
  }

  @Test
  void R25_a_stranger_takes_nothing_away() {
    assertRefused(
        new NotYourComment(comment.id()),
        () -> comment.takeAway(PersonId.next(), artist, false, NOON));
    assertThat(comment.isTombstone()).isFalse();
  }

  @Test
  void R25_taken_away_it_has_no_words_left_and_is_nothing_to_speak_to() {
    assertThat(comment.takeAway(artist, artist, false, NOON)).isFalse();

    assertThat(comment.words()).isEmpty();
    assertRefused(new CommentNotFound(comment.id()), comment::requireStanding);
  }

  @Test
  void only_its_author_says_it_differently() {
    assertRefused(
        new NotYourComment(comment.id()),
        () -> comment.reword(new CommentText("Dreadful"), artist, NOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\n ", "a\0b"})
  void R2_words_that_say_nothing_or_hold_a_NUL_are_refused(String text) {
    assertInvalid("content", () -> new CommentText(text));
  }

  @Test
  void R25_words_are_counted_by_characters_as_people_see_them() {
    assertThat(new CommentText("🎨".repeat(2_000)).text()).hasSize(4_000);
    assertInvalid("content", () -> new CommentText("x".repeat(2_001)));
  }

  @Test
  void it_is_kept_as_it_stands() {
    Comment said =
        Comment.restore(
            comment.id(),
            comment.artwork(),
            author,
            Optional.of(comment.id()),
            NOON,
            NOON.plusSeconds(9),
            Optional.of(new CommentText("Stunning work!")),
            3);

    assertThat(said.words()).contains(new CommentText("Stunning work!"));
    assertThat(said.author()).isEqualTo(author);
    assertThat(said.artwork()).isEqualTo(comment.artwork());
    assertThat(said.createdAt()).isEqualTo(NOON);
    assertThat(said.updatedAt()).isEqualTo(NOON.plusSeconds(9));
    assertThat(said.requireStanding()).isSameAs(said);
    assertThat(said.takeAway(author, artist, false, NOON)).as("leaves a tombstone").isTrue();
  }
}
