package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInt;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.application.port.CatalogOffers;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.ListedArtwork;
import com.onlyarts.ordering.domain.ListingStatus;
import com.onlyarts.ordering.domain.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What is offered, read from the catalog's view {@code catalog_offer}. */
public final class JdbiCatalogOffers implements CatalogOffers {
  private final Jdbi jdbi;

  public JdbiCatalogOffers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ListedArtwork> find(ArtworkId artwork, LicenceKind licence) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT offer.artwork_id, offer.artist_id, offer.status, offer.is_for_sale AND artist.is_active AS is_for_sale,
                           :licence AS licence, coalesce(licence.price, offer.price) AS price, licence.available, licence.kind IS NOT NULL AS is_offered
                    FROM catalog_offer AS offer
                    LEFT JOIN catalog_licence AS licence ON licence.artwork_id = offer.artwork_id AND licence.kind = :licence
                    JOIN identity_profile AS artist ON artist.id = offer.artist_id
                    WHERE offer.artwork_id = :artwork
                    """)
                .bind("artwork", artwork)
                .bind("licence", licence.label())
                .map(JdbiCatalogOffers::listed)
                .findOne());
  }

  @Override
  public List<CartLineView> cartOf(PersonId buyer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT cart_items.id, cart_items.quantity, cart_items.added_at, cart_items.licence,
                           offer.artwork_id, offer.artist_id, offer.status, offer.is_for_sale AND artist.is_active AS is_for_sale,
                           coalesce(licence.price, offer.price) AS price, licence.available, licence.kind IS NOT NULL AS is_offered, offer.title, offer.image_url, offer.thumbnail_url,
                           artist.username, artist.full_name, artist.profile_picture
                    FROM cart_items
                    JOIN catalog_offer AS offer ON offer.artwork_id = cart_items.artwork_id
                    LEFT JOIN catalog_licence AS licence ON licence.artwork_id = cart_items.artwork_id AND licence.kind = cart_items.licence
                    JOIN identity_profile AS artist ON artist.id = offer.artist_id
                    WHERE cart_items.user_id = :buyer
                    ORDER BY cart_items.added_at, cart_items.id
                    """)
                .bind("buyer", buyer)
                .map(JdbiCatalogOffers::line)
                .list());
  }

  private static CartLineView line(ResultSet row, StatementContext context) throws SQLException {
    return new CartLineView(
        id(row, "id", CartLineId::new),
        listed(row, context),
        row.getString("title"),
        row.getString("image_url"),
        optionalText(row, "thumbnail_url"),
        PersonRow.of(row, "artist_id"),
        new Quantity(row.getInt("quantity")),
        instant(row, "added_at"));
  }

  static ListedArtwork listed(ResultSet row, StatementContext context) throws SQLException {
    return new ListedArtwork(
        id(row, "artwork_id", ArtworkId::new),
        id(row, "artist_id", PersonId::new),
        LicenceKind.labelled(row.getString("licence")),
        money(row, "price", context),
        listing(
            row.getString("status"), row.getBoolean("is_for_sale"), row.getBoolean("is_offered")),
        optionalInt(row, "available"));
  }

  private static ListingStatus listing(String status, boolean forSale, boolean offered) {
    return switch (status) {
      case "published" ->
          !forSale
              ? ListingStatus.NOT_FOR_SALE
              : offered ? ListingStatus.ON_SALE : ListingStatus.NOT_OFFERED;
      case "sold" -> ListingStatus.SOLD;
      default -> ListingStatus.HIDDEN;
    };
  }
}
