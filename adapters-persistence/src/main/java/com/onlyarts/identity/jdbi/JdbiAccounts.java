package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.IdentityRejection;
import com.onlyarts.identity.domain.IdentityRejection.EmailTaken;
import com.onlyarts.identity.domain.IdentityRejection.UsernameTaken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.jdbi.Pruning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Accounts in the table {@code users}; its unique indexes decide who gets a name (R11). */
public final class JdbiAccounts implements Accounts {
  private static final String COLUMNS =
      """
      SELECT id, username, email, password_hash, role, full_name, bio, profile_picture, cover_image, hourly_rate, created_at, is_verified, suspended_at,
             deleted_at
      FROM users
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiAccounts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void add(Account account) {
    jdbi.useTransaction(
        _ -> {
          insert(account);
          requireNotKeptFree(account.username());
        });
  }

  private void insert(Account account) {
    try {
      jdbi.useHandle(
          handle ->
              bound(
                      handle.createUpdate(
                          """
                          INSERT INTO users
                            (id, username, email, password_hash, role, full_name, bio, profile_picture, cover_image, hourly_rate, created_at, updated_at,
                             is_verified, suspended_at, deleted_at)
                          VALUES
                            (:id, :username, :email, :passwordHash, CAST(:role AS user_role), :fullName, :bio, :profilePicture, :coverImage, :hourlyRate,
                             :createdAt, :now, :verified, :suspendedAt, :deletedAt)
                          """),
                      account)
                  .bind("createdAt", account.createdAt())
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw taken(e).<RuntimeException>map(Rejected::new).orElse(e);
    }
  }

  /**
   * Asked once the row is there: whoever gives the name up at this moment was waited for by then.
   */
  private void requireNotKeptFree(Username username) {
    boolean kept =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (
                          SELECT FROM usernames_kept_free
                          WHERE digest = sha256(convert_to(lower(:username), 'UTF8'))
                            AND free_at > :now
                        )
                        """)
                    .bind("username", username.text())
                    .bind("now", clock.instant())
                    .mapTo(boolean.class)
                    .one());
    if (kept) {
      throw new Rejected(new UsernameTaken());
    }
  }

  @Override
  public void keepFree(Username username, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO usernames_kept_free (digest, free_at)
                    VALUES (sha256(convert_to(lower(:username), 'UTF8')), :until)
                    ON CONFLICT (digest) DO UPDATE
                    SET free_at = excluded.free_at
                    """)
                .bind("username", username.text())
                .bind("until", until)
                .execute());
  }

  /** Names that anybody may have by now. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(jdbi, clock, "usernames_kept_free", "free_at < :before", Duration.ZERO);
  }

  /** What is taken, if one of the two unique indexes was run into. */
  private static Optional<IdentityRejection> taken(UnableToExecuteStatementException failure) {
    if (!(failure.getCause() instanceof PSQLException cause)) {
      return Optional.empty();
    }
    String constraint =
        Optional.ofNullable(cause.getServerErrorMessage())
            .map(ServerErrorMessage::getConstraint)
            .orElse("");
    return switch (constraint) {
      case "users_username_key" -> Optional.of(new UsernameTaken());
      case "users_email_key" -> Optional.of(new EmailTaken());
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Account> find(PersonId person) {
    return one(COLUMNS + "WHERE id = :key AND deleted_at IS NULL", person);
  }

  @Override
  public Optional<Account> find(EmailAddress email) {
    return one(COLUMNS + "WHERE lower(email) = lower(:key) AND deleted_at IS NULL", email.text());
  }

  @Override
  public Optional<Account> lock(PersonId person) {
    return one(COLUMNS + "WHERE id = :key AND deleted_at IS NULL FOR NO KEY UPDATE", person);
  }

  private Optional<Account> one(String query, Object key) {
    return jdbi.withHandle(
        handle -> handle.createQuery(query).bind("key", key).map(new AccountRow()).findOne());
  }

  @Override
  public void save(Account account) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE users
                        SET username = :username,
                            email = :email,
                            password_hash = :passwordHash,
                            role = CAST(:role AS user_role),
                            full_name = :fullName,
                            bio = :bio,
                            profile_picture = :profilePicture,
                            cover_image = :coverImage,
                            hourly_rate = :hourlyRate,
                            is_verified = :verified,
                            suspended_at = :suspendedAt,
                            deleted_at = :deletedAt,
                            updated_at = :now
                        WHERE id = :id
                        """),
                    account)
                .execute());
  }

  @Override
  public void signedIn(PersonId person, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE users SET last_login_at = :at WHERE id = :person")
                .bind("at", at)
                .bind("person", person)
                .execute());
  }

  private Update bound(Update statement, Account account) {
    Profile profile = account.profile();
    return statement
        .bind("id", account.id())
        .bind("username", account.username().text())
        .bind("email", account.email().text())
        .bind("passwordHash", account.passwordHash())
        .bind("role", account.role().label())
        .bind("fullName", profile.fullName().map(FullName::text))
        .bind("bio", profile.bio())
        .bind("profilePicture", profile.profilePicture())
        .bind("coverImage", profile.coverImage())
        .bind("hourlyRate", profile.hourlyRate().map(rate -> rate.money().amount()))
        .bind("verified", account.verified())
        .bindByType("suspendedAt", account.suspendedAt().orElse(null), Instant.class)
        .bindByType("deletedAt", account.deletedAt().orElse(null), Instant.class)
        .bind("now", clock.instant());
  }
}
