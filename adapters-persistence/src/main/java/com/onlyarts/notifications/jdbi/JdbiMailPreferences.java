package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.MailPreferences;
import org.jdbi.v3.core.Jdbi;

/** The mail column of {@code notification_preferences}; a type nobody spoke of is wanted. */
public final class JdbiMailPreferences implements MailPreferences {
  private final Jdbi jdbi;

  public JdbiMailPreferences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean wants(PersonId person, String type) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT NOT EXISTS (
                      SELECT
                      FROM notification_preferences
                      WHERE user_id = :person
                        AND type::text = :type
                        AND NOT email
                    )
                    """)
                .bind("person", person)
                .bind("type", type)
                .mapTo(boolean.class)
                .one());
  }
}
