package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.NotificationDraft.to;
import static com.onlyarts.notifications.domain.NotificationType.COMMENT;
import static com.onlyarts.notifications.domain.NotificationType.FOLLOW;
import static com.onlyarts.notifications.domain.NotificationType.LIKE;
import static com.onlyarts.notifications.domain.NotificationType.MESSAGE;
import static com.onlyarts.notifications.domain.NotificationType.SYSTEM;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.api.ArtworkRemovedByAdmin;
import com.onlyarts.catalog.api.CommentAdded;
import com.onlyarts.catalog.api.CommentLiked;
import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.messaging.api.MessageSent;
import com.onlyarts.notifications.domain.PersonNames;
import java.util.List;

/** What others make of one's works and words, who follows one, and who writes. */
final class CommunityNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          on(ArtworkFavorited.class, CommunityNotifications::favorited)
              .inbox("tell-artist-of-favorite"),
          on(ArtworkRemovedByAdmin.class, CommunityNotifications::takenDown)
              .inbox("tell-artist-of-takedown"),
          on(CommentAdded.class, CommunityNotifications::commented)
              .inbox("tell-addressee-of-comment"),
          on(CommentLiked.class, CommunityNotifications::commentLiked).inbox("tell-author-of-like"),
          on(PersonFollowed.class, CommunityNotifications::followed).inbox("tell-followed"),
          on(MessageSent.class, CommunityNotifications::written)
              .inbox("tell-recipient-of-message"));

  private CommunityNotifications() {}

  /** A like taken back and given again is no news. */
  private static NotificationDraft favorited(ArtworkFavorited it) {
    return to(it.artist(), it)
        .ofActBy(it.by())
        .inbox(LIKE, "artwork_favorited", "like/artwork/{{artwork}}/{{by}}")
        .leadingTo(SitePage.ARTWORK, "artwork")
        .about("artworkId", "artwork")
        .about("userId", "by")
        .gatheredBy("like/artwork/{{artwork}}")
        .untilTakenBack("like/artwork/{{artwork}}/{{by}}", "person/{{by}}");
  }

  /** The artist reads why. */
  private static NotificationDraft takenDown(ArtworkRemovedByAdmin it) {
    return to(it.artist(), it)
        .inbox(SYSTEM, "artwork_removed", "takedown/{{artwork}}/{{at}}")
        .leadingTo(SitePage.ARTWORK, "artwork")
        .about("artworkId", "artwork");
  }

  private static NotificationDraft commented(CommentAdded it) {
    boolean reply = !it.addressee().equals(it.artist());
    return to(it.addressee(), it)
        .ofActBy(it.author())
        .inbox(COMMENT, reply ? "comment_answered" : "comment_added", "comment/{{comment}}")
        .leadingTo(SitePage.ARTWORK, "artwork")
        .about("artworkId", "artwork")
        .about("commentId", "comment")
        .untilTakenBack("comment/{{comment}}");
  }

  private static NotificationDraft commentLiked(CommentLiked it) {
    return to(it.author(), it)
        .ofActBy(it.by())
        .inbox(LIKE, "comment_liked", "like/comment/{{comment}}/{{by}}")
        .leadingTo(SitePage.ARTWORK, "artwork")
        .about("artworkId", "artwork")
        .about("commentId", "comment")
        .about("userId", "by")
        .gatheredBy("like/comment/{{comment}}")
        .untilTakenBack("like/comment/{{comment}}/{{by}}", "comment/{{comment}}", "person/{{by}}");
  }

  /** Following, leaving and following again is no news. */
  private static NotificationDraft followed(PersonFollowed it) {
    return to(it.followed(), it)
        .ofActBy(it.follower())
        .with("username", PersonNames.placeholder(it.follower()))
        .inbox(FOLLOW, "person_followed", "follow/{{follower}}")
        .leadingTo(SitePage.PERSON, "username")
        .about("userId", "follower")
        .about("username", "username")
        .gatheredBy("follow")
        .untilTakenBack("follow/{{followed}}/{{follower}}", "person/{{follower}}");
  }

  /**
   * While a conversation waits to be read, its messages are one notification that shows the latest.
   */
  private static NotificationDraft written(MessageSent it) {
    return to(it.recipient(), it)
        .ofActBy(it.sender())
        .inbox(MESSAGE, "message_sent", "message/{{message}}")
        .leadingTo(SitePage.CONVERSATION, "conversation")
        .about("conversationId", "conversation")
        .about("messageId", "message")
        .about("userId", "sender")
        .gatheredBy("message/{{conversation}}")
        .untilTakenBack("message/{{message}}", "person/{{sender}}");
  }
}
