package com.onlyarts.kernel.api;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Identifier;
import java.time.Instant;

/**
 * Something that people were told of is no longer so: its author, or whoever may, has taken it back
 * (R82).
 *
 * @param subject what was taken back, as in {@code comment/0198…}: whatever is told of it names the
 *     same subject
 */
public record TakenBack(String subject, Instant at) implements Event {
  /** A comment, by its author, the work's artist or an admin. */
  public static TakenBack comment(Identifier comment, Instant at) {
    return new TakenBack("comment/" + comment.value(), at);
  }

  /** That somebody likes a comment. */
  public static TakenBack likeOfComment(Identifier comment, Identifier by, Instant at) {
    return new TakenBack("like/comment/%s/%s".formatted(comment.value(), by.value()), at);
  }

  /** That a work is among somebody's favorites. */
  public static TakenBack likeOfArtwork(Identifier artwork, Identifier by, Instant at) {
    return new TakenBack("like/artwork/%s/%s".formatted(artwork.value(), by.value()), at);
  }

  /** That somebody follows somebody. */
  public static TakenBack follow(Identifier followed, Identifier follower, Instant at) {
    return new TakenBack("follow/%s/%s".formatted(followed.value(), follower.value()), at);
  }

  /** A message. */
  public static TakenBack message(Identifier message, Instant at) {
    return new TakenBack("message/" + message.value(), at);
  }

  /** An account, for good. */
  public static TakenBack person(Identifier person, Instant at) {
    return new TakenBack("person/" + person.value(), at);
  }
}
