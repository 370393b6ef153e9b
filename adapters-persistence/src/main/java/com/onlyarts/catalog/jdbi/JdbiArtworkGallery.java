package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInt;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static com.onlyarts.kernel.jdbi.Columns.texts;

import com.onlyarts.catalog.application.port.ArtworkCard;
import com.onlyarts.catalog.application.port.ArtworkCard.Caption;
import com.onlyarts.catalog.application.port.ArtworkCard.Counts;
import com.onlyarts.catalog.application.port.ArtworkCard.Listing;
import com.onlyarts.catalog.application.port.ArtworkCard.Pricing;
import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.ArtworkView;
import com.onlyarts.catalog.application.port.ArtworkView.Copies;
import com.onlyarts.catalog.application.port.ArtworkView.Measures;
import com.onlyarts.catalog.application.port.DeliveredFile;
import com.onlyarts.catalog.application.port.GalleryFilter;
import com.onlyarts.catalog.application.port.GalleryOrder;
import com.onlyarts.catalog.application.port.PictureView;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The gallery by SQL: one narrow statement finds which works are on a page and how many there are,
 * another reads their cards.
 */
public final class JdbiArtworkGallery implements ArtworkGallery {
  private static final String FAVORITED =
      "EXISTS (SELECT FROM favorites WHERE artwork_id = artworks.id AND user_id = :viewer)";
  private static final String VIEW =
      """
      SELECT artworks.id, title, description, image_url, thumbnail_url, price, original_price, category, tags, dimensions, file_size,
             status, is_featured, is_for_sale, processing_days, edition_size, CASE WHEN exclusivity <> 'none' THEN 0 ELSE edition_size - sold_count - held_count END AS available,
             artwork_views.views, favorites_count, comments_count, artworks.created_at, artworks.updated_at,
             artist.id AS artist_id, artist.username, artist.full_name, artist.profile_picture, artist.followers_count,
             delivered.names, delivered.kinds, delivered.bytes,
             artworks.alt_text, others.images, others.thumbnails, others.alt_texts,
             %s AS favorited,
             %s AS in_cart
      FROM artworks
      JOIN artwork_views ON artwork_views.artwork_id = artworks.id
      JOIN identity_profile AS artist ON artist.id = artworks.user_id
      CROSS JOIN LATERAL (
        SELECT array_agg(name ORDER BY position) AS names,
               array_agg(kind ORDER BY position) AS kinds,
               array_agg(bytes ORDER BY position) AS bytes
        FROM artwork_files
        WHERE artwork_id = artworks.id
          AND removed_at IS NULL
      ) AS delivered
      CROSS JOIN LATERAL (
        SELECT array_agg(image_url ORDER BY position) AS images,
               array_agg(thumbnail_url ORDER BY position) AS thumbnails,
               array_agg(coalesce(alt_text, '') ORDER BY position) AS alt_texts
        FROM artwork_pictures
        WHERE artwork_id = artworks.id
      ) AS others
      WHERE artworks.id = :id
      """;
  private static final String VIEW_FOR_ANYBODY = VIEW.formatted("NULL", "NULL");
  private static final String VIEW_FOR_SOMEBODY =
      VIEW.formatted(
          FAVORITED,
          "EXISTS (SELECT FROM cart_items WHERE artwork_id = artworks.id AND user_id = :viewer)");

  private static final String CARDS =
      """
      SELECT artworks.id, title, description, image_url, thumbnail_url, alt_text, price, original_price, category, tags, status, is_featured, is_for_sale,
             artwork_views.views, favorites_count, comments_count, artworks.created_at,
             artist.id AS artist_id, artist.username, artist.full_name, artist.profile_picture,
             %s AS favorited
      FROM artworks
      JOIN artwork_views ON artwork_views.artwork_id = artworks.id
      JOIN identity_profile AS artist ON artist.id = artworks.user_id
      WHERE artworks.id = ANY (:ids)
      """;
  private static final String CARDS_FOR_ANYBODY = CARDS.formatted("NULL");
  private static final String CARDS_FOR_SOMEBODY = CARDS.formatted(FAVORITED);

  private static final String MET =
      "artworks.user_id <> ALL (ARRAY(SELECT other_id FROM identity_apart WHERE person_id = :person))";

  private static final String FAVORITES_LIST = "favorites:createdAt:desc";
  private static final String FAVORITES_TOTAL =
      """
      SELECT count(*)
      FROM (
        SELECT
        FROM favorites
        JOIN artworks ON artworks.id = artwork_id
        WHERE favorites.user_id = :person
          AND artworks.status IN ('published', 'sold')
          AND %s
        LIMIT %d
      ) AS counted"""
          .formatted(MET, MOST_COUNTED);
  private static final String FAVORITES =
      """
      SELECT artwork_id AS id, favorites.created_at AS place, (%s) AS total
      FROM favorites
      JOIN artworks ON artworks.id = artwork_id
      WHERE favorites.user_id = :person
        AND artworks.status IN ('published', 'sold')
        AND %s%%s
      ORDER BY favorites.created_at DESC, artwork_id DESC
      LIMIT :rows OFFSET :skipped
      """
          .formatted(FAVORITES_TOTAL, MET);
  private static final String FAVORITES_AFTER =
      "\n  AND (favorites.created_at, artwork_id) < (:afterTime, :afterId)";

  private final Jdbi jdbi;

  public JdbiArtworkGallery(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ArtworkView> find(ArtworkId id, Optional<PersonId> viewer) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(viewer.isPresent() ? VIEW_FOR_SOMEBODY : VIEW_FOR_ANYBODY)
                  .bind("id", id);
          viewer.ifPresent(person -> query.bind("viewer", person));
          return query.map((row, context) -> view(row, context, viewer.isPresent())).findOne();
        });
  }

  @Override
  public Page<ArtworkCard> list(
      GalleryFilter filter, GalleryOrder order, PageRequest request, Optional<PersonId> viewer) {
    if (filter
        .query()
        .filter(query -> query.codePoints().noneMatch(JdbiArtworkGallery::isLookedUp))
        .isPresent()) {
      return new Page<>(
          List.of(),
          request,
          0,
          Optional.empty()); // nothing to look up: the index would be read from end to end
    }
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(order.listName()));
    return jdbi.withHandle(
        handle -> {
          GallerySql sql =
              new GallerySql(
                  filter,
                  order,
                  GalleryTags.rarestFirst(handle, filter.tags().words()),
                  viewer.map(person -> apartFrom(handle, person)).orElse(List.of()));
          Query query = sql.bound(handle.createQuery(sql.page(request)));
          cursor.ifPresent(
              it ->
                  query
                      .bind("afterKey", GalleryCursors.key(it, sql.sortedBy()))
                      .bind("afterId", it.uuid(1)));
          if (sql.dependsOnItsValues()) {
            query.addCustomizer(new CustomPlan());
          }
          List<Placed> placed =
              placed(query, request, row -> GalleryCursors.of(row, sql.sortedBy()));
          long total =
              placed.isEmpty()
                  ? sql.bound(handle.createQuery(sql.total())).mapTo(long.class).one()
                  : placed.getFirst().total();
          return shown(handle, order.listName(), request, placed, total, viewer);
        });
  }

  /** Letters, digits and emoji: nothing else is in the index. */
  private static boolean isLookedUp(int point) {
    return Character.isLetterOrDigit(point)
        || Character.isExtendedPictographic(point)
        || Character.isEmojiPresentation(point);
  }

  @Override
  public Page<ArtworkCard> favorites(PersonId person, PageRequest request) {
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(FAVORITES_LIST));
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(FAVORITES.formatted(cursor.isPresent() ? FAVORITES_AFTER : ""))
                  .bind("person", person);
          cursor.ifPresent(
              it -> query.bind("afterTime", it.instant(0)).bind("afterId", it.uuid(1)));
          List<Placed> placed = placed(query, request, row -> instant(row, "place"));
          long total =
              placed.isEmpty()
                  ? handle
                      .createQuery(FAVORITES_TOTAL)
                      .bind("person", person)
                      .mapTo(long.class)
                      .one()
                  : placed.getFirst().total();
          return shown(handle, FAVORITES_LIST, request, placed, total, Optional.of(person));
        });
  }

  private static List<UUID> apartFrom(Handle handle, PersonId viewer) {
    return handle
        .createQuery("SELECT other_id FROM identity_apart WHERE person_id = :viewer")
        .bind("viewer", viewer)
        .mapTo(UUID.class)
        .list();
  }

  private static List<Placed> placed(Query query, PageRequest request, Placing placing) {
    return query
        .bind("rows", request.oneMore())
        .bind("skipped", request.offset())
        .map(
            (row, _) ->
                new Placed(id(row, "id", ArtworkId::new), placing.of(row), row.getLong("total")))
        .list();
  }

  /** The page with the cards of its works. One that was removed meanwhile is not on it. */
  private static Page<ArtworkCard> shown(
      Handle handle,
      String list,
      PageRequest request,
      List<Placed> placed,
      long total,
      Optional<PersonId> viewer) {
    Page<Placed> page =
        Page.of(request, placed, total, it -> Cursor.at(list, it.place(), it.id().value()));
    Map<ArtworkId, ArtworkCard> cards =
        cards(handle, page.rows().stream().map(Placed::id).toList(), viewer);
    List<ArtworkCard> rows =
        page.rows().stream().map(Placed::id).filter(cards::containsKey).map(cards::get).toList();
    return new Page<>(rows, request, total, page.next());
  }

  private static Map<ArtworkId, ArtworkCard> cards(
      Handle handle, List<ArtworkId> works, Optional<PersonId> viewer) {
    if (works.isEmpty()) {
      return Map.of();
    }
    Query query = handle.createQuery(viewer.isPresent() ? CARDS_FOR_SOMEBODY : CARDS_FOR_ANYBODY);
    viewer.ifPresent(person -> query.bind("viewer", person));
    return query
        .bindArray("ids", UUID.class, works.stream().map(ArtworkId::value).toList())
        .map((row, context) -> card(row, context, viewer.isPresent()))
        .collect(Collectors.toMap(ArtworkCard::id, card -> card));
  }

  private static ArtworkCard card(ResultSet row, StatementContext context, boolean known)
      throws SQLException {
    return new ArtworkCard(
        id(row, "id", ArtworkId::new),
        new Caption(
            row.getString("title"),
            optionalText(row, "description"),
            Category.labelled(row.getString("category")),
            texts(row, "tags")),
        shown(
            new ArtworkPicture(
                row.getString("image_url"),
                optionalText(row, "thumbnail_url"),
                optionalText(row, "alt_text"))),
        new Pricing(money(row, "price", context), optionalMoney(row, "original_price", context)),
        new Listing(
            ArtworkStatus.labelled(row.getString("status")),
            row.getBoolean("is_featured"),
            row.getBoolean("is_for_sale")),
        new Counts(
            row.getLong("views"), row.getInt("favorites_count"), row.getInt("comments_count")),
        artist(row),
        known ? Optional.of(row.getBoolean("favorited")) : Optional.empty(),
        instant(row, "created_at"));
  }

  private static ArtworkView view(ResultSet row, StatementContext context, boolean known)
      throws SQLException {
    return new ArtworkView(
        card(row, context, known),
        new Measures(
            optionalText(row, "dimensions"),
            optionalInt(row, "file_size"),
            row.getInt("processing_days")),
        new Copies(optionalInt(row, "edition_size"), optionalInt(row, "available")),
        row.getInt("followers_count"),
        delivered(row),
        others(row),
        known ? Optional.of(row.getBoolean("in_cart")) : Optional.empty(),
        instant(row, "updated_at"));
  }

  private static List<DeliveredFile> delivered(ResultSet row) throws SQLException {
    if (row.getArray("names") == null) {
      return List.of();
    }
    List<String> names = texts(row, "names");
    List<String> kinds = texts(row, "kinds");
    Long[] bytes = (Long[]) row.getArray("bytes").getArray();
    return IntStream.range(0, bytes.length)
        .mapToObj(n -> new DeliveredFile(names.get(n), kinds.get(n), bytes[n]))
        .toList();
  }

  private static List<PictureView> others(ResultSet row) throws SQLException {
    if (row.getArray("images") == null) {
      return List.of();
    }
    List<String> images = texts(row, "images");
    List<String> thumbnails = texts(row, "thumbnails");
    List<String> altTexts = texts(row, "alt_texts");
    return IntStream.range(0, images.size())
        .mapToObj(
            n ->
                shown(
                    new ArtworkPicture(
                        images.get(n),
                        Optional.of(thumbnails.get(n)),
                        Optional.of(altTexts.get(n)))))
        .toList();
  }

  private static PictureView shown(ArtworkPicture picture) {
    return new PictureView(picture, Optional.empty());
  }

  private static PersonBrief artist(ResultSet row) throws SQLException {
    return new PersonBrief(
        id(row, "artist_id", PersonId::new),
        row.getString("username"),
        optionalText(row, "full_name"),
        optionalText(row, "profile_picture"));
  }

  /** A work on a page, the value it is sorted by, and how many works the whole list has. */
  private record Placed(ArtworkId id, Object place, long total) {}

  /** Tells the value a work is sorted by. */
  private interface Placing {
    Object of(ResultSet row) throws SQLException;
  }
}
