package com.onlyarts.catalog.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One work in full.
 *
 * @param card what lists show of it
 * @param copies how many there are
 * @param artistFollowersCount how many follow its artist
 * @param delivers the files that its buyers get, in their order (R127)
 * @param otherPictures by which it is shown beside its own (R190)
 * @param viewerHasInCart whether it lies in the caller's cart; empty for anonymous callers (R8)
 */
public record ArtworkView(
    ArtworkCard card,
    Measures measures,
    Copies copies,
    int artistFollowersCount,
    List<DeliveredFile> delivers,
    List<PictureView> otherPictures,
    Optional<Boolean> viewerHasInCart,
    Instant updatedAt) {

  /**
   * How large it is, and how soon it is sent.
   *
   * @param fileSize of what is digital, as its artist says
   * @param processingDays within how many days of the payment something physical is sent (R100)
   */
  public record Measures(Optional<String> dimensions, OptionalInt fileSize, int processingDays) {}

  /**
   * How many copies there are.
   *
   * @param size of the edition; empty for an open one
   * @param available how many can be ordered now; empty for an open edition
   */
  public record Copies(OptionalInt size, OptionalInt available) {}

  /** The same work, seen so many more times. */
  public ArtworkView seenMore(long views) {
    return with(card.seenMore(views), otherPictures);
  }

  /** All by which it is shown, its own first. */
  public List<PictureView> pictures() {
    return Stream.concat(Stream.of(card.picture()), otherPictures.stream()).toList();
  }

  /** The same work, with what is known of each of its pictures. */
  public ArtworkView shownBy(List<PictureView> known) {
    return with(card.shownBy(known.getFirst()), known.subList(1, known.size()));
  }

  private ArtworkView with(ArtworkCard shown, List<PictureView> others) {
    return new ArtworkView(
        shown,
        measures,
        copies,
        artistFollowersCount,
        delivers,
        others,
        viewerHasInCart,
        updatedAt);
  }
}
