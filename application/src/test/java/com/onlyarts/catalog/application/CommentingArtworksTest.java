package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.CommentAdded;
import com.onlyarts.catalog.api.CommentLiked;
import com.onlyarts.catalog.application.port.CommentView;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryComments;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.Blocked;
import com.onlyarts.catalog.domain.CatalogRejection.CommentNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourComment;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentingArtworksTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryComments comments = new InMemoryComments();
  private final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  private final RecordingOutbox outbox = new RecordingOutbox(transactions);
  private final SteppingClock clock = new SteppingClock();
  private final CommentingArtworks commenting =
      new CommentingArtworks(transactions, artworks, comments, blocklist, outbox, clock);
  private final LikingComments liking =
      new LikingComments(transactions, artworks, comments, blocklist, outbox, clock);
  private final ReadingComments reading = new ReadingComments(artworks, comments);
  private final Caller artist = Callers.anArtist();
  private final Caller critic = Callers.aUser();
  private final Caller stranger = Callers.aUser();
  private final Artwork tide = hung();

  @Test
  void a_comment_is_told_of_to_the_artist_and_a_reply_to_whom_it_answers() {
    CommentId comment = said(critic, "Amazing work!");
    CommentId reply = replied(artist, "Thank you!", comment);

    assertThat(outbox.events())
        .containsExactly(
            new CommentAdded(
                comment,
                tide.id(),
                "Tide",
                artist.person(),
                critic.person(),
                artist.person(),
                SteppingClock.NOON),
            new CommentAdded(
                reply,
                tide.id(),
                "Tide",
                artist.person(),
                artist.person(),
                critic.person(),
                SteppingClock.NOON));
  }

  @Test
  void R25_a_reply_to_a_reply_attaches_to_the_root() {
    CommentId root = said(critic, "Amazing work!");
    CommentId reply = replied(artist, "Thank you!", root);

    CommentId answer = replied(stranger, "I agree", reply);

    assertThat(reading.show(answer, Optional.empty()).parent()).contains(root);
  }

  @Test
  void R25_a_comment_is_replied_to_on_its_own_work_only() {
    CommentId root = said(critic, "Amazing work!");
    Artwork other = hung();

    assertRefused(
        new CommentNotFound(root),
        () -> commenting.add(critic, other.id(), new CommentText("Lost"), Optional.of(root)));
  }

  @Test
  void only_its_author_says_a_comment_differently() {
    CommentId comment = said(critic, "Amazing work!");

    assertRefused(
        new NotYourComment(comment),
        () -> commenting.reword(artist, comment, new CommentText("Dreadful work!")));
    commenting.reword(critic, comment, new CommentText("Stunning work!"));

    assertThat(reading.show(comment, Optional.empty()).content()).contains("Stunning work!");
  }

  @Test
  void R25_author_artist_and_admins_take_a_comment_away() {
    CommentId one = said(critic, "one");
    CommentId two = said(critic, "two");
    CommentId three = said(critic, "three");

    assertRefused(new NotYourComment(one), () -> commenting.remove(stranger, one));
    commenting.remove(critic, one);
    commenting.remove(artist, two);
    commenting.remove(Callers.anAdmin(), three);

    assertThat(reading.list(tide.id(), PageRequest.first(20), Optional.empty()).rows()).isEmpty();
  }

  @Test
  void R25_a_comment_with_replies_leaves_a_tombstone_that_nobody_speaks_to() {
    CommentId root = said(critic, "rude");
    CommentId reply = replied(artist, "Mind your words", root);
    commenting.remove(critic, root);

    CommentView tombstone = reading.show(root, Optional.empty());
    assertThat(tombstone.isTombstone()).isTrue();
    assertThat(tombstone.replies()).extracting(CommentView::id).containsExactly(reply);
    assertRefused(new CommentNotFound(root), () -> replied(stranger, "Hello?", root));
    assertRefused(new CommentNotFound(root), () -> liking.like(stranger, root));
    assertRefused(
        new CommentNotFound(root), () -> commenting.reword(critic, root, new CommentText("kind")));
    assertRefused(new CommentNotFound(root), () -> commenting.remove(critic, root));
    assertThat(reading.show(replied(stranger, "I agree", reply), Optional.empty()).parent())
        .contains(root);
  }

  @Test
  void R81_nobody_comments_or_likes_across_a_block() {
    CommentId comment = said(critic, "Amazing work!");
    blocklist.part(critic.person(), stranger.person());
    assertRefused(new Blocked(), () -> replied(stranger, "Really?", comment));
    assertRefused(new Blocked(), () -> liking.like(stranger, comment));

    blocklist.part(stranger.person(), artist.person());
    assertRefused(new Blocked(), () -> said(stranger, "Nice"));
  }

  @Test
  void R17_liking_twice_is_once_and_told_once() {
    CommentId comment = said(critic, "Amazing work!");

    assertThat(liking.like(stranger, comment)).isEqualTo(1);
    int told = outbox.events().size();
    assertThat(liking.like(stranger, comment)).isEqualTo(1);
    assertThat(outbox.events()).as("liked again").hasSize(told);
    assertThat(liking.unlike(stranger, comment)).isZero();
    assertThat(outbox.events())
        .hasSize(told + 1)
        .endsWith(TakenBack.likeOfComment(comment, stranger.person(), SteppingClock.NOON));
    assertThat(liking.unlike(stranger, comment)).isZero();
    assertThat(outbox.events()).as("unliked again").hasSize(told + 1);

    assertThat(outbox.events().stream().filter(CommentLiked.class::isInstance))
        .containsExactly(
            new CommentLiked(
                comment, tide.id(), critic.person(), stranger.person(), SteppingClock.NOON));
  }

  @Test
  void R20_what_is_said_about_a_work_out_of_sight_is_out_of_sight_too() {
    CommentId comment = said(critic, "Amazing work!");
    tide.archive();
    artworks.save(tide);

    assertRefused(
        new ArtworkNotFound(tide.id()),
        () -> reading.list(tide.id(), PageRequest.first(20), Optional.of(critic)));
    assertRefused(new ArtworkNotFound(tide.id()), () -> reading.show(comment, Optional.empty()));
    assertRefused(new ArtworkNotFound(tide.id()), () -> said(critic, "Where is it?"));
    assertRefused(new ArtworkNotFound(tide.id()), () -> liking.like(stranger, comment));
    assertThat(reading.list(tide.id(), PageRequest.first(20), Optional.of(artist)).rows())
        .hasSize(1);
  }

  private Artwork hung() {
    Artwork artwork = anArtwork().by(artist.person()).titled("Tide").create();
    artworks.add(artwork);
    return artwork;
  }

  private CommentId said(Caller caller, String words) {
    return commenting.add(caller, tide.id(), new CommentText(words), Optional.empty());
  }

  private CommentId replied(Caller caller, String words, CommentId parent) {
    return commenting.add(caller, tide.id(), new CommentText(words), Optional.of(parent));
  }
}
