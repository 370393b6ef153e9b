package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.catalog.domain.Tags;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.util.Optional;

/**
 * Which works are wanted; the parts add up (R23).
 *
 * @param query words to look for in title, description, tags and artist, typos forgiven; at most
 *     200 characters, blank is none
 * @param tags all of them
 * @param artist a username, in whatever case
 * @param status empty for what is on show: published and sold (R20)
 * @param artistId whose works alone are looked at, when only these may be seen
 */
public record GalleryFilter(
    Optional<String> query,
    Optional<Category> category,
    Optional<Price> minPrice,
    Optional<Price> maxPrice,
    Tags tags,
    Optional<Boolean> featured,
    Optional<String> artist,
    Optional<ArtworkStatus> status,
    Optional<PersonId> artistId) {
  public static final int MAX_QUERY = 200;

  public GalleryFilter {
    query = query.filter(Text::isVisible).map(text -> Text.required("q", text, MAX_QUERY));
    artist = artist.filter(Text::isVisible).map(name -> Text.required("artist", name, MAX_QUERY));
    if (minPrice.isPresent()
        && maxPrice.isPresent()
        && minPrice.get().money().compareTo(maxPrice.get().money()) > 0) {
      throw new InvalidValue("minPrice", "must not be above maxPrice");
    }
  }

  /** Everything on show. */
  public static GalleryFilter everything() {
    return new GalleryFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Tags.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, among the works of this artist alone. */
  public GalleryFilter amongWorksOf(PersonId person) {
    return new GalleryFilter(
        query, category, minPrice, maxPrice, tags, featured, artist, status, Optional.of(person));
  }

  /** Whether works are asked for that only their artist and admins may see (R20). */
  public boolean looksBehindTheScenes() {
    return status.filter(it -> !it.isPublic()).isPresent();
  }
}
