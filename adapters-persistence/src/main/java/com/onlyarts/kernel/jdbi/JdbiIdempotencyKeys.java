package com.onlyarts.kernel.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.application.port.IdempotencyKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Remembered requests in one table; the primary key decides a race (R6). */
public final class JdbiIdempotencyKeys implements IdempotencyKeys {
  private static final Duration KEPT_FOR = Duration.ofHours(24);
  private static final ObjectMapper HEADERS = new ObjectMapper();

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiIdempotencyKeys(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public Claim claim(RequestKey key, byte[] fingerprint, Duration lease) {
    if (taken(key, fingerprint, lease)) {
      return new Claim.Fresh();
    }
    return find(key).map(row -> row.claimFor(fingerprint)).orElseGet(Claim.InUse::new);
  }

  /** A key is free when unknown, when its 24 hours are over, or when whoever had it has outlived the lease without answering. */
  private boolean taken(RequestKey key, byte[] fingerprint, Duration lease) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO idempotency_keys AS held
                          (scope, operation, key, fingerprint, state, locked_until, created_at, expires_at)
                        VALUES (:scope, :operation, :key, :fingerprint, 'running', :lockedUntil, :now, :expiresAt)
                        ON CONFLICT (scope, operation, key) DO UPDATE
                        SET fingerprint = excluded.fingerprint,
                            state = 'running',
                            locked_until = excluded.locked_until,
                            created_at = excluded.created_at,
                            expires_at = excluded.expires_at,
                            status = NULL,
                            headers = NULL,
                            body = NULL
                        WHERE held.expires_at <= :now
                           OR (held.state = 'running' AND held.locked_until <= :now AND held.fingerprint = excluded.fingerprint)
                        """)
                    .bindMethods(key)
                    .bind("fingerprint", fingerprint)
                    .bind("lockedUntil", now.plus(lease))
                    .bind("now", now)
                    .bind("expiresAt", now.plus(KEPT_FOR))
                    .execute()
                == 1);
  }

  private Optional<Row> find(RequestKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT fingerprint, state, status, headers::text AS headers, body
                    FROM idempotency_keys
                    WHERE scope = :scope
                      AND operation = :operation
                      AND key = :key
                    """)
                .bindMethods(key)
                .map((rs, _) -> new Row(rs.getBytes("fingerprint"), rs.getString("state"), rs.getInt("status"), rs.getString("headers"), rs.getBytes("body")))
                .findOne());
  }

  @Override
  public void keep(RequestKey key, KeptAnswer answer) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE idempotency_keys
                    SET state = 'done',
                        status = :status,
                        headers = CAST(:headers AS jsonb),
                        body = :body
                    WHERE scope = :scope
                      AND operation = :operation
                      AND key = :key
                    """)
                .bindMethods(key)
                .bind("status", answer.status())
                .bind("headers", write(answer.headers()))
                .bind("body", answer.body())
                .execute());
  }

  @Override
  public void release(RequestKey key) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM idempotency_keys
                    WHERE scope = :scope
                      AND operation = :operation
                      AND key = :key
                      AND state = 'running'
                    """)
                .bindMethods(key)
                .execute());
  }

  @Override
  public void sweep() {
    jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM idempotency_keys WHERE expires_at <= :now").bind("now", clock.instant()).execute());
  }

  private static String write(Map<String, List<String>> headers) {
    try {
      return HEADERS.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> read(String headers) {
    try {
      return HEADERS.readValue(headers, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Row(byte[] fingerprint, String state, int status, @Nullable String headers, byte @Nullable [] body) {
    Claim claimFor(byte[] wanted) {
      if (!Arrays.equals(fingerprint, wanted)) {
        return new Claim.Reused();
      }
      if (headers == null || body == null || !state.equals("done")) {
        return new Claim.InUse();
      }
      return new Claim.Answered(new KeptAnswer(status, read(headers), body));
    }
  }
}
