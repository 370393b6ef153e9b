package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.MailPreferences;
import org.jdbi.v3.core.Jdbi;

/** The mail column of {@code notification_preferences}; a type nobody spoke of is wanted, and so is everything while that table is not there. */
public final class JdbiMailPreferences implements MailPreferences {
  private final Jdbi jdbi;

  public JdbiMailPreferences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean wants(PersonId person, String type) {
    return !isKept() || !isSwitchedOff(person, type);
  }

  private boolean isKept() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT to_regclass('notification_preferences') IS NOT NULL").mapTo(boolean.class).one());
  }

  private boolean isSwitchedOff(PersonId person, String type) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
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
