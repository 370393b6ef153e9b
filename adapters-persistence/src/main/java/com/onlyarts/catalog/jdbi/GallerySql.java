package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.GalleryOrder.Key;
import com.onlyarts.catalog.domain.ArtworkStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * What a filter and an order mean in SQL: fixed fragments put together, every value bound. The fragments name the partial indexes' predicate as the
 * migration does, or the planner could not use them.
 */
final class GallerySql {
  /** Few works are featured: gathered first, then sorted. OFFSET 0 keeps the planner from walking the order in search of them. */
  private static final String FEATURED =
      "(SELECT * FROM artworks WHERE is_featured AND artworks.status IN ('published', 'sold') OFFSET 0) AS artworks";

  private final GalleryOrder order;
  private final List<String> joins = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final boolean tagged;
  private final boolean ranked;
  private final boolean wordsAlone;
  private final boolean featuredFirst;

  GallerySql(GalleryFilter filter, GalleryOrder order) {
    this.order = order;
    boolean onShow = !filter.looksBehindTheScenes();
    tagged = onShow && !filter.tags().words().isEmpty();
    ranked = onShow && filter.query().isPresent();
    conditions.add(standing(filter.status()));
    if (onShow) {
      joinTags(filter.tags().words());
      filter.query().ifPresent(this::joinSearch);
    } else {
      matchBehindTheScenes(filter);
    }
    filter.artistId().ifPresent(artist -> where("artworks.user_id = :artistId", "artistId", artist));
    filter.artist().ifPresent(name -> where("artworks.user_id = (SELECT id FROM identity_handle WHERE handle = lower(:artist))", "artist", name));
    filter.category().ifPresent(category -> where("artworks.category = CAST(:category AS artwork_category)", "category", category.label()));
    filter.minPrice().ifPresent(price -> where("artworks.price >= :minPrice", "minPrice", price.money()));
    filter.maxPrice().ifPresent(price -> where("artworks.price <= :maxPrice", "maxPrice", price.money()));
    filter.featured().ifPresent(featured -> conditions.add(featured ? "artworks.is_featured" : "NOT artworks.is_featured"));
    featuredFirst = onShow && filter.featured().orElse(false) && sortedBy() != Key.CREATED_AT;
    wordsAlone = ranked && joins.size() == 1 && conditions.size() == 1 && filter.status().isEmpty();
  }

  /** The ids of one page, with what they are sorted by. Narrow, so that a page far down skips index entries and not wide rows. */
  String page(boolean afterCursor) {
    boolean foundAlone = wordsAlone && sortedBy() == Key.MATCH;
    return """
        SELECT %1$s AS id, %2$s AS place
          FROM %3$s
          WHERE %4$s%5$s
          ORDER BY %2$s %6$s, %1$s %6$s
          LIMIT :rows OFFSET :skipped"""
        .formatted(id(), key(), from(foundAlone) + joinForKey(), conditions(foundAlone), afterCursor ? after() : "", direction());
  }

  /** How many works pass the filter, up to a bound. */
  String count() {
    return """
        SELECT count(*)
        FROM (
          SELECT
          FROM %s
          WHERE %s
          LIMIT :most
        ) AS counted
        """
        .formatted(from(wordsAlone), conditions(wordsAlone));
  }

  Query bound(Query query) {
    values.forEach(query::bind);
    return query;
  }

  String direction() {
    return order.ascending() ? "ASC" : "DESC";
  }

  /** What this list is really sorted by: a rank needs a search. */
  Key sortedBy() {
    return order.key() == Key.MATCH && !ranked ? Key.CREATED_AT : order.key();
  }

  private static String standing(Optional<ArtworkStatus> status) {
    return status
        .map(
            it ->
                switch (it) {
                  case PUBLISHED -> "artworks.status IN ('published', 'sold') AND artworks.status = 'published'";
                  case SOLD -> "artworks.status IN ('published', 'sold') AND artworks.status = 'sold'";
                  case DRAFT -> "artworks.status IN ('draft', 'archived') AND artworks.status = 'draft'";
                  case ARCHIVED -> "artworks.status IN ('draft', 'archived') AND artworks.status = 'archived'";
                })
        .orElse("artworks.status IN ('published', 'sold')");
  }

  /**
   * The works of one tag are joined newest first, as their index has them. Those of several are gathered first, starting at the rarest; OFFSET 0 keeps
   * the planner from walking another order in search of them.
   */
  private void joinTags(List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    StringBuilder further = new StringBuilder();
    for (int n = 0; n < words.size(); n++) {
      values.put("tag" + n, words.get(n));
      if (n > 0) {
        further.append("\nJOIN artwork_tags AS tag_%1$d ON tag_%1$d.artwork_id = tag_0.artwork_id AND tag_%1$d.tag = :tag%1$d".formatted(n));
      }
    }
    joins.add(
        words.size() == 1
            ? "\nJOIN artwork_tags AS tagged ON tagged.artwork_id = artworks.id AND tagged.tag = :tag0"
            : """

            JOIN (
              SELECT tag_0.artwork_id, tag_0.created_at
              FROM artwork_tags AS tag_0%s
              WHERE tag_0.tag = :tag0
              OFFSET 0
            ) AS tagged ON tagged.artwork_id = artworks.id"""
                .formatted(further));
  }

  private void joinSearch(String query) {
    joins.add("\nJOIN found_artworks(:query) AS found ON found.artwork_id = artworks.id");
    values.put("query", query);
  }

  /** Drafts and archived works are in no index of tags and words; whoever may see them has few. */
  private void matchBehindTheScenes(GalleryFilter filter) {
    if (!filter.tags().words().isEmpty()) {
      where("artworks.tags @> CAST(:tags AS text[])", "tags", filter.tags().words().toArray(String[]::new));
    }
    filter.query().ifPresent(query -> where("strpos(lower(artworks.title), lower(:query)) > 0", "query", query));
  }

  /** The works; when only words are asked for, what the search found is enough, because it finds nothing that is not on show. */
  private String from(boolean foundAlone) {
    if (foundAlone) {
      return "found_artworks(:query) AS found";
    }
    return (featuredFirst ? FEATURED : "artworks") + String.join("", joins);
  }

  private String conditions(boolean foundAlone) {
    return foundAlone ? "true" : String.join("\n    AND ", conditions);
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  private String joinForKey() {
    return sortedBy() == Key.VIEWS ? "\nJOIN artwork_views ON artwork_views.artwork_id = artworks.id" : "";
  }

  private String key() {
    return switch (sortedBy()) {
      case CREATED_AT -> tagged ? "tagged.created_at" : "artworks.created_at";
      case PRICE -> "artworks.price";
      case VIEWS -> "artwork_views.views";
      case FAVORITES -> "artworks.favorites_count";
      case TITLE -> "artworks.title";
      case MATCH -> "found.rank";
    };
  }

  /** The id beside the key in the very index that serves the order. */
  private String id() {
    return switch (sortedBy()) {
      case CREATED_AT -> tagged ? "tagged.artwork_id" : "artworks.id";
      case VIEWS -> "artwork_views.artwork_id";
      case MATCH -> "found.artwork_id";
      case PRICE, FAVORITES, TITLE -> "artworks.id";
    };
  }

  private String after() {
    String key = sortedBy() == Key.MATCH ? "CAST(:afterKey AS real)" : ":afterKey";
    return "\n    AND (%s, %s) %s (%s, :afterId)".formatted(key(), id(), order.ascending() ? ">" : "<", key);
  }
}
