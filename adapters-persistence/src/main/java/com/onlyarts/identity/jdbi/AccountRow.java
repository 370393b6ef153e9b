package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.HourlyRate;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code users} as the account it stands for. */
final class AccountRow implements RowMapper<Account> {

  @Override
  public Account map(ResultSet row, StatementContext context) throws SQLException {
    return Account.restore(
        id(row, "id", PersonId::new),
        instant(row, "created_at"),
        new Username(row.getString("username")),
        new EmailAddress(row.getString("email")),
        row.getString("password_hash"),
        Role.labelled(row.getString("role")),
        new Profile(
            optionalText(row, "full_name").map(FullName::new),
            optionalText(row, "bio"),
            optionalText(row, "profile_picture"),
            optionalText(row, "cover_image"),
            optionalMoney(row, "hourly_rate", context).map(HourlyRate::new)),
        row.getBoolean("is_verified"),
        optionalInstant(row, "suspended_at"),
        optionalInstant(row, "deleted_at"));
  }
}
