package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.PayoutAccounts;
import com.onlyarts.payments.domain.PayoutAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/**
 * Payout accounts in the table {@code payout_accounts}; whether their owners are in good standing
 * by the view {@code identity_profile}.
 */
public final class JdbiPayoutAccounts implements PayoutAccounts {
  private final Jdbi jdbi;

  public JdbiPayoutAccounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<PayoutAccount> find(PersonId artist, String provider) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT accounts.user_id, accounts.provider, accounts.account_id, accounts.payable, NOT people.is_active AS suspended
                    FROM payout_accounts AS accounts
                    JOIN identity_profile AS people ON people.id = accounts.user_id
                    WHERE accounts.user_id = :artist
                      AND accounts.provider = :provider
                    """)
                .bind("artist", artist)
                .bind("provider", provider)
                .map((row, _) -> account(row))
                .findOne());
  }

  /** Looks only once the lock is had, so that it sees what the one before has done. */
  @Override
  public Optional<PayoutAccount> lock(PersonId artist, String provider) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT account_id
                    FROM payout_accounts
                    WHERE user_id = :artist
                    ORDER BY provider
                    FOR UPDATE
                    """)
                .bind("artist", artist)
                .mapTo(String.class)
                .list());
    return find(artist, provider);
  }

  @Override
  public void add(PersonId artist, String provider, String account) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO payout_accounts (user_id, provider, account_id)
                    VALUES (:artist, :provider, :account)
                    ON CONFLICT (user_id, provider) DO NOTHING
                    """)
                .bind("artist", artist)
                .bind("provider", provider)
                .bind("account", account)
                .execute());
  }

  @Override
  public OptionalLong revisionOf(String provider, String account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT revision FROM payout_accounts WHERE provider = :provider AND account_id = :account")
                .bind("provider", provider)
                .bind("account", account)
                .mapTo(long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
  }

  @Override
  public boolean seen(String provider, String account, boolean payable, long since) {
    int kept =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE payout_accounts
                        SET payable = :payable,
                            revision = revision + 1
                        WHERE provider = :provider
                          AND account_id = :account
                          AND (revision = :since OR payable = :payable)
                        """)
                    .bind("payable", payable)
                    .bind("provider", provider)
                    .bind("account", account)
                    .bind("since", since)
                    .execute());
    return kept == 1 || revisionOf(provider, account).isEmpty();
  }

  private static PayoutAccount account(ResultSet row) throws SQLException {
    return new PayoutAccount(
        id(row, "user_id", PersonId::new),
        row.getString("provider"),
        row.getString("account_id"),
        row.getBoolean("payable"),
        row.getBoolean("suspended"));
  }
}
