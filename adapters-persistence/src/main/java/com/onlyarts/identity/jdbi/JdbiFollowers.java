package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.identity.api.Followers;
import com.onlyarts.identity.domain.PersonId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Followers by keyset, which costs the same at any depth. */
public final class JdbiFollowers implements Followers {
  private final Jdbi jdbi;

  public JdbiFollowers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Follower> of(PersonId followed, Place after, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT follower_id, created_at, id
                    FROM follows
                    WHERE following_id = :followed
                      AND (created_at, id) > (:since, :follow)
                    ORDER BY created_at, id
                    LIMIT :atMost
                    """)
                .bind("followed", followed)
                .bind("since", after.since())
                .bind("follow", after.follow())
                .bind("atMost", atMost)
                .map(
                    (row, _) ->
                        new Follower(
                            id(row, "follower_id", PersonId::new),
                            new Place(instant(row, "created_at"), row.getObject("id", UUID.class))))
                .list());
  }
}
