package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.identity.application.port.AccountQueries;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The register by SQL; names and addresses are found by the trigram index {@code users_for_admins}.
 */
public final class JdbiAccountQueries implements AccountQueries {
  private static final String BY_AGE = "register:createdAt:desc";

  private static final String COLUMNS =
      """
      SELECT id, username, email, full_name, bio, profile_picture, cover_image, role, subscription_tier, is_premium, is_verified,
             followers_count, following_count, artworks_count, hourly_rate, balance, total_earnings, created_at, suspended_at, last_login_at
      FROM users
      """;

  private static final String FITTING =
      """
      WHERE deleted_at IS NULL
        AND (CAST(:pattern AS text) IS NULL OR username ILIKE :pattern OR full_name ILIKE :pattern OR email ILIKE :pattern)
        AND (CAST(:role AS user_role) IS NULL OR role = CAST(:role AS user_role))
        AND (CAST(:suspended AS boolean) IS NULL OR (suspended_at IS NOT NULL) = :suspended)
      """;

  private final Jdbi jdbi;

  public JdbiAccountQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<Entry> search(Wanted wanted, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                entries(handle, wanted, request),
                total(handle, wanted),
                entry -> Cursor.at(BY_AGE, entry.account().person().id().value())));
  }

  private static List<Entry> entries(Handle handle, Wanted wanted, PageRequest request) {
    Optional<UUID> place = request.cursor().map(cursor -> cursor.in(BY_AGE).uuid(0));
    return fitting(
            handle.createQuery(
                COLUMNS
                    + FITTING
                    + """
                      AND (CAST(:place AS uuid) IS NULL OR id < :place)
                    ORDER BY id DESC
                    LIMIT :limit OFFSET :offset
                    """),
            wanted)
        .bindByType("place", place.orElse(null), UUID.class)
        .bind("limit", request.oneMore())
        .bind("offset", request.offset())
        .map(JdbiAccountQueries::entry)
        .list();
  }

  /** Counts no further than {@link AccountQueries#MOST_COUNTED} and one. */
  private static long total(Handle handle, Wanted wanted) {
    return fitting(
            handle.createQuery(
                "SELECT count(*) FROM (SELECT FROM users " + FITTING + " LIMIT :most) AS counted"),
            wanted)
        .bind("most", MOST_COUNTED + 1)
        .mapTo(long.class)
        .one();
  }

  private static <Q extends SqlStatement<Q>> Q fitting(Q query, Wanted wanted) {
    return query
        .bindByType(
            "pattern", wanted.words().map(JdbiAccountQueries::pattern).orElse(null), String.class)
        .bindByType("role", wanted.role().map(Role::label).orElse(null), String.class)
        .bindByType("suspended", wanted.suspended().orElse(null), Boolean.class);
  }

  @Override
  public Optional<Entry> entry(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "WHERE id = :person AND deleted_at IS NULL")
                .bind("person", person)
                .map(JdbiAccountQueries::entry)
                .findOne());
  }

  private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
    return new Entry(
        JdbiPeople.account(row, context),
        optionalInstant(row, "suspended_at"),
        optionalInstant(row, "last_login_at"));
  }

  private static String pattern(String words) {
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
