package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.application.port.People.BlockedPerson;
import com.onlyarts.identity.application.port.People.ListedPerson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists of who knows whom, latest first. Their totals are the counters of the profile; nothing is
 * counted (R3, R17).
 */
final class PeopleLists {
  private static final String FOLLOWERS = "followers:createdAt:desc";
  private static final String FOLLOWING = "following:createdAt:desc";
  private static final String BLOCKED = "blocks:createdAt:desc";

  private final Jdbi jdbi;

  PeopleLists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Page<ListedPerson> followers(PersonId person, Optional<PersonId> viewer, PageRequest request) {
    List<Row<ListedPerson>> rows =
        follows("following_id", "follower_id", FOLLOWERS, person, viewer, request);
    return Page.of(request, rows, counter("followers_count", person), row -> row.place(FOLLOWERS))
        .map(Row::content);
  }

  Page<ListedPerson> following(PersonId person, Optional<PersonId> viewer, PageRequest request) {
    List<Row<ListedPerson>> rows =
        follows("follower_id", "following_id", FOLLOWING, person, viewer, request);
    return Page.of(request, rows, counter("following_count", person), row -> row.place(FOLLOWING))
        .map(Row::content);
  }

  /**
   * @param known the column of the person whose list it is
   * @param listed the column of those listed
   */
  private List<Row<ListedPerson>> follows(
      String known,
      String listed,
      String order,
      PersonId person,
      Optional<PersonId> viewer,
      PageRequest request) {
    return jdbi.withHandle(
        handle ->
            paged(
                    handle.createQuery(
                        """
                        SELECT person.id, person.username, person.full_name, person.profile_picture, follows.created_at AS since, follows.id AS place,
                               EXISTS (SELECT FROM follows AS own WHERE own.follower_id = :viewer AND own.following_id = person.id) AS followed
                        FROM follows
                        JOIN identity_profile AS person ON person.id = follows.<listed>
                        WHERE follows.<known> = :person
                          AND person.id <> ALL (ARRAY(SELECT other_id FROM identity_apart WHERE person_id = :viewer))
                          AND <behind>
                        ORDER BY follows.created_at DESC, follows.id DESC
                        LIMIT :limit OFFSET :offset
                        """),
                    "(follows.created_at, follows.id) < (:since, :place)",
                    order,
                    request)
                .define("known", known)
                .define("listed", listed)
                .bind("person", person)
                .bindByType("viewer", viewer.orElse(null), PersonId.class)
                .map(
                    (row, _) ->
                        new Row<>(
                            listed(row, viewer.isPresent()),
                            instant(row, "since"),
                            row.getObject("place", UUID.class)))
                .list());
  }

  Page<BlockedPerson> blockedBy(PersonId person, PageRequest request) {
    List<Row<BlockedPerson>> rows =
        jdbi.withHandle(
            handle ->
                paged(
                        handle.createQuery(
                            """
                            SELECT person.id, person.username, person.full_name, person.profile_picture, blocks.created_at AS since
                            FROM blocks
                            JOIN identity_profile AS person ON person.id = blocks.blocked_id
                            WHERE blocks.blocker_id = :person
                              AND <behind>
                            ORDER BY blocks.created_at DESC, blocks.blocked_id DESC
                            LIMIT :limit OFFSET :offset
                            """),
                        "(blocks.created_at, blocks.blocked_id) < (:since, :place)",
                        BLOCKED,
                        request)
                    .bind("person", person)
                    .map(
                        (row, _) ->
                            new Row<>(
                                new BlockedPerson(brief(row), instant(row, "since")),
                                instant(row, "since"),
                                row.getObject("id", UUID.class)))
                    .list());
    return Page.of(request, rows, blockedCount(person), row -> row.place(BLOCKED))
        .map(Row::content);
  }

  private static Query paged(Query query, String behind, String order, PageRequest request) {
    request
        .cursor()
        .map(cursor -> cursor.in(order))
        .ifPresentOrElse(
            cursor ->
                query
                    .define("behind", behind)
                    .bind("since", cursor.instant(0))
                    .bind("place", cursor.uuid(1)),
            () -> query.define("behind", "true"));
    return query.bind("limit", request.oneMore()).bind("offset", request.offset());
  }

  private long counter(String column, PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT <column> FROM users WHERE id = :person")
                .define("column", column)
                .bind("person", person)
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
  }

  private long blockedCount(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM blocks WHERE blocker_id = :person")
                .bind("person", person)
                .mapTo(long.class)
                .one());
  }

  private static ListedPerson listed(ResultSet row, boolean known) throws SQLException {
    return new ListedPerson(
        brief(row), known ? Optional.of(row.getBoolean("followed")) : Optional.empty());
  }

  static PersonBrief brief(ResultSet row) throws SQLException {
    return new PersonBrief(
        id(row, "id", PersonId::new),
        row.getString("username"),
        optionalText(row, "full_name"),
        optionalText(row, "profile_picture"));
  }

  /** A row and its place in the list. */
  private record Row<T>(T content, Instant since, UUID id) {
    Cursor place(String order) {
      return Cursor.at(order, since, id);
    }
  }
}
