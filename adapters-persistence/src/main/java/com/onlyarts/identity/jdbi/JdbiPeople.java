package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.application.port.People;
import com.onlyarts.identity.application.port.ProfileView;
import com.onlyarts.identity.application.port.ProfileView.Counts;
import com.onlyarts.identity.application.port.ProfileView.Membership;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * People by SQL: one statement a question; the lists are in {@link PeopleLists} and {@link
 * PeopleSearch}.
 */
public final class JdbiPeople implements People {
  private final Jdbi jdbi;
  private final PeopleLists lists;
  private final PeopleSearch search;

  public JdbiPeople(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.lists = new PeopleLists(jdbi);
    this.search = new PeopleSearch(jdbi);
  }

  @Override
  public Optional<AccountView> account(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, username, email, full_name, bio, profile_picture, cover_image, role, subscription_tier, is_premium, is_verified,
                           followers_count, following_count, artworks_count, hourly_rate, balance, total_earnings, created_at
                    FROM users
                    WHERE id = :person
                      AND deleted_at IS NULL
                    """)
                .bind("person", person)
                .map(JdbiPeople::account)
                .findOne());
  }

  @Override
  public Optional<ProfileView> profile(String username, Optional<PersonId> viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, username, full_name, bio, profile_picture, cover_image, role, subscription_tier, is_premium, is_verified,
                           followers_count, following_count, artworks_count, hourly_rate, created_at,
                           EXISTS (SELECT FROM follows WHERE follower_id = :viewer AND following_id = users.id) AS followed
                    FROM users
                    WHERE lower(username) = lower(:username)
                      AND deleted_at IS NULL
                      AND suspended_at IS NULL
                    """)
                .bind("username", username)
                .bindByType("viewer", viewer.orElse(null), PersonId.class)
                .map(
                    (row, context) ->
                        profile(
                            row,
                            context,
                            viewer.isPresent()
                                ? Optional.of(row.getBoolean("followed"))
                                : Optional.empty()))
                .findOne());
  }

  @Override
  public boolean isThere(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM users WHERE id = :person AND deleted_at IS NULL AND suspended_at IS NULL)")
                .bind("person", person)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public Page<ListedPerson> followers(
      PersonId person, Optional<PersonId> viewer, PageRequest request) {
    return lists.followers(person, viewer, request);
  }

  @Override
  public Page<ListedPerson> following(
      PersonId person, Optional<PersonId> viewer, PageRequest request) {
    return lists.following(person, viewer, request);
  }

  @Override
  public Page<BlockedPerson> blockedBy(PersonId person, PageRequest request) {
    return lists.blockedBy(person, request);
  }

  @Override
  public Page<Found> search(String words, Optional<PersonId> viewer, PageRequest request) {
    return search.search(words, viewer, request);
  }

  @Override
  public Page<Found> everybody(Optional<PersonId> viewer, PageRequest request) {
    return search.everybody(viewer, request);
  }

  static AccountView account(ResultSet row, StatementContext context) throws SQLException {
    return new AccountView(
        profile(row, context, Optional.empty()),
        row.getString("email"),
        money(row, "balance", context),
        money(row, "total_earnings", context));
  }

  private static ProfileView profile(
      ResultSet row, StatementContext context, Optional<Boolean> followed) throws SQLException {
    return new ProfileView(
        PeopleLists.brief(row),
        optionalText(row, "bio"),
        optionalText(row, "cover_image"),
        Role.labelled(row.getString("role")),
        new Membership(
            row.getString("subscription_tier"),
            row.getBoolean("is_premium"),
            row.getBoolean("is_verified")),
        new Counts(
            row.getInt("followers_count"),
            row.getInt("following_count"),
            row.getInt("artworks_count")),
        optionalMoney(row, "hourly_rate", context),
        followed,
        instant(row, "created_at"));
  }
}
