package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.application.port.People;
import com.onlyarts.identity.application.port.People.Found;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds people by name: the very name, then names that start with the words, then those that
 * contain them, then those that resemble them. The database's function {@code found_people} finds
 * at most 500 of them; what is left is to rank them.
 */
final class PeopleSearch {
  private static final String BY_MATCH = "people:match";
  private static final String BY_AGE = "people:createdAt:desc";
  private static final int TRIGRAM = 3;

  /** Without those from whom a block keeps the viewer apart; read once, and of strangers nobody. */
  private static final String MET =
      "id <> ALL (ARRAY(SELECT other_id FROM identity_apart WHERE person_id = :viewer))";

  private static final String FOUND =
      "SELECT id FROM unnest(found_people(:words, :literal)) AS id WHERE " + MET;

  /** Likeness is a whole number from 0 to 10,000, which a cursor carries without loss. */
  private static final String RANKED =
      """
      WITH found AS MATERIALIZED (
        %s
      )
      SELECT id, username, full_name, profile_picture, role, is_verified, followers_count, tier, likeness, (SELECT count(*) FROM found) AS total
      FROM (
        SELECT id, username, full_name, profile_picture, role, is_verified, followers_count,
               CASE
                 WHEN lower(username) = :folded THEN 0
                 WHEN starts_with(lower(username), :folded) THEN 1
                 WHEN starts_with(lower(full_name), :folded) THEN 2
                 WHEN username ILIKE :pattern OR full_name ILIKE :pattern THEN 3
                 ELSE 4
               END AS tier,
               CAST(10000 * greatest(word_similarity(:words, username), word_similarity(:words, coalesce(full_name, ''))) AS integer) AS likeness
        FROM found
        JOIN users USING (id)
      ) AS ranked
      WHERE <behind>
      ORDER BY tier, likeness DESC, id
      LIMIT :limit OFFSET :offset
      """
          .formatted(FOUND);

  private static final String TOTAL = "SELECT count(*) FROM (%s) AS found".formatted(FOUND);

  private final Jdbi jdbi;

  PeopleSearch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Page<Found> search(String words, Optional<PersonId> viewer, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          List<Match> matches = matches(handle, words, viewer, request);
          return Page.of(
                  request,
                  matches,
                  matches.isEmpty() ? total(handle, words, viewer) : matches.getFirst().total(),
                  Match::place)
              .map(Match::person);
        });
  }

  private static List<Match> matches(
      Handle handle, String words, Optional<PersonId> viewer, PageRequest request) {
    return ranked(handle.createQuery(RANKED), request)
        .bind("folded", words.toLowerCase(Locale.ROOT))
        .bind("words", words)
        .bind("literal", literal(words))
        .bind("pattern", pattern(words))
        .bindByType("viewer", viewer.orElse(null), PersonId.class)
        .bind("limit", request.oneMore())
        .bind("offset", request.offset())
        .map(
            (row, _) ->
                new Match(
                    found(row), row.getInt("tier"), row.getInt("likeness"), row.getLong("total")))
        .list();
  }

  Page<Found> everybody(Optional<PersonId> viewer, PageRequest request) {
    List<Found> people =
        jdbi.withHandle(
            handle ->
                aged(
                        handle.createQuery(
                            """
                            SELECT id, username, full_name, profile_picture, role, is_verified, followers_count
                            FROM users
                            WHERE deleted_at IS NULL
                              AND suspended_at IS NULL
                              AND <met>
                              AND <behind>
                            ORDER BY id DESC
                            LIMIT :limit OFFSET :offset
                            """),
                        request)
                    .define("met", MET)
                    .bindByType("viewer", viewer.orElse(null), PersonId.class)
                    .bind("limit", request.oneMore())
                    .bind("offset", request.offset())
                    .map((row, _) -> found(row))
                    .list());
    return Page.of(
        request, people, total(viewer), found -> Cursor.at(BY_AGE, found.person().id().value()));
  }

  private static Query ranked(Query query, PageRequest request) {
    return request
        .cursor()
        .map(cursor -> cursor.in(BY_MATCH))
        .map(
            cursor ->
                query
                    .define(
                        "behind",
                        "(tier, -likeness, id) > (:tier, -CAST(:likeness AS bigint), :place)")
                    .bind("tier", cursor.number(0))
                    .bind("likeness", Math.max(0, cursor.number(1)))
                    .bind("place", cursor.uuid(2)))
        .orElseGet(() -> query.define("behind", "true"));
  }

  private static Query aged(Query query, PageRequest request) {
    return request
        .cursor()
        .map(
            cursor ->
                query.define("behind", "id < :place").bind("place", cursor.in(BY_AGE).uuid(0)))
        .orElseGet(() -> query.define("behind", "true"));
  }

  private static long total(Handle handle, String words, Optional<PersonId> viewer) {
    return handle
        .createQuery(TOTAL)
        .bind("words", words)
        .bind("literal", literal(words))
        .bindByType("viewer", viewer.orElse(null), PersonId.class)
        .mapTo(long.class)
        .one();
  }

  /** Counts no further than {@link People#MOST_COUNTED} and one. */
  private long total(Optional<PersonId> viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*)
                    FROM (SELECT FROM users WHERE deleted_at IS NULL AND suspended_at IS NULL AND <met> LIMIT :most) AS counted
                    """)
                .define("met", MET)
                .bindByType("viewer", viewer.orElse(null), PersonId.class)
                .bind("most", People.MOST_COUNTED + 1)
                .mapTo(long.class)
                .one());
  }

  private static String literal(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static String pattern(String words) {
    return words.codePointCount(0, words.length()) < TRIGRAM
        ? literal(words) + "%"
        : "%" + literal(words) + "%";
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        PeopleLists.brief(row),
        Role.labelled(row.getString("role")),
        row.getBoolean("is_verified"),
        row.getInt("followers_count"));
  }

  /** Somebody found, how well the words fit, and how many were found in all. */
  private record Match(Found person, int tier, int likeness, long total) {
    Cursor place() {
      return Cursor.at(BY_MATCH, tier, likeness, person.person().id().value());
    }
  }
}
