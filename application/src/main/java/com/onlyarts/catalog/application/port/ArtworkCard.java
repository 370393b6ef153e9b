package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A work as lists show it.
 *
 * @param picture its own, by which it is shown first (R190)
 * @param viewerFavorited whether the caller has favorited it; empty for anonymous callers (R8)
 */
public record ArtworkCard(
    ArtworkId id,
    Caption caption,
    PictureView picture,
    Pricing pricing,
    Listing listing,
    Counts counts,
    PersonBrief artist,
    Optional<Boolean> viewerFavorited,
    Instant createdAt) {

  /** What its artist says about it. */
  public record Caption(
      String title, Optional<String> description, Category category, List<String> tags) {}

  /**
   * What it costs.
   *
   * @param original what it cost before, if it is reduced
   */
  public record Pricing(Money price, Optional<Money> original) {}

  /** Where it stands. */
  public record Listing(ArtworkStatus status, boolean featured, boolean forSale) {}

  /** What others make of it. */
  public record Counts(long views, int favorites, int comments) {}

  /** The same work, seen so many more times. */
  ArtworkCard seenMore(long views) {
    return with(picture, new Counts(counts.views() + views, counts.favorites(), counts.comments()));
  }

  /** The same work, with what is known of its picture. */
  public ArtworkCard shownBy(PictureView known) {
    return with(known, counts);
  }

  private ArtworkCard with(PictureView shown, Counts counted) {
    return new ArtworkCard(
        id, caption, shown, pricing, listing, counted, artist, viewerFavorited, createdAt);
  }
}
