package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Rows;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Works of art in the table {@code artworks}; its triggers keep tags, search and totals. */
public final class JdbiArtworks implements Artworks {
  private static final String SELECT =
      """
      SELECT id, user_id, title, description, image_url, thumbnail_url, price, original_price, category, tags, dimensions, file_size,
             status, is_for_sale, processing_days, edition_size, sold_count, held_count, exclusivity, taken_down, infringing_since, created_at
      FROM artworks
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiArtworks(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void add(Artwork artwork) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        INSERT INTO artworks
                          (id, user_id, title, description, image_url, thumbnail_url, price, original_price, category, tags, dimensions, file_size,
                           status, is_for_sale, processing_days, edition_size, sold_count, held_count, exclusivity, taken_down, infringing_since, created_at, updated_at)
                        VALUES
                          (:id, :artist, :title, :description, :imageUrl, :thumbnailUrl, :price, :originalPrice, CAST(:category AS artwork_category),
                           :tags, :dimensions, :fileSize, CAST(:status AS artwork_status), :forSale, :processingDays, :editionSize, :sold, :held, :exclusivity, :takenDown, :infringingSince,
                           :createdAt, :now)
                        """),
                    artwork)
                .bind("artist", artwork.artist())
                .bind("createdAt", artwork.createdAt())
                .execute());
  }

  @Override
  public Optional<Artwork> find(ArtworkId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map(new ArtworkRow())
                .findOne());
  }

  @Override
  public Optional<Artwork> lock(ArtworkId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE id = :id
                        FOR NO KEY UPDATE
                        """)
                .bind("id", id)
                .map(new ArtworkRow())
                .findOne());
  }

  @Override
  public List<Artwork> lockAll(Collection<ArtworkId> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE id = ANY (:ids)
                        ORDER BY id
                        FOR NO KEY UPDATE
                        """)
                .bindArray("ids", UUID.class, ids.stream().map(ArtworkId::value).toList())
                .map(new ArtworkRow())
                .list());
  }

  @Override
  public List<Artwork> lockAllOf(PersonId artist) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE user_id = :artist
                          AND status <> 'archived'
                        ORDER BY id
                        FOR NO KEY UPDATE
                        """)
                .bind("artist", artist)
                .map(new ArtworkRow())
                .list());
  }

  @Override
  public void save(Artwork artwork) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE artworks
                        SET title = :title,
                            description = :description,
                            image_url = :imageUrl,
                            alt_text = CASE WHEN image_url = :imageUrl THEN alt_text END,
                            thumbnail_url = :thumbnailUrl,
                            price = :price,
                            original_price = :originalPrice,
                            category = CAST(:category AS artwork_category),
                            tags = :tags,
                            dimensions = :dimensions,
                            file_size = :fileSize,
                            status = CAST(:status AS artwork_status),
                            is_for_sale = :forSale,
                            processing_days = :processingDays,
                            edition_size = :editionSize,
                            sold_count = :sold,
                            held_count = :held,
                            exclusivity = :exclusivity,
                            taken_down = :takenDown,
                            infringing_since = :infringingSince,
                            updated_at = :now
                        WHERE id = :id
                        """),
                    artwork)
                .execute());
  }

  @Override
  public void saveCopies(Collection<Artwork> works) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  UPDATE artworks
                  SET status = CAST(work.status AS artwork_status),
                      sold_count = work.sold,
                      held_count = work.held,
                      exclusivity = work.exclusivity,
                      updated_at = :now
                  FROM unnest(:ids, :statuses, :sold, :held, :exclusivities) AS work (id, status, sold, held, exclusivity)
                  WHERE artworks.id = work.id
                  """);
          Rows.in(statement, works)
              .column("ids", UUID.class, work -> work.id().value())
              .column("statuses", String.class, work -> work.status().label())
              .column("sold", Integer.class, work -> work.edition().sold())
              .column("held", Integer.class, work -> work.edition().held())
              .column("exclusivities", String.class, work -> work.edition().exclusivity().label());
          statement.bind("now", clock.instant()).execute();
        });
  }

  @Override
  public boolean feature(ArtworkId id, boolean featured) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE artworks SET is_featured = :featured WHERE id = :id AND is_featured <> :featured")
                    .bind("id", id)
                    .bind("featured", featured)
                    .execute())
        > 0;
  }

  @Override
  public boolean wasOrdered(ArtworkId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT FROM artwork_holds WHERE artwork_id = :id)")
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public void remove(ArtworkId id) {
    jdbi.useHandle(
        handle ->
            handle.createUpdate("DELETE FROM artworks WHERE id = :id").bind("id", id).execute());
  }

  private Update bound(Update statement, Artwork artwork) {
    ArtworkDetails details = artwork.details();
    return statement
        .bind("id", artwork.id())
        .bind("title", details.title().text())
        .bind("description", details.description())
        .bind("imageUrl", details.imageUrl())
        .bind("thumbnailUrl", details.thumbnailUrl())
        .bind("price", details.price().money())
        .bind("originalPrice", details.originalPrice().map(price -> price.money().amount()))
        .bind("category", details.category().label())
        .bindArray("tags", String.class, details.tags().words())
        .bind("dimensions", details.dimensions())
        .bind("fileSize", boxed(details.fileSize()))
        .bind("status", artwork.status().label())
        .bind("forSale", details.forSale())
        .bind("processingDays", details.processingDays())
        .bind("editionSize", boxed(artwork.edition().size()))
        .bind("sold", artwork.edition().sold())
        .bind("held", artwork.edition().held())
        .bind("exclusivity", artwork.edition().exclusivity().label())
        .bind("takenDown", artwork.takedown().inForce())
        .bind("infringingSince", artwork.takedown().infringingSince())
        .bind("now", clock.instant());
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
