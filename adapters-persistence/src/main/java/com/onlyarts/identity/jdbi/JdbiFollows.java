package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.application.port.Follows;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * Follows in their table; one statement changes a row and the two counters that go with it (R17).
 */
public final class JdbiFollows implements Follows {
  private final Jdbi jdbi;

  public JdbiFollows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean lockPair(PersonId one, PersonId other) {
    int there =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id
                        FROM users
                        WHERE id IN (:one, :other)
                          AND deleted_at IS NULL
                          AND suspended_at IS NULL
                        ORDER BY id
                        FOR NO KEY UPDATE
                        """)
                    .bind("one", one)
                    .bind("other", other)
                    .mapTo(PersonId.class)
                    .list()
                    .size());
    return there == (one.equals(other) ? 1 : 2);
  }

  @Override
  public boolean add(PersonId follower, PersonId followed, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH added AS (
                          INSERT INTO follows (id, follower_id, following_id, created_at)
                          VALUES (:id, :follower, :followed, :at)
                          ON CONFLICT (follower_id, following_id) DO NOTHING
                          RETURNING follower_id, following_id
                        )
                        UPDATE users
                        SET followers_count = followers_count + CASE WHEN users.id = added.following_id THEN 1 ELSE 0 END,
                            following_count = following_count + CASE WHEN users.id = added.follower_id THEN 1 ELSE 0 END
                        FROM added
                        WHERE users.id IN (added.follower_id, added.following_id)
                        """)
                    .bind("id", TimeOrderedUuid.next())
                    .bind("follower", follower)
                    .bind("followed", followed)
                    .bind("at", at)
                    .execute()
                > 0);
  }

  @Override
  public boolean remove(PersonId follower, PersonId followed) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH removed AS (
                          DELETE FROM follows
                          WHERE follower_id = :follower
                            AND following_id = :followed
                          RETURNING follower_id, following_id
                        )
                        UPDATE users
                        SET followers_count = followers_count - CASE WHEN users.id = removed.following_id THEN 1 ELSE 0 END,
                            following_count = following_count - CASE WHEN users.id = removed.follower_id THEN 1 ELSE 0 END
                        FROM removed
                        WHERE users.id IN (removed.follower_id, removed.following_id)
                        """)
                    .bind("follower", follower)
                    .bind("followed", followed)
                    .execute()
                > 0);
  }

  @Override
  public void removeAllOf(PersonId person) {
    lockCircle(person);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH removed AS (
                      DELETE FROM follows
                      WHERE follower_id = :person
                         OR following_id = :person
                      RETURNING follower_id, following_id
                    ), lost AS (
                      SELECT follower_id AS id, 0 AS followers, 1 AS following FROM removed
                      UNION ALL
                      SELECT following_id, 1, 0 FROM removed
                    ), losses AS (
                      SELECT id, sum(followers) AS followers, sum(following) AS following
                      FROM lost
                      GROUP BY id
                    )
                    UPDATE users
                    SET followers_count = followers_count - losses.followers,
                        following_count = following_count - losses.following
                    FROM losses
                    WHERE users.id = losses.id
                    """)
                .bind("person", person)
                .execute());
  }

  /** In the order of ids, like every lock on people, so that nobody waits in a circle. */
  private void lockCircle(PersonId person) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM users
                    WHERE id = :person
                       OR id IN (SELECT follower_id FROM follows WHERE following_id = :person)
                       OR id IN (SELECT following_id FROM follows WHERE follower_id = :person)
                    ORDER BY id
                    FOR NO KEY UPDATE
                    """)
                .bind("person", person)
                .mapTo(PersonId.class)
                .list());
  }

  @Override
  public int followersOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT followers_count FROM users WHERE id = :person")
                .bind("person", person)
                .mapTo(int.class)
                .one());
  }
}
