package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.identity.application.port.ProfileCounters;
import com.onlyarts.identity.domain.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts follows, and works on show by the catalog's view, against the counters of {@code users}
 * (R17).
 */
public final class JdbiProfileCounters implements ProfileCounters {
  private static final String COUNTED =
      """
      SELECT person.id, person.followers_count, person.following_count, person.artworks_count,
             (SELECT count(*) FROM follows WHERE following_id = person.id) AS followers,
             (SELECT count(*) FROM follows WHERE follower_id = person.id) AS following,
             (SELECT count(*) FROM catalog_offer WHERE artist_id = person.id AND status IN ('published', 'sold')) AS artworks
      """;

  private final Jdbi jdbi;

  public JdbiProfileCounters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Stretch compare(Optional<PersonId> after, int people) {
    List<Correction> looked =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        COUNTED
                            + """
                            FROM (
                              SELECT id, followers_count, following_count, artworks_count
                              FROM users
                              WHERE CAST(:after AS uuid) IS NULL
                                 OR id > :after
                              ORDER BY id
                              LIMIT :people
                            ) AS person
                            ORDER BY person.id
                            """)
                    .bindByType("after", after.orElse(null), PersonId.class)
                    .bind("people", people)
                    .map((row, _) -> comparison(row))
                    .list());
    return new Stretch(
        looked.size() < people ? Optional.empty() : Optional.of(looked.getLast().person()),
        looked.stream().filter(JdbiProfileCounters::isWrong).map(Correction::person).toList());
  }

  /** Whoever changes a counter holds the same lock, so what is counted under it is all there is. */
  @Override
  public Optional<Correction> correct(PersonId person) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM users WHERE id = :person FOR NO KEY UPDATE")
                .bind("person", person)
                .mapTo(PersonId.class)
                .list());
    Optional<Correction> wrong =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(COUNTED + "FROM users AS person WHERE person.id = :person")
                    .bind("person", person)
                    .map((row, _) -> comparison(row))
                    .findOne()
                    .filter(JdbiProfileCounters::isWrong));
    wrong.ifPresent(correction -> save(person, correction.counted()));
    return wrong;
  }

  private void save(PersonId person, Counts counted) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE users
                    SET followers_count = :followers,
                        following_count = :following,
                        artworks_count = :artworks
                    WHERE id = :person
                    """)
                .bindMethods(counted)
                .bind("person", person)
                .execute());
  }

  private static boolean isWrong(Correction comparison) {
    return !comparison.said().equals(comparison.counted());
  }

  private static Correction comparison(ResultSet row) throws SQLException {
    return new Correction(
        id(row, "id", PersonId::new),
        new Counts(
            row.getInt("followers_count"),
            row.getInt("following_count"),
            row.getInt("artworks_count")),
        new Counts(row.getInt("followers"), row.getInt("following"), row.getInt("artworks")));
  }
}
