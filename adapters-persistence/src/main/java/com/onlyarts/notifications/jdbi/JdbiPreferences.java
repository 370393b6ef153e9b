package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.Preferences;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Wishes in their table; a type without a row is everything. */
public final class JdbiPreferences implements Preferences {
  private final Jdbi jdbi;

  public JdbiPreferences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<PersonId, ChannelPreferences> of(Set<PersonId> people, NotificationType type) {
    Map<PersonId, ChannelPreferences> all = new HashMap<>();
    people.forEach(person -> all.put(person, ChannelPreferences.EVERYTHING));
    if (!people.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      SELECT user_id, in_app, push, email
                      FROM notification_preferences
                      WHERE user_id = ANY (:people)
                        AND type = CAST(:type AS notification_type)
                      """)
                  .bindArray("people", UUID.class, people.stream().map(PersonId::value).toList())
                  .bind("type", type.label())
                  .map((row, _) -> Map.entry(id(row, "user_id", PersonId::new), wishes(row)))
                  .forEach(wish -> all.put(wish.getKey(), wish.getValue())));
    }
    return all;
  }

  @Override
  public Map<NotificationType, ChannelPreferences> allOf(PersonId person) {
    Map<NotificationType, ChannelPreferences> all = new EnumMap<>(NotificationType.class);
    for (NotificationType type : NotificationType.values()) {
      all.put(type, ChannelPreferences.EVERYTHING);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT type, in_app, push, email FROM notification_preferences WHERE user_id = :person")
                .bind("person", person)
                .map(
                    (row, _) ->
                        Map.entry(NotificationType.labelled(row.getString("type")), wishes(row)))
                .forEach(wish -> all.put(wish.getKey(), wish.getValue())));
    return all;
  }

  private static ChannelPreferences wishes(ResultSet row) throws SQLException {
    return new ChannelPreferences(
        row.getBoolean("in_app"), row.getBoolean("push"), row.getBoolean("email"));
  }

  @Override
  public void set(PersonId person, NotificationType type, ChannelPreferences preferences) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO notification_preferences (user_id, type, in_app, push, email)
                    VALUES (:person, CAST(:type AS notification_type), :inApp, :push, :email)
                    ON CONFLICT (user_id, type) DO UPDATE
                    SET in_app = excluded.in_app,
                        push = excluded.push,
                        email = excluded.email
                    """)
                .bind("person", person)
                .bind("type", type.label())
                .bind("inApp", preferences.inApp())
                .bind("push", preferences.push())
                .bind("email", preferences.email())
                .execute());
  }

  @Override
  public void removeAllOf(PersonId person) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM notification_preferences WHERE user_id = :person")
                .bind("person", person)
                .execute());
  }
}
