package com.onlyarts.catalog.domain;

import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the artist says about a work. Texts are trimmed; an empty one is none.
 *
 * @param description at most 5,000 characters
 * @param imageUrl where the picture is; checked by {@link com.onlyarts.kernel.WebLinks} (R91)
 * @param originalPrice the price before a reduction, never below the price
 * @param dimensions as the artist writes them: "1920x1080", "30x40cm"; at most 100 characters
 * @param fileSize bytes of the digital original
 * @param forSale whether it can be ordered at all
 * @param processingDays within how many days of the payment something physical is sent; 1 to 60,
 *     more than a week where it is made to order (R100)
 */
public record ArtworkDetails(
    Title title,
    Optional<String> description,
    String imageUrl,
    Optional<String> thumbnailUrl,
    Price price,
    Optional<Price> originalPrice,
    Category category,
    Tags tags,
    Optional<String> dimensions,
    OptionalInt fileSize,
    boolean forSale,
    int processingDays) {
  public static final int MAX_DESCRIPTION = 5_000;
  public static final int MAX_DIMENSIONS = 100;
  public static final int USUAL_PROCESSING_DAYS = 7;
  public static final int MAX_PROCESSING_DAYS = 60;

  public ArtworkDetails {
    description =
        description
            .map(text -> Text.optional("description", text, MAX_DESCRIPTION))
            .filter(text -> !text.isEmpty());
    dimensions =
        dimensions
            .map(text -> Text.optional("dimensions", text, MAX_DIMENSIONS))
            .filter(text -> !text.isEmpty());
    if (originalPrice.isPresent() && originalPrice.get().money().compareTo(price.money()) < 0) {
      throw new InvalidValue("originalPrice", "must not be below the price");
    }
    if (fileSize.isPresent() && fileSize.getAsInt() < 0) {
      throw new InvalidValue("fileSize", "must not be negative");
    }
    if (processingDays < 1 || processingDays > MAX_PROCESSING_DAYS) {
      throw new InvalidValue("processingDays", "must be 1 to %d".formatted(MAX_PROCESSING_DAYS));
    }
  }

  /** The same, shown by another picture. */
  ArtworkDetails shownBy(ArtworkPicture picture) {
    return new ArtworkDetails(
        title,
        description,
        picture.imageUrl(),
        picture.thumbnailUrl(),
        price,
        originalPrice,
        category,
        tags,
        dimensions,
        fileSize,
        forSale,
        processingDays);
  }

  /** What is sent within the usual week. */
  public ArtworkDetails(
      Title title,
      Optional<String> description,
      String imageUrl,
      Optional<String> thumbnailUrl,
      Price price,
      Optional<Price> originalPrice,
      Category category,
      Tags tags,
      Optional<String> dimensions,
      OptionalInt fileSize,
      boolean forSale) {
    this(
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
        forSale,
        USUAL_PROCESSING_DAYS);
  }

  /** The same, with a small picture beside the whole one. */
  public ArtworkDetails shownSmall(String address) {
    return shownBy(new ArtworkPicture(imageUrl, Optional.of(address), Optional.empty()));
  }
}
