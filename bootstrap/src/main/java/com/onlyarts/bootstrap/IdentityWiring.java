package com.onlyarts.bootstrap;

import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.identity.api.Acquaintances;
import com.onlyarts.identity.api.ArtistTally;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.api.Followers;
import com.onlyarts.identity.api.GivenProofs;
import com.onlyarts.identity.api.Memberships;
import com.onlyarts.identity.api.OpenSessions;
import com.onlyarts.identity.api.PasswordResets;
import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.application.AppointingAdmins;
import com.onlyarts.identity.application.AuthenticatingCallers;
import com.onlyarts.identity.application.BlockingPeople;
import com.onlyarts.identity.application.ChangingPasswords;
import com.onlyarts.identity.application.ClosingAccounts;
import com.onlyarts.identity.application.CredentialTies;
import com.onlyarts.identity.application.FollowingPeople;
import com.onlyarts.identity.application.KeepingProfiles;
import com.onlyarts.identity.application.LeafingThroughAccounts;
import com.onlyarts.identity.application.MeetingPeople;
import com.onlyarts.identity.application.ModeratingPeople;
import com.onlyarts.identity.application.NewPasswords;
import com.onlyarts.identity.application.PasswordProofs;
import com.onlyarts.identity.application.Reception;
import com.onlyarts.identity.application.RecountingTallies;
import com.onlyarts.identity.application.RecoveringPasswords;
import com.onlyarts.identity.application.RefreshingSessions;
import com.onlyarts.identity.application.RegisteringPeople;
import com.onlyarts.identity.application.ResettingPasswords;
import com.onlyarts.identity.application.ReviewingSessions;
import com.onlyarts.identity.application.SigningIn;
import com.onlyarts.identity.application.SigningOut;
import com.onlyarts.identity.application.SweepingCredentials;
import com.onlyarts.identity.application.port.PasswordHashes;
import com.onlyarts.identity.crypto.Argon2Passwords;
import com.onlyarts.identity.crypto.Es256Tokens;
import com.onlyarts.identity.crypto.KnownPasswords;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.SessionTerms;
import com.onlyarts.identity.jdbi.JdbiAccounts;
import com.onlyarts.identity.jdbi.JdbiArtistTally;
import com.onlyarts.identity.jdbi.JdbiArtists;
import com.onlyarts.identity.jdbi.JdbiBlocks;
import com.onlyarts.identity.jdbi.JdbiContacts;
import com.onlyarts.identity.jdbi.JdbiFollowers;
import com.onlyarts.identity.jdbi.JdbiFollows;
import com.onlyarts.identity.jdbi.JdbiMemberships;
import com.onlyarts.identity.jdbi.JdbiOneTimeTokens;
import com.onlyarts.identity.jdbi.JdbiOpenSessions;
import com.onlyarts.identity.jdbi.JdbiPeople;
import com.onlyarts.identity.jdbi.JdbiRegister;
import com.onlyarts.identity.jdbi.JdbiSellerFunds;
import com.onlyarts.identity.jdbi.JdbiSessions;
import com.onlyarts.identity.jdbi.JdbiSigningKeys;
import com.onlyarts.identity.jdbi.JdbiStandings;
import com.onlyarts.identity.jdbi.JdbiStrikeBook;
import com.onlyarts.identity.jdbi.JdbiTallies;
import com.onlyarts.identity.rest.AccountResource;
import com.onlyarts.identity.rest.AuthResource;
import com.onlyarts.identity.rest.CurrentBrowser;
import com.onlyarts.identity.rest.ModerationResource;
import com.onlyarts.identity.rest.Origins;
import com.onlyarts.identity.rest.PasswordsResource;
import com.onlyarts.identity.rest.RefreshCookies;
import com.onlyarts.identity.rest.SessionsResource;
import com.onlyarts.identity.rest.UsersResource;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.jdbi.Database;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Identity, wired: its resources, its chores, and the doors it opens to the other modules. */
final class IdentityWiring {
  private final Foundation foundation;
  private final PasswordPolicy policy;
  private final SessionTerms terms = SessionTerms.standard();
  private final PasswordHashes hashes = new Argon2Passwords();
  private final JdbiAccounts accounts;
  private final JdbiPeople people;
  private final JdbiSessions sessions;
  private final JdbiFollows follows;
  private final JdbiBlocks blocks;
  private final JdbiOneTimeTokens tokens;
  private final CredentialTies ties;
  private final JdbiStrikeBook book;
  private final JdbiSigningKeys keys;
  private final Es256Tokens mint;
  private final PasswordProofs proofs;
  private final AuthenticatingCallers authenticating;
  private final RecoveringPasswords recovering;

  /**
   * @param given what other modules give out that is void with a changed password (R16)
   */
  IdentityWiring(Foundation foundation, List<GivenProofs> given) {
    this.foundation = foundation;
    policy = new PasswordPolicy(foundation.settings().shortestPassword(), new KnownPasswords());
    URI publicUrl = foundation.settings().publicUrl();
    JdbiStandings standings = new JdbiStandings(foundation.jdbi(), foundation.clock());
    accounts = new JdbiAccounts(foundation.jdbi(), foundation.clock());
    people = new JdbiPeople(foundation.jdbi());
    sessions = new JdbiSessions(foundation.jdbi(), standings);
    follows = new JdbiFollows(foundation.jdbi());
    blocks = new JdbiBlocks(foundation.jdbi());
    tokens = new JdbiOneTimeTokens(foundation.jdbi());
    ties = new CredentialTies(sessions, Stream.concat(Stream.of(tokens), given.stream()).toList(), foundation.outbox(), foundation.clock());
    book = new JdbiStrikeBook(foundation.jdbi(), foundation.transactions());
    keys = new JdbiSigningKeys(foundation.jdbi(), foundation.transactions(), foundation.settings().cipherFor("signing-keys"));
    String issuer = foundation.settings().tokenIssuer();
    mint = new Es256Tokens(keys, issuer, issuer + "/api");
    proofs = new PasswordProofs(hashes, sessions, book, foundation.settings().loginLimits(), foundation.clock());
    authenticating = new AuthenticatingCallers(mint, standings, foundation.clock());
    recovering =
        new RecoveringPasswords(foundation.transactions(), accounts, tokens, foundation.outbox(), publicUrl, foundation.clock());
    addChores();
  }

  /** One for each tag, and the filter they lean on. */
  List<Object> resources() {
    URI publicUrl = foundation.settings().publicUrl();
    CurrentBrowser browser = new CurrentBrowser(new RefreshCookies(publicUrl), new Origins(publicUrl, foundation.settings().corsOrigins()));
    return List.of(browser, auth(browser), passwords(browser), sessions(), users(), account(browser), moderation());
  }

  AccessTokens accessTokens() {
    return authenticating;
  }

  ArtistTally artistTally() {
    return new JdbiArtistTally(foundation.jdbi());
  }

  SellerFunds sellerFunds() {
    return new JdbiSellerFunds(foundation.jdbi());
  }

  Memberships memberships() {
    return new JdbiMemberships(foundation.jdbi());
  }

  Acquaintances acquaintances() {
    return blocks;
  }

  Followers followers() {
    return new JdbiFollowers(foundation.jdbi());
  }

  Artists artists() {
    return new JdbiArtists(foundation.jdbi());
  }

  Contacts contacts() {
    return new JdbiContacts(foundation.jdbi());
  }

  OpenSessions openSessions() {
    return new JdbiOpenSessions(foundation.jdbi(), foundation.clock());
  }

  PasswordResets passwordResets() {
    return recovering;
  }

  /** Locks what stands open in the database. */
  void lockKeys() {
    keys.lockAll();
  }

  /** Sees to it that the admin of the settings is one (R10). */
  void appointFirstAdmin() {
    AppointingAdmins appointing =
        new AppointingAdmins(foundation.transactions(), accounts, ties, hashes, policy, foundation.clock());
    foundation.settings().firstAdmin().ifPresent(admin -> appoint(appointing, admin));
  }

  private static void appoint(AppointingAdmins appointing, Settings.FirstAdmin admin) {
    try {
      appointing.appointFirst(new EmailAddress(admin.email()), new Password(admin.password()));
    } catch (InvalidValue wrong) {
      throw new Settings.Wrong(List.of("ONLYARTS_ADMIN_EMAIL " + wrong.reason() + "."));
    } catch (Rejected refused) {
      throw new Settings.Wrong(List.of("ONLYARTS_ADMIN_PASSWORD: " + refused.rejection().message() + "."));
    }
  }

  private AuthResource auth(CurrentBrowser browser) {
    KeepingProfiles keepingProfiles = keepingProfiles();
    Reception reception = new Reception(sessions, people, mint, terms, foundation.clock());
    return new AuthResource(
        new RegisteringPeople(foundation.repeatable(), accounts, hashes, proofs, policy, reception, foundation.outbox(), foundation.clock()),
        new SigningIn(foundation.transactions(), accounts, hashes, proofs, reception, foundation.clock()),
        new RefreshingSessions(foundation.transactions(), sessions, accounts, reception, terms, foundation.clock()),
        new SigningOut(foundation.transactions(), sessions, authenticating, foundation.clock()),
        () -> keepingProfiles.own(foundation.caller().required()),
        browser);
  }

  private PasswordsResource passwords(CurrentBrowser browser) {
    NewPasswords passwords = new NewPasswords(policy, hashes, accounts, ties);
    return new PasswordsResource(
        new ChangingPasswords(foundation.transactions(), accounts, proofs, passwords),
        recovering,
        new ResettingPasswords(foundation.repeatable(), accounts, tokens, proofs, passwords, foundation.clock()),
        foundation.caller(),
        browser);
  }

  private SessionsResource sessions() {
    return new SessionsResource(
        new ReviewingSessions(foundation.transactions(), sessions, foundation.clock()), authenticating, foundation.caller());
  }

  private UsersResource users() {
    return new UsersResource(
        new MeetingPeople(people),
        new FollowingPeople(foundation.transactions(), follows, blocks, foundation.outbox(), foundation.clock()),
        keepingProfiles(),
        foundation.settings().currency(),
        foundation.caller());
  }

  private AccountResource account(CurrentBrowser browser) {
    return new AccountResource(
        new ClosingAccounts(
            foundation.transactions(),
            accounts,
            new ClosingAccounts.Ties(ties, follows, blocks),
            proofs,
            foundation.outbox(),
            foundation.clock()),
        new BlockingPeople(foundation.transactions(), blocks, follows, people, foundation.clock()),
        foundation.caller(),
        browser);
  }

  private ModerationResource moderation() {
    return new ModerationResource(
        new LeafingThroughAccounts(new JdbiRegister(foundation.jdbi())),
        new ModeratingPeople(foundation.transactions(), accounts, ties, foundation.audit(), foundation.clock()),
        foundation.caller());
  }

  private KeepingProfiles keepingProfiles() {
    return new KeepingProfiles(foundation.transactions(), accounts, people, foundation.links(), foundation.outbox(), foundation.clock());
  }

  private void addChores() {
    RecountingTallies recounting =
        new RecountingTallies(foundation.transactions(), new JdbiTallies(foundation.jdbi()), foundation.itemByItem("identity.recount-tallies"));
    SweepingCredentials sweeping =
        new SweepingCredentials(
            foundation.transactions(), sessions, tokens, book, foundation.clock(), foundation.itemByItem("identity.sweep-credentials"));
    foundation
        .chores()
        .addAll(
            List.of(
                new Chore("identity.recount-tallies", Duration.ofHours(6), Database.patiently(recounting::recount)),
                new Chore("identity.sweep-credentials", Duration.ofHours(1), sweeping::sweep),
                new Chore("identity.rotate-keys", Duration.ofHours(1), () -> mint.rotateKeys(foundation.clock().instant()))));
  }
}
