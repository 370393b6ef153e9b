package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInt;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static com.onlyarts.kernel.jdbi.Columns.texts;

import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.ArtworkView;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The gallery by SQL: one statement a question. */
public final class JdbiArtworkGallery implements ArtworkGallery {
  private final Jdbi jdbi;

  public JdbiArtworkGallery(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ArtworkView> find(ArtworkId id, Optional<PersonId> viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT artworks.id, title, description, image_url, thumbnail_url, price, original_price, category, tags, dimensions, file_size,
                           status, is_featured, is_for_sale, edition_size, edition_size - sold_count - held_count AS available,
                           artwork_views.views, favorites_count, comments_count, artworks.created_at, artworks.updated_at,
                           artist.id AS artist_id, artist.username, artist.full_name, artist.profile_picture, artist.followers_count,
                           EXISTS (SELECT FROM favorites WHERE artwork_id = artworks.id AND user_id = :viewer) AS favorited,
                           EXISTS (SELECT FROM cart_items WHERE artwork_id = artworks.id AND user_id = :viewer) AS in_cart
                    FROM artworks
                    JOIN artwork_views ON artwork_views.artwork_id = artworks.id
                    JOIN identity_profile AS artist ON artist.id = artworks.user_id
                    WHERE artworks.id = :id
                    """)
                .bind("id", id)
                .bindByType("viewer", viewer.orElse(null), PersonId.class)
                .map((row, context) -> view(row, context, viewer.isPresent()))
                .findOne());
  }

  private static ArtworkView view(ResultSet row, StatementContext context, boolean known) throws SQLException {
    return new ArtworkView(
        id(row, "id", ArtworkId::new),
        row.getString("title"),
        optionalText(row, "description"),
        row.getString("image_url"),
        optionalText(row, "thumbnail_url"),
        money(row, "price", context),
        optionalMoney(row, "original_price", context),
        Category.labelled(row.getString("category")),
        texts(row, "tags"),
        optionalText(row, "dimensions"),
        optionalInt(row, "file_size"),
        ArtworkStatus.labelled(row.getString("status")),
        row.getBoolean("is_featured"),
        row.getBoolean("is_for_sale"),
        optionalInt(row, "edition_size"),
        optionalInt(row, "available"),
        row.getLong("views"),
        row.getInt("favorites_count"),
        row.getInt("comments_count"),
        artist(row),
        row.getInt("followers_count"),
        known ? Optional.of(row.getBoolean("favorited")) : Optional.empty(),
        known ? Optional.of(row.getBoolean("in_cart")) : Optional.empty(),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  private static PersonBrief artist(ResultSet row) throws SQLException {
    return new PersonBrief(
        id(row, "artist_id", PersonId::new), row.getString("username"), optionalText(row, "full_name"), optionalText(row, "profile_picture"));
  }
}
