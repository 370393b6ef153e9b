package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * How a work is shown: 1 to 20 pictures in the order of its artist, the first of which is the one
 * that lists show (R190).
 */
public record ArtworkPictures(List<ArtworkPicture> pictures) {
  public static final int MOST = 20;
  public static final int LONGEST_ALT_TEXT = 1_500;

  public ArtworkPictures {
    pictures = List.copyOf(pictures);
    if (pictures.isEmpty() || pictures.size() > MOST) {
      throw new InvalidValue("pictures", "must be 1 to %d pictures".formatted(MOST));
    }
  }

  /** The picture that lists show. */
  public ArtworkPicture first() {
    return pictures.getFirst();
  }

  /** Those behind it. */
  public List<ArtworkPicture> others() {
    return pictures.subList(1, pictures.size());
  }

  /**
   * One of them.
   *
   * @param thumbnailUrl where it is small
   * @param altText what it shows, in words, for who does not see it; at most 1,500 characters
   */
  public record ArtworkPicture(
      String imageUrl, Optional<String> thumbnailUrl, Optional<String> altText) {

    public ArtworkPicture {
      altText = altText.map(String::strip).filter(words -> !words.isEmpty());
      if (altText
          .filter(words -> words.codePointCount(0, words.length()) > LONGEST_ALT_TEXT)
          .isPresent()) {
        throw new InvalidValue(
            "altText", "must be at most %d characters".formatted(LONGEST_ALT_TEXT));
      }
    }
  }
}
