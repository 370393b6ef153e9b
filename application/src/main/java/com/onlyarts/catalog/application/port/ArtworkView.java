package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One work in full.
 *
 * @param processingDays within how many days of the payment something physical is sent (R100)
 * @param available copies that can be ordered now; empty for an open edition
 * @param delivers the files that its buyers get, in their order (R127)
 * @param pictures what it is shown by; the first is its own (R190)
 * @param viewerFavorited whether the caller has favorited it; empty for anonymous callers (R8)
 * @param viewerHasInCart whether it lies in the caller's cart; empty for anonymous callers (R8)
 */
public record ArtworkView(
    ArtworkId id,
    String title,
    Optional<String> description,
    String imageUrl,
    Optional<String> thumbnailUrl,
    Money price,
    Optional<Money> originalPrice,
    Category category,
    List<String> tags,
    Optional<String> dimensions,
    OptionalInt fileSize,
    ArtworkStatus status,
    boolean featured,
    boolean forSale,
    int processingDays,
    OptionalInt editionSize,
    OptionalInt available,
    long viewsCount,
    int favoritesCount,
    int commentsCount,
    PersonBrief artist,
    int artistFollowersCount,
    List<DeliveredFile> delivers,
    List<PictureView> pictures,
    Optional<Boolean> viewerFavorited,
    Optional<Boolean> viewerHasInCart,
    Instant createdAt,
    Instant updatedAt) {

  /** The same work, seen so many times. */
  public ArtworkView withViews(long views) {
    return with(views, pictures);
  }

  /** The same work, with what is known of its pictures. */
  public ArtworkView withPictures(List<PictureView> known) {
    return with(viewsCount, known);
  }

  private ArtworkView with(long seen, List<PictureView> shown) {
    return new ArtworkView(
        id,
        title,
        description,
        imageUrl,
        thumbnailUrl,
        price,
        originalPrice,
        category,
        tags,
        dimensions,
        fileSize,
        status,
        featured,
        forSale,
        processingDays,
        editionSize,
        available,
        seen,
        favoritesCount,
        commentsCount,
        artist,
        artistFollowersCount,
        delivers,
        shown,
        viewerFavorited,
        viewerHasInCart,
        createdAt,
        updatedAt);
  }
}
