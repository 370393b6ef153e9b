package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.DisplayNames;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Names from identity's view. */
public final class JdbiDisplayNames implements DisplayNames {
  private final Jdbi jdbi;

  public JdbiDisplayNames(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<PersonId, String> usernamesOf(Set<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, username FROM identity_profile WHERE id = ANY (:people) AND is_active")
                    .bindArray("people", UUID.class, people.stream().map(PersonId::value).toList())
                    .map(
                        (row, _) ->
                            Map.entry(id(row, "id", PersonId::new), row.getString("username")))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public Optional<String> fullNameOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(nullif(full_name, ''), username)
                    FROM identity_profile
                    WHERE id = :person
                    """)
                .bind("person", person)
                .mapTo(String.class)
                .findOne());
  }
}
