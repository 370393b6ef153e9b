package com.onlyarts.identity.jdbi;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Puts people into a database, for tests of every module. */
public final class TestPeople {
  private TestPeople() {}

  /** Somebody unlike anybody before. */
  public static PersonId somebody(Jdbi jdbi) {
    return somebody(jdbi, anAccount());
  }

  public static PersonId somebody(Jdbi jdbi, AccountFixture fixture) {
    Account account = fixture.create();
    new JdbiAccounts(jdbi, Clock.systemUTC()).add(account);
    return account.id();
  }

  /** A session of theirs that goes on for as long as any test. */
  public static SessionId session(Jdbi jdbi, PersonId person) {
    SessionId session = SessionId.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO sessions (id, user_id, expires_at) VALUES (:id, :person, TIMESTAMPTZ '2100-01-01')")
                .bind("id", session)
                .bind("person", person)
                .execute());
    return session;
  }

  /** The session is over. */
  public static void end(Jdbi jdbi, SessionId session) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE sessions SET ended_at = now(), end_reason = 'logout' WHERE id = :id")
                .bind("id", session)
                .execute());
  }
}
