package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.api.Memberships;
import com.onlyarts.identity.domain.PersonId;
import org.jdbi.v3.core.Jdbi;

/** What somebody has subscribed to, beside the account. */
public final class JdbiMemberships implements Memberships {
  private final Jdbi jdbi;

  public JdbiMemberships(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void set(PersonId person, String tier) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE users
                    SET subscription_tier = CAST(:tier AS subscription_tier),
                        is_premium = :tier <> 'free'
                    WHERE id = :person
                    """)
                .bind("tier", tier)
                .bind("person", person)
                .execute());
  }
}
