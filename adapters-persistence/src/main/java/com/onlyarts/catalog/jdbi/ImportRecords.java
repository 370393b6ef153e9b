package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInt;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.catalog.domain.ImportState;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.catalog.domain.RowFault;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.WorkJson;
import com.onlyarts.media.domain.OriginalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of {@code artwork_imports} and {@code artwork_import_rows} in the words of the domain. */
final class ImportRecords {
  static final String IMPORT =
      "id, artist_id, kind, archive_id, default_price, default_category, state, reason, created_at";
  static final String ROW =
      """
      row_number, source_id, members::text AS members, picture, state, faults::text AS faults, sha256, twin_row, twin_artwork_id,
      artwork_id
      """;

  private ImportRecords() {}

  /** What a row says, as JSON. */
  record Members(Map<String, String> said) {
    static String write(ImportRow row) {
      return WorkJson.write(new Members(row.given().members()));
    }
  }

  /** What is wrong with a row, as JSON. */
  record Faults(List<RowFault> found) {
    static String write(ImportRow row) {
      return WorkJson.write(new Faults(row.faults()));
    }
  }

  static ArtworkImport imported(ResultSet row, StatementContext context) throws SQLException {
    return ArtworkImport.restore(
        id(row, "id", ImportId::new),
        id(row, "artist_id", PersonId::new),
        new ArtworkImport.Source(
            ImportKind.labelled(row.getString("kind")),
            optionalId(row, "archive_id", OriginalId::new),
            new ImportDefaults(
                optionalMoney(row, "default_price", context).map(Price::new),
                optionalText(row, "default_category").map(Category::labelled))),
        instant(row, "created_at"),
        ImportState.labelled(row.getString("state")),
        optionalText(row, "reason"));
  }

  static ImportRow row(ResultSet row, StatementContext context) throws SQLException {
    return new ImportRow(
        new GivenWork(
            row.getInt("row_number"),
            optionalText(row, "source_id"),
            WorkJson.read(row.getString("members"), Members.class).said(),
            optionalText(row, "picture")),
        ImportRowState.labelled(row.getString("state")),
        WorkJson.read(row.getString("faults"), Faults.class).found(),
        optionalText(row, "sha256"),
        duplicate(row),
        optionalId(row, "artwork_id", ArtworkId::new));
  }

  private static Optional<Duplicate> duplicate(ResultSet row) throws SQLException {
    OptionalInt twin = optionalInt(row, "twin_row");
    return twin.isPresent()
        ? Optional.of(Duplicate.ofRow(twin.getAsInt()))
        : optionalId(row, "twin_artwork_id", ArtworkId::new).map(Duplicate::ofWork);
  }
}
