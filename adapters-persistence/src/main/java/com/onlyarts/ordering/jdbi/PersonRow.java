package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of {@code identity_profile} beside a line. */
final class PersonRow {
  private PersonRow() {}

  static PersonBrief of(ResultSet row, String idColumn) throws SQLException {
    return new PersonBrief(
        id(row, idColumn, PersonId::new),
        row.getString("username"),
        optionalText(row, "full_name"),
        optionalText(row, "profile_picture"));
  }

  /** Of columns that all begin with who it is. */
  static PersonBrief named(ResultSet row, String who) throws SQLException {
    return new PersonBrief(
        id(row, who + "_id", PersonId::new),
        row.getString(who + "_username"),
        optionalText(row, who + "_full_name"),
        optionalText(row, who + "_profile_picture"));
  }
}
