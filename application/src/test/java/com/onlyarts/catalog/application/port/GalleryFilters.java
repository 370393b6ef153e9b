package com.onlyarts.catalog.application.port;

import static com.onlyarts.catalog.domain.ArtworkFixture.USD;

import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.catalog.domain.Tags;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * {@code works().in(PAINTING).tagged("sea").filter()}: everything on show unless told otherwise.
 */
public final class GalleryFilters {
  private Optional<String> query = Optional.empty();
  private Optional<Category> category = Optional.empty();
  private Optional<Price> minPrice = Optional.empty();
  private Optional<Price> maxPrice = Optional.empty();
  private Tags tags = Tags.none();
  private Optional<Boolean> featured = Optional.empty();
  private Optional<String> artist = Optional.empty();
  private Optional<ArtworkStatus> status = Optional.empty();

  public static GalleryFilters works() {
    return new GalleryFilters();
  }

  public GalleryFilters speakingOf(String words) {
    query = Optional.of(words);
    return this;
  }

  public GalleryFilters in(Category category) {
    this.category = Optional.of(category);
    return this;
  }

  public GalleryFilters from(String price) {
    minPrice = Optional.of(Price.of(new BigDecimal(price), USD));
    return this;
  }

  public GalleryFilters upTo(String price) {
    maxPrice = Optional.of(Price.of(new BigDecimal(price), USD));
    return this;
  }

  public GalleryFilters tagged(String... words) {
    tags = new Tags(List.of(words));
    return this;
  }

  public GalleryFilters featured(boolean featured) {
    this.featured = Optional.of(featured);
    return this;
  }

  public GalleryFilters by(String username) {
    artist = Optional.of(username);
    return this;
  }

  public GalleryFilters standing(ArtworkStatus status) {
    this.status = Optional.of(status);
    return this;
  }

  public GalleryFilter filter() {
    return new GalleryFilter(
        query, category, minPrice, maxPrice, tags, featured, artist, status, Optional.empty());
  }
}
