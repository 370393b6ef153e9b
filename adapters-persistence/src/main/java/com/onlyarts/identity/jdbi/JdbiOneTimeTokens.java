package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.application.port.OneTimeTokens;
import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Tokens of password resets in {@code one_time_tokens}; whoever removes the row has used it (R16).
 */
public final class JdbiOneTimeTokens implements OneTimeTokens {
  private final Jdbi jdbi;

  public JdbiOneTimeTokens(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Digest token, PersonId person, Instant now, Instant end) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO one_time_tokens (token_hash, user_id, purpose, created_at, expires_at)
                    VALUES (:token, :person, 'password_reset', :now, :end)
                    """)
                .bind("token", token.bytes())
                .bind("person", person)
                .bind("now", now)
                .bind("end", end)
                .execute());
  }

  @Override
  public Optional<PersonId> find(Digest token, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT user_id
                    FROM one_time_tokens
                    WHERE token_hash = :token
                      AND expires_at > :now
                    """)
                .bind("token", token.bytes())
                .bind("now", now)
                .mapTo(PersonId.class)
                .findOne());
  }

  @Override
  public boolean use(Digest token, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "DELETE FROM one_time_tokens WHERE token_hash = :token AND expires_at > :now")
                    .bind("token", token.bytes())
                    .bind("now", now)
                    .execute()
                == 1);
  }

  @Override
  public void voidAllOf(PersonId person) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM one_time_tokens WHERE user_id = :person")
                .bind("person", person)
                .execute());
  }

  @Override
  public void sweep(Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM one_time_tokens WHERE expires_at <= :now")
                .bind("now", now)
                .execute());
  }
}
