package com.onlyarts.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.api.ArtworkRemovedByAdmin;
import com.onlyarts.catalog.api.CommentAdded;
import com.onlyarts.catalog.api.CommentLiked;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.RecordingLiveEvents.Told;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.messaging.api.MessageSent;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.notifications.application.port.Inbox.Entry;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.PushFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotifyingPeopleTest {
  private static final Instant NOON = SteppingClock.NOON;

  private final NotificationsFixture fixture = new NotificationsFixture();
  private final PersonId artist = fixture.called("mira");
  private final PersonId ada = fixture.called("ada");
  private final PersonId bo = fixture.called("bo");
  private final ArtworkId work = ArtworkId.next();

  @Test
  void a_comment_reads_as_the_founding_document_has_it() {
    CommentId comment = CommentId.next();
    fixture.hears(new CommentAdded(comment, work, "Tide", artist, ada, artist, NOON));

    Entry entry = fixture.only(artist);
    assertThat(entry.type()).isEqualTo(NotificationType.COMMENT);
    assertThat(entry.title()).isEqualTo("New Comment");
    assertThat(entry.message()).isEqualTo("ada commented on your artwork");
    assertThat(entry.link()).contains("/artworks/" + work.value());
    assertThat(entry.metadata())
        .isEqualTo(
            Map.of("artworkId", work.value().toString(), "commentId", comment.value().toString()));
  }

  @Test
  void R95_an_artist_reads_why_a_work_was_taken_down() {
    fixture.hears(new ArtworkRemovedByAdmin(work, artist, "Tide", "Infringes a copyright", NOON));

    assertThat(fixture.only(artist).message())
        .isEqualTo("Tide was taken down by an administrator: Infringes a copyright");
  }

  @Test
  void a_reply_is_told_to_whom_it_answers() {
    fixture.hears(new CommentAdded(CommentId.next(), work, "Tide", artist, ada, bo, NOON));

    assertThat(fixture.only(bo).message()).isEqualTo("ada replied to your comment on Tide");
    assertThat(fixture.inboxOf(artist)).isEmpty();
  }

  @Test
  void R82_never_of_ones_own_act() {
    fixture.hears(new CommentAdded(CommentId.next(), work, "Tide", artist, artist, artist, NOON));
    fixture.hears(new ArtworkFavorited(work, "Tide", artist, artist, NOON));
    assertThat(fixture.inboxOf(artist)).isEmpty();
  }

  @Test
  void R81_nothing_is_told_of_people_who_want_nothing_to_do_with_each_other() {
    fixture.keepApart(artist, ada);
    fixture.hears(new ArtworkFavorited(work, "Tide", artist, ada, NOON));
    assertThat(fixture.inboxOf(artist)).isEmpty();
  }

  @Test
  void R82_a_burst_of_likes_is_one_unread_row_and_a_new_one_once_that_is_read() {
    likes(ada, bo, fixture.called("cy"), fixture.called("di"));

    assertThat(fixture.only(artist).message()).isEqualTo("di and 3 others liked Tide");
    assertThat(fixture.only(artist).metadata()).containsEntry("count", 4);
    assertThat(fixture.notifications.unread(artist)).isEqualTo(1);

    fixture.inbox.markAllRead(NotificationsFixture.caller(artist));
    fixture.clock.advance(Duration.ofMinutes(1));
    likes(fixture.called("ed"));
    assertThat(fixture.inboxOf(artist))
        .extracting(Entry::message)
        .containsExactly("ed liked Tide", "di and 3 others liked Tide");
  }

  @Test
  void R82_follows_collapse_too_and_likes_of_another_work_do_not_join() {
    fixture.hears(new PersonFollowed(ada, artist, NOON));
    fixture.hears(new PersonFollowed(bo, artist, NOON));
    assertThat(fixture.only(artist).message()).isEqualTo("bo and 1 other started following you");
    assertThat(fixture.only(artist).link()).contains("/users/bo");

    likes(ada);
    fixture.hears(new ArtworkFavorited(ArtworkId.next(), "Ebb", artist, ada, NOON));
    assertThat(fixture.inboxOf(artist)).hasSize(3);
  }

  @Test
  void R83_what_is_reported_twice_is_told_once() {
    likes(ada, ada);
    assertThat(fixture.only(artist).message()).isEqualTo("ada liked Tide");

    CommentLiked liked = new CommentLiked(CommentId.next(), work, bo, ada, NOON);
    fixture.hears(liked);
    fixture.hears(liked);
    assertThat(fixture.only(bo).message()).isEqualTo("ada liked your comment");
    assertThat(fixture.live.told())
        .filteredOn(it -> it.channel().equals(LiveChannel.person(bo.value())))
        .hasSize(2);
  }

  @Test
  void open_pages_hear_the_notification_and_how_many_are_unread() {
    likes(ada);

    assertThat(fixture.live.told())
        .extracting(Told::name)
        .containsExactly("notification", "unread");
    Map<String, ?> facts = fixture.live.told().getFirst().facts();
    assertThat(facts.keySet())
        .containsExactly(
            "id", "type", "title", "message", "link", "isRead", "metadata", "createdAt");
    assertThat(facts.get("id")).isEqualTo(fixture.only(artist).id());
    assertThat(fixture.live.told().getLast().facts()).isEqualTo(Map.of("notifications", 1L));
  }

  @Test
  void wishes_are_kept_to() {
    fixture.subscriptions.register(artist, SessionId.next(), PushFixture.aBrowser(), NOON, 20);
    fixture.preferences.set(
        artist, NotificationType.LIKE, new ChannelPreferences(false, true, true));
    likes(ada);
    assertThat(fixture.inboxOf(artist)).isEmpty();
    assertThat(fixture.live.told()).isEmpty();
    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);

    fixture.preferences.set(
        artist, NotificationType.LIKE, new ChannelPreferences(true, false, true));
    likes(bo);
    assertThat(fixture.inboxOf(artist)).hasSize(1);
    assertThat(fixture.delivering.deliverSome()).isZero();
  }

  @Test
  void R82_a_burst_wakes_a_device_once() {
    fixture.subscriptions.register(artist, SessionId.next(), PushFixture.aBrowser(), NOON, 20);
    likes(ada, bo);

    assertThat(fixture.delivering.deliverSome()).isEqualTo(1);
    assertThat(fixture.service.sent())
        .singleElement()
        .satisfies(
            it -> assertThat(it.message().notification()).isEqualTo(fixture.only(artist).id()));
  }

  @Test
  void people_who_left_are_told_nothing_and_nothing_is_told_of_them() {
    fixture.leaves(ada);
    likes(ada);
    fixture.leaves(artist);
    likes(bo);
    assertThat(fixture.inboxOf(artist)).isEmpty();
  }

  @Test
  void a_conversation_that_waits_to_be_read_is_one_row_with_its_latest_message() {
    ConversationId conversation = ConversationId.next();
    fixture.hears(new MessageSent(conversation, MessageId.next(), ada, artist, "Hello", NOON));
    fixture.hears(
        new MessageSent(conversation, MessageId.next(), ada, artist, "Are you there?", NOON));

    assertThat(fixture.only(artist).title()).isEqualTo("New message from ada");
    assertThat(fixture.only(artist).message()).isEqualTo("Are you there?");
    assertThat(fixture.only(artist).metadata()).containsEntry("count", 2);
  }

  @Test
  void R82_a_like_taken_back_leaves_the_burst_and_the_last_one_takes_it_along() {
    likes(ada, bo, fixture.called("cy"));

    unlikes(bo, NOON.plusSeconds(1));
    assertThat(fixture.only(artist).message()).isEqualTo("cy and 1 other liked Tide");
    assertThat(fixture.only(artist).metadata()).containsEntry("count", 2);

    fixture.hears(TakenBack.person(ada, NOON.plusSeconds(2)));
    assertThat(fixture.only(artist).message()).isEqualTo("cy liked Tide");
  }

  @Test
  void R82_the_last_one_taken_back_takes_its_row_its_badge_and_its_push_along() {
    fixture.subscriptions.register(artist, SessionId.next(), PushFixture.aBrowser(), NOON, 20);
    likes(ada);
    unlikes(ada, NOON.plusSeconds(1));

    assertThat(fixture.inboxOf(artist)).isEmpty();
    assertThat(fixture.live.told().getLast().facts()).isEqualTo(Map.of("notifications", 0L));
    assertThat(fixture.delivering.deliverSome()).isZero();
  }

  @Test
  void R82_given_again_it_is_no_news_but_a_burst_that_waits_has_it_once_more() {
    likes(ada, bo);
    unlikes(ada, NOON.plusSeconds(1));
    int told = fixture.live.told().size();
    ArtworkFavorited again = new ArtworkFavorited(work, "Tide", artist, ada, NOON.plusSeconds(2));
    fixture.hears(again);
    fixture.hears(again);

    assertThat(fixture.only(artist).message()).isEqualTo("ada and 1 other liked Tide");
    assertThat(fixture.live.told()).hasSize(told);

    fixture.inbox.markAllRead(NotificationsFixture.caller(artist));
    unlikes(ada, NOON.plusSeconds(3));
    fixture.hears(new ArtworkFavorited(work, "Tide", artist, ada, NOON.plusSeconds(4)));
    assertThat(fixture.only(artist).message()).isEqualTo("bo liked Tide");
  }

  @Test
  void R82_what_was_taken_back_before_it_was_told_stays_untold() {
    unlikes(ada, NOON);
    likes(ada);
    assertThat(fixture.inboxOf(artist)).isEmpty();
  }

  @Test
  void R82_a_comment_goes_with_its_likes_and_a_follow_with_whom_it_followed() {
    CommentId comment = CommentId.next();
    fixture.hears(new CommentAdded(comment, work, "Tide", artist, ada, artist, NOON));
    fixture.hears(new CommentLiked(comment, work, ada, bo, NOON));
    fixture.hears(new PersonFollowed(ada, artist, NOON));
    fixture.hears(new PersonFollowed(ada, bo, NOON));

    fixture.hears(TakenBack.comment(comment, NOON));
    assertThat(fixture.only(artist).message()).isEqualTo("ada started following you");
    assertThat(fixture.inboxOf(ada)).isEmpty();

    fixture.hears(TakenBack.follow(artist, ada, NOON));
    assertThat(fixture.inboxOf(artist)).isEmpty();
    assertThat(fixture.inboxOf(bo)).hasSize(1);
  }

  @Test
  void R82_a_message_taken_back_leaves_the_one_before_it() {
    ConversationId conversation = ConversationId.next();
    MessageId regretted = MessageId.next();
    fixture.hears(new MessageSent(conversation, MessageId.next(), ada, artist, "Hello", NOON));
    fixture.hears(new MessageSent(conversation, regretted, ada, artist, "What I regret", NOON));

    fixture.hears(TakenBack.message(regretted, NOON));

    assertThat(fixture.only(artist).message()).isEqualTo("Hello");
    assertThat(fixture.only(artist).metadata()).containsEntry("count", 1);
  }

  @Test
  void R19_people_are_called_as_they_are_called_when_it_is_read() {
    CommentId comment = CommentId.next();
    fixture.hears(new CommentAdded(comment, work, "Tide", artist, ada, artist, NOON));
    assertThat(fixture.notifications.of(artist, Optional.empty(), PageRequest.first(1)).toString())
        .doesNotContain("ada commented");

    fixture.leaves(ada);

    assertThat(fixture.only(artist).message()).isEqualTo("Somebody commented on your artwork");
  }

  @Test
  void followers_hear_batch_by_batch_that_an_artist_is_live() {
    List<PersonId> crowd =
        IntStream.range(0, NotifyingFollowers.BATCH + 5)
            .mapToObj(i -> fixture.called("fan" + i))
            .toList();
    crowd.forEach(fixture::follows);
    LivestreamId stream = LivestreamId.next();

    fixture.hears(new LivestreamStarted(stream, artist, "Painting the sea", false, NOON));
    for (int batch = 0; batch < fixture.outbox.events().size(); batch++) {
      fixture.hears(fixture.outbox.events().get(batch));
    }

    assertThat(fixture.outbox.events()).hasSize(2);
    assertThat(crowd)
        .allSatisfy(fan -> assertThat(fixture.only(fan).title()).isEqualTo("mira is live"));
    assertThat(fixture.only(crowd.getLast()).link())
        .isEqualTo(Optional.of("/livestreams/" + stream.value()));
  }

  private void unlikes(PersonId fan, Instant at) {
    fixture.hears(TakenBack.likeOfArtwork(work, fan, at));
  }

  private void likes(PersonId... fans) {
    for (PersonId fan : fans) {
      fixture.hears(new ArtworkFavorited(work, "Tide", artist, fan, NOON));
    }
  }
}
