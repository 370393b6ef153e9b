package com.onlyarts.catalog.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Comments} and {@link CommentThreads} must do, the fakes and the real ones
 * alike.
 */
public abstract class CommentsContract implements UnsavedChangesContract<Comment> {
  private final SteppingClock clock = new SteppingClock();

  protected abstract Comments comments();

  protected abstract CommentThreads threads();

  /** A work nobody has said anything about. */
  protected abstract ArtworkId aWork();

  protected abstract PersonId aPerson();

  /** The number of comments on the work, as the work itself has it. */
  protected abstract long countOn(ArtworkId work);

  @Override
  public Comment oneThatIsKept() {
    return said(aWork(), "Amazing work!");
  }

  @Override
  public Comment handedOut(Comment kept) {
    return comments().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Comment it) {
    it.reword(new CommentText("Dreadful"), it.author(), clock.instant());
  }

  @Test
  void a_comment_comes_back_as_it_was_said() {
    Comment comment = said(aWork(), "Amazing work!");

    assertThat(comments().artworkOf(comment.id())).contains(comment.artwork());
    assertThat(comments().lock(comment.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(comment));
  }

  @Test
  void a_comment_said_differently_is_kept() {
    Comment comment = said(aWork(), "Amazing work!");
    clock.advance(Duration.ofMinutes(1));
    comment.reword(new CommentText("Stunning work!"), comment.author(), clock.instant());

    comments().save(comment);

    assertThat(comments().lock(comment.id()).orElseThrow().words())
        .contains(new CommentText("Stunning work!"));
    assertThat(read(comment).updatedAt()).isEqualTo(clock.instant());
  }

  @Test
  void R25_threads_are_read_newest_first_and_replies_oldest_first() {
    ArtworkId work = aWork();
    Comment first = said(work, "first");
    Comment second = said(work, "second");
    Comment reply = replied(first, "reply");
    Comment another = replied(reply, "another");

    List<CommentView> roots = threads().roots(work, PageRequest.first(20), Optional.empty()).rows();

    assertThat(roots).extracting(CommentView::id).containsExactly(second.id(), first.id());
    assertThat(roots.getLast().replies())
        .extracting(CommentView::id)
        .containsExactly(reply.id(), another.id());
    assertThat(roots.getLast().repliesCount()).isEqualTo(2);
    assertThat(roots.getLast().replies().getLast().parent()).contains(first.id());
    assertThat(countOn(work)).isEqualTo(4);
  }

  @Test
  void R25_the_first_ten_replies_come_with_the_thread_and_all_of_them_by_pages() {
    Comment root = said(aWork(), "root");
    IntStream.rangeClosed(1, 12).forEach(n -> replied(root, "reply " + n));

    assertThat(read(root).replies())
        .extracting(CommentView::content)
        .hasSize(10)
        .startsWith(Optional.of("reply 1"));
    Page<CommentView> page = threads().replies(root.id(), PageRequest.first(5), Optional.empty());
    Page<CommentView> next =
        threads().replies(root.id(), PageRequest.first(5).after(page), Optional.empty());

    assertThat(page.total()).isEqualTo(12);
    assertThat(next.rows())
        .extracting(CommentView::content)
        .startsWith(Optional.of("reply 6"))
        .hasSize(5);
  }

  @Test
  void R3_pages_of_threads_go_on_by_number_and_by_cursor() {
    ArtworkId work = aWork();
    IntStream.rangeClosed(1, 5).forEach(n -> said(work, "comment " + n));

    Page<CommentView> first = threads().roots(work, PageRequest.first(2), Optional.empty());
    Page<CommentView> byNumber =
        threads().roots(work, new PageRequest(2, 2, Optional.empty()), Optional.empty());
    Page<CommentView> byCursor =
        threads().roots(work, PageRequest.first(2).after(first), Optional.empty());

    assertThat(first.total()).isEqualTo(5);
    assertThat(byNumber.rows())
        .isEqualTo(byCursor.rows())
        .extracting(CommentView::content)
        .containsExactly(Optional.of("comment 3"), Optional.of("comment 2"));
  }

  @Test
  void R25_a_tombstone_keeps_its_thread_and_loses_its_words_and_author() {
    ArtworkId work = aWork();
    Comment root = said(work, "rude");
    Comment reply = replied(root, "Mind your words");
    comments().entomb(takenAway(root));

    CommentView tombstone =
        threads().roots(work, PageRequest.first(20), Optional.empty()).rows().getFirst();

    assertThat(tombstone.isTombstone()).isTrue();
    assertThat(tombstone.author()).isEmpty();
    assertThat(tombstone.replies()).extracting(CommentView::id).containsExactly(reply.id());
    assertThat(comments().lock(root.id()).orElseThrow().isTombstone()).isTrue();
    assertThat(countOn(work)).isEqualTo(1);
  }

  @Test
  void R25_a_tombstone_goes_with_its_last_reply() {
    ArtworkId work = aWork();
    Comment root = said(work, "rude");
    Comment reply = replied(root, "Mind your words");
    comments().entomb(takenAway(root));

    comments().remove(takenAway(reply));

    assertThat(comments().lock(root.id())).isEmpty();
    assertThat(threads().roots(work, PageRequest.first(20), Optional.empty()).rows()).isEmpty();
    assertThat(countOn(work)).isZero();
  }

  @Test
  void R25_a_reply_taken_away_leaves_no_trace() {
    ArtworkId work = aWork();
    Comment root = said(work, "root");
    Comment reply = replied(root, "reply");

    comments().remove(takenAway(reply));

    assertThat(read(root).repliesCount()).isZero();
    assertThat(countOn(work)).isEqualTo(1);
  }

  @Test
  void R17_a_like_counts_once_and_is_taken_back_once() {
    Comment comment = said(aWork(), "Amazing work!");
    PersonId person = aPerson();

    assertThat(comments().like(comment.id(), person, clock.instant())).isTrue();
    assertThat(comments().like(comment.id(), person, clock.instant())).isFalse();
    assertThat(comments().like(comment.id(), aPerson(), clock.instant())).isTrue();
    assertThat(comments().likes(comment.id())).isEqualTo(2);
    assertThat(threads().find(comment.id(), Optional.of(person)).orElseThrow().viewerLikes())
        .contains(true);
    assertThat(threads().find(comment.id(), Optional.of(aPerson())).orElseThrow().viewerLikes())
        .contains(false);
    assertThat(read(comment).viewerLikes()).isEmpty();

    assertThat(comments().unlike(comment.id(), person)).isTrue();
    assertThat(comments().unlike(comment.id(), person)).isFalse();
    assertThat(read(comment).likesCount()).isEqualTo(1);
  }

  private Comment said(ArtworkId work, String words) {
    clock.advance(Duration.ofSeconds(1));
    Comment comment = Comment.on(work, aPerson(), new CommentText(words), clock.instant());
    comments().add(comment);
    return comment;
  }

  private Comment replied(Comment to, String words) {
    clock.advance(Duration.ofSeconds(1));
    Comment reply = to.reply(aPerson(), new CommentText(words), clock.instant());
    comments().add(reply);
    return reply;
  }

  private Comment takenAway(Comment comment) {
    Comment locked = comments().lock(comment.id()).orElseThrow();
    locked.takeAway(comment.author(), comment.author(), false, clock.instant());
    return locked;
  }

  private CommentView read(Comment comment) {
    return threads().find(comment.id(), Optional.empty()).orElseThrow();
  }
}
