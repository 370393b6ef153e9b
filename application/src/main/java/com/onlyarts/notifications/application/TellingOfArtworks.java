package com.onlyarts.notifications.application;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.api.CommentAdded;
import com.onlyarts.catalog.api.CommentLiked;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;

/** Artists and commenters hear what others make of what they made and said. */
public final class TellingOfArtworks {
  private final Herald herald;

  public TellingOfArtworks(Herald herald) {
    this.herald = herald;
  }

  /** A like taken back and given again is no news. */
  public void favorited(ArtworkFavorited event) {
    herald.tellOfAct(
        event.by(),
        event.artist(),
        name ->
            Notice.of(NotificationType.LIKE, "like/artwork/%s/%s".formatted(event.artwork().value(), event.by().value()), "New like")
                .saying(name, "liked " + event.title())
                .leadingTo("/artworks/" + event.artwork().value())
                .about("artworkId", event.artwork())
                .about("userId", event.by())
                .gatheredBy("like/artwork/" + event.artwork().value()));
  }

  public void commented(CommentAdded event) {
    boolean reply = !event.addressee().equals(event.artist());
    herald.tellOfAct(
        event.author(),
        event.addressee(),
        name ->
            Notice.of(NotificationType.COMMENT, "comment/" + event.comment().value(), reply ? "New Reply" : "New Comment")
                .saying(reply ? "%s replied to your comment on %s".formatted(name, event.title()) : name + " commented on your artwork")
                .leadingTo("/artworks/" + event.artwork().value())
                .about("artworkId", event.artwork())
                .about("commentId", event.comment()));
  }

  public void commentLiked(CommentLiked event) {
    herald.tellOfAct(
        event.by(),
        event.author(),
        name ->
            Notice.of(NotificationType.LIKE, "like/comment/%s/%s".formatted(event.comment().value(), event.by().value()), "New like")
                .saying(name, "liked your comment")
                .leadingTo("/artworks/" + event.artwork().value())
                .about("artworkId", event.artwork())
                .about("commentId", event.comment())
                .about("userId", event.by())
                .gatheredBy("like/comment/" + event.comment().value()));
  }
}
