package com.onlyarts.notifications.application;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.api.ArtworkRemovedByAdmin;
import com.onlyarts.catalog.api.CommentAdded;
import com.onlyarts.catalog.api.CommentLiked;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;

/** Artists and commenters hear what others make of what they made and said. */
public final class NotifyingOfArtworks {
  private final Notifier notifier;

  public NotifyingOfArtworks(Notifier notifier) {
    this.notifier = notifier;
  }

  /** A like taken back and given again is no news. */
  public void favorited(ArtworkFavorited event) {
    notifier.tellOfAct(
        event.by(),
        event.artist(),
        name ->
            Notice.of(
                    NotificationType.LIKE,
                    "like/artwork/%s/%s".formatted(event.artwork().value(), event.by().value()),
                    "New like")
                .saying(name, "liked " + event.title())
                .leadingTo("/artworks/" + event.artwork().value())
                .about("artworkId", event.artwork())
                .about("userId", event.by())
                .gatheredBy("like/artwork/" + event.artwork().value()));
  }

  public void commented(CommentAdded event) {
    boolean reply = !event.addressee().equals(event.artist());
    notifier.tellOfAct(
        event.author(),
        event.addressee(),
        name ->
            Notice.of(
                    NotificationType.COMMENT,
                    "comment/" + event.comment().value(),
                    reply ? "New Reply" : "New Comment")
                .saying(
                    reply
                        ? "%s replied to your comment on %s".formatted(name, event.title())
                        : name + " commented on your artwork")
                .leadingTo("/artworks/" + event.artwork().value())
                .about("artworkId", event.artwork())
                .about("commentId", event.comment()));
  }

  /** The artist reads why. */
  public void takenDown(ArtworkRemovedByAdmin event) {
    notifier.tell(
        event.artist(),
        Notice.of(
                NotificationType.SYSTEM,
                "takedown/%s/%s".formatted(event.artwork().value(), event.at()),
                "Artwork taken down")
            .saying(
                "%s was taken down by an administrator: %s"
                    .formatted(event.title(), event.reason()))
            .leadingTo("/artworks/" + event.artwork().value())
            .about("artworkId", event.artwork()));
  }

  public void commentLiked(CommentLiked event) {
    notifier.tellOfAct(
        event.by(),
        event.author(),
        name ->
            Notice.of(
                    NotificationType.LIKE,
                    "like/comment/%s/%s".formatted(event.comment().value(), event.by().value()),
                    "New like")
                .saying(name, "liked your comment")
                .leadingTo("/artworks/" + event.artwork().value())
                .about("artworkId", event.artwork())
                .about("commentId", event.comment())
                .about("userId", event.by())
                .gatheredBy("like/comment/" + event.comment().value()));
  }
}
