package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.GalleryOrder.Key;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.kernel.api.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/**
 * What a filter and an order mean in SQL: fixed fragments put together, every value bound. The
 * fragments name the partial indexes' predicate as the migration does, or the planner could not use
 * them.
 */
final class GallerySql {
  /**
   * Few works are featured: gathered first, then sorted. OFFSET 0 keeps the planner from walking
   * the order in search of them.
   */
  private static final String FEATURED =
      "(SELECT * FROM artworks WHERE is_featured AND artworks.status IN ('published', 'sold') OFFSET 0) AS artworks";

  /**
   * How far a page may reach, as numbers in the text: the planner takes an index's order only where
   * it knows that little is wanted, and a plan that serves every page up to such a bound is kept,
   * instead of one a page being made anew. A page reads no more than it skips and shows.
   */
  private static final List<Integer> REACHES =
      List.of(
          PageRequest.MAX_LIMIT + 1,
          1_001,
          (int) PageRequest.DEEPEST_ROW + PageRequest.MAX_LIMIT + 1);

  /** Of several tags, so many of the newest works of the rarest are looked at. */
  private static final int MOST_INTERSECTED = 10_000;

  private final GalleryOrder order;
  private final List<String> joins = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final boolean tagged;
  private final boolean ranked;
  private final boolean gathered;
  private final boolean wordsAlone;
  private final boolean tagAlone;
  private final boolean featuredFirst;
  private final boolean priced;
  private final Optional<String> counter;

  /**
   * @param tags the filter's, the rarest first
   * @param apart whose works the viewer does not meet (R81); nobody's almost always, and then the
   *     statement is as for strangers
   */
  GallerySql(GalleryFilter filter, GalleryOrder order, List<String> tags, List<UUID> apart) {
    this.order = order;
    counter = apart.isEmpty() ? counterFor(filter) : Optional.empty();
    counter.ifPresent(scope -> values.put("scope", scope));
    priced = filter.minPrice().isPresent() || filter.maxPrice().isPresent();
    boolean onShow = !filter.looksBehindTheScenes();
    tagged = onShow && !tags.isEmpty();
    ranked = onShow && filter.query().isPresent();
    gathered = ranked || (onShow && tags.size() > 1);
    conditions.add(standing(filter.status()));
    if (onShow) {
      joinTags(tags);
      filter.query().ifPresent(this::joinSearch);
    } else {
      matchBehindTheScenes(filter);
    }
    if (!apart.isEmpty()) {
      where("artworks.user_id <> ALL (:apart)", "apart", apart.toArray(UUID[]::new));
    }
    filter
        .artistId()
        .ifPresent(artist -> where("artworks.user_id = :artistId", "artistId", artist));
    filter
        .artist()
        .ifPresent(
            name ->
                where(
                    "artworks.user_id = (SELECT id FROM identity_handle WHERE handle = lower(:artist))",
                    "artist",
                    name));
    filter
        .category()
        .ifPresent(
            category ->
                where(
                    "artworks.category = CAST(:category AS artwork_category)",
                    "category",
                    category.label()));
    filter
        .minPrice()
        .ifPresent(price -> where("artworks.price >= :minPrice", "minPrice", price.money()));
    filter
        .maxPrice()
        .ifPresent(price -> where("artworks.price <= :maxPrice", "maxPrice", price.money()));
    filter
        .featured()
        .ifPresent(
            featured ->
                conditions.add(featured ? "artworks.is_featured" : "NOT artworks.is_featured"));
    featuredFirst = onShow && filter.featured().orElse(false) && sortedBy() != Key.CREATED_AT;
    boolean joinAlone = joins.size() == 1 && conditions.size() == 1 && filter.status().isEmpty();
    wordsAlone = ranked && joinAlone;
    tagAlone = tags.size() == 1 && joinAlone && sortedBy() == Key.CREATED_AT;
  }

  /**
   * The ids of one page with what they are sorted by, narrow, so that a page far down skips index
   * entries and not wide rows; and the total beside each.
   */
  String page(PageRequest request) {
    return gathered ? gatheredPage(request) : indexedPage(request);
  }

  /** What is in the order of an index is read in it, as far as the page needs. */
  private String indexedPage(PageRequest request) {
    return """
        WITH page AS MATERIALIZED (
          SELECT %1$s AS id, %2$s AS place
          FROM %3$s
          WHERE %4$s%5$s
          ORDER BY %2$s %6$s, %1$s %6$s
          LIMIT %7$d
        )
        SELECT id, place, (%8$s) AS total
        FROM page
        LIMIT :rows OFFSET :skipped
        """
        .formatted(
            id(),
            key(),
            from(tagAlone) + joinForKey(),
            conditions(tagAlone),
            request.cursor().isPresent() ? after(key(), id()) : "",
            direction(),
            reach(request.offset() + request.oneMore()),
            total());
  }

  /** A statement that is planned anew for its values is planned for its page too. */
  private long reach(long wanted) {
    return dependsOnItsValues()
        ? wanted
        : REACHES.stream().filter(reach -> reach >= wanted).findFirst().orElseThrow();
  }

  /**
   * What a search found, or what several tags have in common, is gathered once, for the page and
   * the total alike: there is a bound to it.
   */
  private String gatheredPage(PageRequest request) {
    boolean foundAlone = wordsAlone && sortedBy() == Key.MATCH;
    return """
        WITH matching AS MATERIALIZED (
          SELECT %1$s AS id, %2$s AS place
          FROM %3$s
          WHERE %4$s
        )
        SELECT id, place, (SELECT count(*) FROM matching) AS total
        FROM matching
        WHERE true%5$s
        ORDER BY place %6$s, id %6$s
        LIMIT :rows OFFSET :skipped
        """
        .formatted(
            id(),
            key(),
            from(foundAlone) + joinForKey(),
            conditions(foundAlone),
            request.cursor().isPresent() ? after("place", "id") : "",
            direction());
  }

  /**
   * How many works pass the filter: a counter where one is kept for just this filter, else counted
   * up to a bound (R3).
   */
  String total() {
    return counter.isPresent()
        ? "SELECT coalesce(sum(n), 0)::BIGINT FROM artwork_count_shards WHERE scope = :scope"
        : """
          SELECT count(*)
          FROM (
            SELECT
            FROM %s
            WHERE %s
            LIMIT %d
          ) AS counted"""
            .formatted(from(wordsAlone), conditions(wordsAlone), ArtworkGallery.MOST_COUNTED);
  }

  /**
   * Whether a plan for all values alike would be wrong for some: the commonest tag is no rare one,
   * and few works cost a fortune.
   */
  boolean dependsOnItsValues() {
    return (tagged && !tagAlone) || (priced && sortedBy() != Key.PRICE);
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
                  case PUBLISHED ->
                      "artworks.status IN ('published', 'sold') AND artworks.status = 'published'";
                  case SOLD ->
                      "artworks.status IN ('published', 'sold') AND artworks.status = 'sold'";
                  case DRAFT ->
                      "artworks.status IN ('draft', 'archived') AND artworks.status = 'draft'";
                  case ARCHIVED ->
                      "artworks.status IN ('draft', 'archived') AND artworks.status = 'archived'";
                })
        .orElse("artworks.status IN ('published', 'sold')");
  }

  /**
   * The works of one tag are joined newest first, as their index has them. Those of several are the
   * newest of the rarest, up to a bound, that have the others too; OFFSET 0 keeps the planner from
   * walking another order in search of them.
   */
  private void joinTags(List<String> words) {
    for (int n = 0; n < words.size(); n++) {
      values.put("tag" + n, words.get(n));
    }
    if (words.size() == 1) {
      joins.add(
          "\nJOIN artwork_tags AS tagged ON tagged.artwork_id = artworks.id AND tagged.tag = :tag0");
    } else if (words.size() > 1) {
      String others =
          IntStream.range(1, words.size())
              .mapToObj(
                  "EXISTS (SELECT FROM artwork_tags AS other WHERE other.artwork_id = rarest.artwork_id AND other.tag = :tag%d)"
                      ::formatted)
              .collect(Collectors.joining("\n  AND "));
      joins.add(
          """

          JOIN (
            SELECT artwork_id, created_at
            FROM (
              SELECT artwork_id, created_at
              FROM artwork_tags
              WHERE tag = :tag0
              ORDER BY created_at DESC, artwork_id DESC
              LIMIT %d
            ) AS rarest
            WHERE %s
            OFFSET 0
          ) AS tagged ON tagged.artwork_id = artworks.id"""
              .formatted(MOST_INTERSECTED, others));
    }
  }

  private void joinSearch(String query) {
    joins.add("\nJOIN found_artworks(:query) AS found ON found.artwork_id = artworks.id");
    values.put("query", query);
  }

  /** Drafts and archived works are in no index of tags and words; whoever may see them has few. */
  private void matchBehindTheScenes(GalleryFilter filter) {
    if (!filter.tags().words().isEmpty()) {
      where(
          "artworks.tags @> CAST(:tags AS text[])",
          "tags",
          filter.tags().words().toArray(String[]::new));
    }
    filter
        .query()
        .ifPresent(
            query -> where("strpos(lower(artworks.title), lower(:query)) > 0", "query", query));
  }

  /**
   * The works; when only words or one tag are asked for, what those find is enough, because they
   * find nothing that is not on show.
   */
  private String from(boolean foundAlone) {
    if (foundAlone) {
      return ranked ? "found_artworks(:query) AS found" : "artwork_tags AS tagged";
    }
    return (featuredFirst ? FEATURED : "artworks") + String.join("", joins);
  }

  private String conditions(boolean foundAlone) {
    if (foundAlone) {
      return ranked ? "true" : "tagged.tag = :tag0";
    }
    return String.join("\n    AND ", conditions);
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  private String joinForKey() {
    return sortedBy() == Key.VIEWS
        ? "\nJOIN artwork_views ON artwork_views.artwork_id = artworks.id"
        : "";
  }

  private String key() {
    return switch (sortedBy()) {
      case CREATED_AT -> tagged ? "tagged.created_at" : "artworks.created_at";
      case PRICE -> "artworks.price";
      case VIEWS -> "artwork_views.ranked_views";
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

  private String after(String place, String id) {
    String key = sortedBy() == Key.MATCH ? "CAST(:afterKey AS real)" : ":afterKey";
    return "\n    AND (%s, %s) %s (%s, :afterId)"
        .formatted(place, id, order.ascending() ? ">" : "<", key);
  }

  /** The name of the counter, if the filter asks for nothing, or for one thing that is counted. */
  private static Optional<String> counterFor(GalleryFilter filter) {
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
