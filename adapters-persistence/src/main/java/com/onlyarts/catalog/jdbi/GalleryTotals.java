package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.identity.domain.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How many works there are: looked up where a counter is kept for just this filter, counted up to a bound where none is (R3). */
final class GalleryTotals {
  private GalleryTotals() {}

  /** The exact total, if the view {@code artwork_counts} keeps one for this filter. */
  static Optional<Long> kept(Handle handle, GalleryFilter filter) {
    return scope(filter)
        .map(
            scope ->
                handle.createQuery("SELECT n FROM artwork_counts WHERE scope = :scope").bind("scope", scope).mapTo(long.class).findOne().orElse(0L));
  }

  /** The total, or {@link ArtworkGallery#MOST_COUNTED} if there are more. */
  static long counted(Handle handle, GallerySql sql) {
    return sql.bound(handle.createQuery(sql.count()))
        .bind("most", ArtworkGallery.MOST_COUNTED)
        .addCustomizer(new PlannedForItsValues())
        .mapTo(long.class)
        .one();
  }

  /** How many of somebody's favorites are on show, up to the same bound. */
  static long favorites(Handle handle, PersonId person) {
    return handle
        .createQuery(
            """
            SELECT count(*)
            FROM (
              SELECT
              FROM favorites
              JOIN artworks ON artworks.id = artwork_id
              WHERE favorites.user_id = :person
                AND artworks.status IN ('published', 'sold')
              LIMIT :most
            ) AS counted
            """)
        .bind("person", person)
        .bind("most", ArtworkGallery.MOST_COUNTED)
        .mapTo(long.class)
        .one();
  }

  /** The name of the counter, if the filter asks for nothing, or for one thing that is counted. */
  private static Optional<String> scope(GalleryFilter filter) {
    if (filter.query().isPresent()
        || filter.minPrice().isPresent()
        || filter.maxPrice().isPresent()
        || filter.artist().isPresent()
        || filter.artistId().isPresent()
        || filter.looksBehindTheScenes()
        || filter.featured().filter(featured -> !featured).isPresent()) {
      return Optional.empty();
    }
    List<String> wanted = new ArrayList<>();
    filter.category().ifPresent(category -> wanted.add("published:category:" + category.label()));
    filter.status().ifPresent(status -> wanted.add("published:status:" + status.label()));
    filter.featured().ifPresent(_ -> wanted.add("published:featured"));
    filter.tags().words().forEach(tag -> wanted.add("published:tag:" + tag));
    return switch (wanted.size()) {
      case 0 -> Optional.of("published");
      case 1 -> Optional.of(wanted.getFirst());
      default -> Optional.empty();
    };
  }
}
