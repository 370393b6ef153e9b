package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.api.ArtworkCounter;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.api.Followers;
import com.onlyarts.identity.api.GivenProofs;
import com.onlyarts.identity.api.Memberships;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.api.OpenSessions;
import com.onlyarts.identity.api.PasswordResets;
import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.application.AuthenticatingCallers;
import com.onlyarts.identity.application.BlockingPeople;
import com.onlyarts.identity.application.ChangingPasswords;
import com.onlyarts.identity.application.ClosingAccounts;
import com.onlyarts.identity.application.CreatingFirstAdmin;
import com.onlyarts.identity.application.CredentialTies;
import com.onlyarts.identity.application.EditingProfiles;
import com.onlyarts.identity.application.FollowingPeople;
import com.onlyarts.identity.application.IssuingSessions;
import com.onlyarts.identity.application.ListingAccounts;
import com.onlyarts.identity.application.ModeratingPeople;
import com.onlyarts.identity.application.NewPasswords;
import com.onlyarts.identity.application.PasswordProofs;
import com.onlyarts.identity.application.PeopleQueries;
import com.onlyarts.identity.application.PersonalTies;
import com.onlyarts.identity.application.RecountingProfiles;
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
import com.onlyarts.identity.crypto.ZxcvbnCommonPasswords;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionTerms;
import com.onlyarts.identity.jdbi.JdbiAccountQueries;
import com.onlyarts.identity.jdbi.JdbiAccounts;
import com.onlyarts.identity.jdbi.JdbiArtists;
import com.onlyarts.identity.jdbi.JdbiArtworkCounter;
import com.onlyarts.identity.jdbi.JdbiBlocks;
import com.onlyarts.identity.jdbi.JdbiContacts;
import com.onlyarts.identity.jdbi.JdbiFollowers;
import com.onlyarts.identity.jdbi.JdbiFollows;
import com.onlyarts.identity.jdbi.JdbiLoginFailures;
import com.onlyarts.identity.jdbi.JdbiMemberships;
import com.onlyarts.identity.jdbi.JdbiOneTimeTokens;
import com.onlyarts.identity.jdbi.JdbiOpenSessions;
import com.onlyarts.identity.jdbi.JdbiPeople;
import com.onlyarts.identity.jdbi.JdbiProfileCounters;
import com.onlyarts.identity.jdbi.JdbiSellerFunds;
import com.onlyarts.identity.jdbi.JdbiSessionStatuses;
import com.onlyarts.identity.jdbi.JdbiSessions;
import com.onlyarts.identity.jdbi.JdbiSigningKeys;
import com.onlyarts.identity.rest.AccountResource;
import com.onlyarts.identity.rest.AuthResource;
import com.onlyarts.identity.rest.ModerationResource;
import com.onlyarts.identity.rest.PasswordsResource;
import com.onlyarts.identity.rest.ProfileRequests;
import com.onlyarts.identity.rest.RefreshCookieContext;
import com.onlyarts.identity.rest.RefreshCookies;
import com.onlyarts.identity.rest.RefreshOrigins;
import com.onlyarts.identity.rest.SessionsResource;
import com.onlyarts.identity.rest.UsersResource;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.Database;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Identity, wired: its resources, its jobs, and the doors it opens to the other modules. */
public final class IdentityWiring {
  private final ModuleContext context;
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
  private final JdbiLoginFailures book;
  private final JdbiSigningKeys keys;
  private final Es256Tokens issue;
  private final PasswordProofs proofs;
  private final AuthenticatingCallers authenticating;
  private final RecoveringPasswords recovering;
  private final List<Obligations> obligations = new ArrayList<>();

  /**
   * @param given what other modules give out that is void with a changed password (R16)
   */
  public IdentityWiring(ModuleContext context, List<GivenProofs> given) {
    this.context = context;
    policy =
        new PasswordPolicy(
            context.settings().access().shortestPassword(), new ZxcvbnCommonPasswords());
    JdbiSessionStatuses statuses = new JdbiSessionStatuses(context.jdbi(), context.clock());
    accounts = new JdbiAccounts(context.jdbi(), context.clock());
    people = new JdbiPeople(context.jdbi());
    sessions = new JdbiSessions(context.jdbi(), statuses);
    follows = new JdbiFollows(context.jdbi());
    blocks = new JdbiBlocks(context.jdbi());
    tokens = new JdbiOneTimeTokens(context.jdbi());
    ties =
        new CredentialTies(
            sessions,
            Stream.concat(Stream.of(tokens), given.stream()).toList(),
            context.outbox(),
            context.clock());
    book = new JdbiLoginFailures(context.jdbi(), context.transactions());
    keys =
        new JdbiSigningKeys(
            context.jdbi(), context.transactions(), context.settings().cipherFor("signing-keys"));
    String issuer = context.settings().tokenIssuer();
    issue = new Es256Tokens(keys, issuer, issuer + "/api");
    proofs =
        new PasswordProofs(
            hashes, sessions, book, context.settings().access().loginLimits(), context.clock());
    authenticating = new AuthenticatingCallers(issue, statuses, context.clock());
    recovering =
        new RecoveringPasswords(
            context.transactions(),
            accounts,
            tokens,
            context.outbox(),
            context.settings().addresses().siteUrl(),
            context.clock());
    addJobs();
  }

  /** One for each tag, and the filter they lean on. */
  public List<Object> resources() {
    URI publicUrl = context.settings().addresses().publicUrl();
    RefreshCookieContext browser =
        new RefreshCookieContext(
            new RefreshCookies(publicUrl),
            new RefreshOrigins(publicUrl, context.settings().frontendOrigins()));
    return List.of(
        browser,
        auth(browser),
        passwords(browser),
        sessions(),
        users(),
        account(browser),
        moderation());
  }

  public AccessTokens accessTokens() {
    return authenticating;
  }

  public ArtworkCounter artworkCounter() {
    return new JdbiArtworkCounter(context.jdbi());
  }

  public SellerFunds sellerFunds() {
    return new JdbiSellerFunds(context.jdbi());
  }

  public Memberships memberships() {
    return new JdbiMemberships(context.jdbi());
  }

  /** Has a module asked what a person owes or holds, before an account is closed (R19). */
  public void ask(Obligations module) {
    obligations.add(module);
  }

  private PersonalTies personalTies() {
    return new PersonalTies(this::obligationsOf, ties, follows, blocks);
  }

  private List<Obligation> obligationsOf(PersonId person, Capacity as) {
    return obligations.stream().flatMap(module -> module.of(person, as).stream()).toList();
  }

  public Blocklist blocklist() {
    return blocks;
  }

  public Followers followers() {
    return new JdbiFollowers(context.jdbi());
  }

  public Artists artists() {
    return new JdbiArtists(context.jdbi());
  }

  public Contacts contacts() {
    return new JdbiContacts(context.jdbi());
  }

  public OpenSessions openSessions() {
    return new JdbiOpenSessions(context.jdbi(), context.clock());
  }

  public PasswordResets passwordResets() {
    return recovering;
  }

  /** Locks what stands open in the database. */
  public void lockKeys() {
    keys.lockAll();
  }

  /** Sees to it that somebody is an admin (R10). */
  public void appoint(Settings.FirstAdmin admin) {
    CreatingFirstAdmin appointing =
        new CreatingFirstAdmin(
            context.transactions(), accounts, ties, hashes, policy, context.clock());
    try {
      appointing.appointFirst(new EmailAddress(admin.email()), new Password(admin.password()));
    } catch (InvalidValue wrong) {
      throw new Settings.Wrong(List.of("ONLYARTS_ADMIN_EMAIL " + wrong.reason() + "."));
    } catch (Rejected refused) {
      throw new Settings.Wrong(
          List.of("ONLYARTS_ADMIN_PASSWORD: " + refused.rejection().message() + "."));
    }
  }

  private AuthResource auth(RefreshCookieContext browser) {
    EditingProfiles editingProfiles = keepingProfiles();
    IssuingSessions issuing = new IssuingSessions(sessions, people, issue, terms, context.clock());
    return new AuthResource(
        new RegisteringPeople(
            context.repeatable(),
            accounts,
            hashes,
            proofs,
            policy,
            issuing,
            context.outbox(),
            context.clock()),
        new SigningIn(context.transactions(), accounts, hashes, proofs, issuing, context.clock()),
        new RefreshingSessions(
            context.transactions(), sessions, accounts, issuing, terms, context.clock()),
        new SigningOut(context.transactions(), sessions, authenticating, context.clock()),
        () -> editingProfiles.own(context.caller().required()),
        browser);
  }

  private PasswordsResource passwords(RefreshCookieContext browser) {
    NewPasswords passwords = new NewPasswords(policy, hashes, accounts, ties);
    return new PasswordsResource(
        new ChangingPasswords(context.transactions(), accounts, proofs, passwords),
        recovering,
        new ResettingPasswords(
            context.repeatable(), accounts, tokens, proofs, passwords, context.clock()),
        context.caller(),
        browser);
  }

  private SessionsResource sessions() {
    return new SessionsResource(
        new ReviewingSessions(context.transactions(), sessions, context.clock()),
        authenticating,
        context.caller());
  }

  private UsersResource users() {
    return new UsersResource(
        new PeopleQueries(people),
        new FollowingPeople(
            context.transactions(), follows, blocks, context.outbox(), context.clock()),
        keepingProfiles(),
        new ProfileRequests(context.links(), context.settings().trade().currency()),
        context.caller());
  }

  private AccountResource account(RefreshCookieContext browser) {
    return new AccountResource(
        new ClosingAccounts(
            context.transactions(),
            accounts,
            personalTies(),
            proofs,
            context.outbox(),
            context.clock()),
        new BlockingPeople(
            context.transactions(), blocks, follows, people, context.outbox(), context.clock()),
        context.caller(),
        browser);
  }

  private ModerationResource moderation() {
    return new ModerationResource(
        new ListingAccounts(new JdbiAccountQueries(context.jdbi())),
        new ModeratingPeople(
            context.transactions(),
            accounts,
            personalTies(),
            context.audit(),
            context.outbox(),
            context.clock()),
        context.caller());
  }

  private EditingProfiles keepingProfiles() {
    return new EditingProfiles(
        context.transactions(), accounts, people, context.outbox(), context.clock());
  }

  private void addJobs() {
    RecountingProfiles recounting =
        new RecountingProfiles(
            context.transactions(),
            new JdbiProfileCounters(context.jdbi()),
            context.itemByItem("identity.recount-tallies"));
    SweepingCredentials sweeping =
        new SweepingCredentials(
            context.transactions(),
            sessions,
            tokens,
            book,
            context.clock(),
            context.itemByItem("identity.sweep-credentials"));
    context
        .jobs()
        .addAll(
            List.of(
                new Job(
                    "identity.recount-tallies",
                    Duration.ofHours(6),
                    Database.patiently(recounting::recount)),
                new Job("identity.sweep-credentials", Duration.ofHours(1), sweeping::sweep),
                new Job(
                    "identity.rotate-keys",
                    Duration.ofHours(1),
                    () -> issue.rotateKeys(context.clock().instant()))));
  }
}
