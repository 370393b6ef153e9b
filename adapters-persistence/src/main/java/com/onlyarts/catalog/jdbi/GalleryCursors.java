package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.catalog.application.port.GalleryOrder.Key;
import com.onlyarts.kernel.api.Cursor;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where a work stands in a list that is sorted by a key, and back: what a cursor carries, and what
 * the statement compares with.
 */
final class GalleryCursors {
  private GalleryCursors() {}

  static Object of(ResultSet row, Key key) throws SQLException {
    return switch (key) {
      case CREATED_AT -> instant(row, "place");
      case PRICE -> row.getBigDecimal("place");
      case VIEWS, FAVORITES -> row.getLong("place");
      case TITLE -> row.getString("place");
      case MATCH ->
          new BigDecimal(
              row.getString(
                  "place")); // exact: a float's shortest text comes back as the same float
    };
  }

  static Object key(Cursor cursor, Key key) {
    return switch (key) {
      case CREATED_AT -> cursor.instant(0);
      case PRICE, MATCH -> cursor.decimal(0);
      case VIEWS, FAVORITES -> cursor.number(0);
      case TITLE -> cursor.text(0);
    };
  }
}
