package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInt;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static com.onlyarts.kernel.jdbi.Columns.texts;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Edition;
import com.onlyarts.catalog.domain.Exclusivity;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.catalog.domain.Tags;
import com.onlyarts.catalog.domain.Takedown;
import com.onlyarts.catalog.domain.Title;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code artworks} as the work it stands for. */
final class ArtworkRow implements RowMapper<Artwork> {

  @Override
  public Artwork map(ResultSet row, StatementContext context) throws SQLException {
    return Artwork.restore(
        id(row, "id", ArtworkId::new),
        id(row, "user_id", PersonId::new),
        instant(row, "created_at"),
        details(row, context),
        ArtworkStatus.labelled(row.getString("status")),
        new Edition(
            optionalInt(row, "edition_size"),
            row.getInt("sold_count"),
            row.getInt("held_count"),
            Exclusivity.labelled(row.getString("exclusivity"))),
        new Takedown(row.getBoolean("taken_down"), optionalInstant(row, "infringing_since")));
  }

  private static ArtworkDetails details(ResultSet row, StatementContext context)
      throws SQLException {
    return new ArtworkDetails(
        new Title(row.getString("title")),
        optionalText(row, "description"),
        row.getString("image_url"),
        optionalText(row, "thumbnail_url"),
        new Price(Columns.money(row, "price", context)),
        Columns.optionalMoney(row, "original_price", context).map(Price::new),
        Category.labelled(row.getString("category")),
        new Tags(texts(row, "tags")),
        optionalText(row, "dimensions"),
        optionalInt(row, "file_size"),
        row.getBoolean("is_for_sale"),
        row.getInt("processing_days"));
  }
}
