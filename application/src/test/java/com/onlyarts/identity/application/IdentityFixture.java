package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.InMemoryAccountQueries;
import com.onlyarts.identity.application.port.InMemoryAccounts;
import com.onlyarts.identity.application.port.InMemoryBlocks;
import com.onlyarts.identity.application.port.InMemoryFollows;
import com.onlyarts.identity.application.port.InMemoryLoginFailures;
import com.onlyarts.identity.application.port.InMemoryOneTimeTokens;
import com.onlyarts.identity.application.port.InMemoryPeople;
import com.onlyarts.identity.application.port.InMemorySessionStatuses;
import com.onlyarts.identity.application.port.InMemorySessions;
import com.onlyarts.identity.application.port.PlainAccessTokenIssuer;
import com.onlyarts.identity.application.port.PlainPasswordHashes;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.LoginLimits;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PasswordPolicy;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.PolicyFixture;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionTerms;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole of identity on fakes, for tests. */
public final class IdentityFixture {
  public static final Password PASSWORD = new Password("securepassword123");
  private static final PasswordPolicy POLICY = PolicyFixture.aPolicy();
  private static final SessionTerms TERMS = SessionTerms.standard();

  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryIdempotencyKeys steps = new InMemoryIdempotencyKeys(clock);
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final InMemoryAccounts accounts = new InMemoryAccounts();
  public final InMemorySessions sessions = new InMemorySessions();
  public final InMemoryFollows follows = new InMemoryFollows(accounts);
  public final InMemoryBlocks blocks = new InMemoryBlocks();
  public final InMemoryPeople people = new InMemoryPeople(accounts, follows, blocks);
  public final InMemoryOneTimeTokens tokens = new InMemoryOneTimeTokens();
  public final PlainPasswordHashes hashes = new PlainPasswordHashes(transactions);
  public final PlainAccessTokenIssuer issue = new PlainAccessTokenIssuer();

  private final PasswordProofs proofs =
      new PasswordProofs(
          hashes, sessions, new InMemoryLoginFailures(), LoginLimits.standard(), clock);
  public final List<PersonId> voided = new ArrayList<>();
  private final CredentialTies ties =
      new CredentialTies(sessions, List.of(tokens, voided::add), outbox, clock);
  public final ScriptedObligations obligations = new ScriptedObligations();
  private final PersonalTies personalTies = new PersonalTies(obligations, ties, follows, blocks);
  private final NewPasswords passwords = new NewPasswords(POLICY, hashes, accounts, ties);
  private final IssuingSessions issuing =
      new IssuingSessions(sessions, people, issue, TERMS, clock);

  public final RegisteringPeople registering =
      new RegisteringPeople(
          new Repeatable(transactions, steps),
          accounts,
          hashes,
          proofs,
          POLICY,
          issuing,
          outbox,
          clock);
  public final SigningIn signingIn =
      new SigningIn(transactions, accounts, hashes, proofs, issuing, clock);
  public final RefreshingSessions refreshing =
      new RefreshingSessions(transactions, sessions, accounts, issuing, TERMS, clock);
  public final AuthenticatingCallers authenticating =
      new AuthenticatingCallers(issue, new InMemorySessionStatuses(sessions, accounts), clock);
  public final SigningOut signingOut =
      new SigningOut(transactions, sessions, authenticating, clock);
  public final ReviewingSessions reviewing = new ReviewingSessions(transactions, sessions, clock);
  public final ChangingPasswords changing =
      new ChangingPasswords(transactions, accounts, proofs, passwords);
  public final RecoveringPasswords recovering =
      new RecoveringPasswords(
          transactions, accounts, tokens, outbox, URI.create("https://onlyarts.example/"), clock);
  public final ResettingPasswords resetting =
      new ResettingPasswords(
          new Repeatable(transactions, steps), accounts, tokens, proofs, passwords, clock);
  public final EditingProfiles keeping =
      new EditingProfiles(transactions, accounts, people, outbox, clock);
  public final PeopleQueries meeting = new PeopleQueries(people);
  public final FollowingPeople following =
      new FollowingPeople(transactions, follows, blocks, outbox, clock);
  public final BlockingPeople blocking =
      new BlockingPeople(transactions, blocks, follows, people, outbox, clock);
  public final ClosingAccounts closing =
      new ClosingAccounts(transactions, accounts, personalTies, proofs, outbox, clock);
  public final CreatingFirstAdmin appointing =
      new CreatingFirstAdmin(transactions, accounts, ties, hashes, POLICY, clock);

  public final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  public final ModeratingPeople moderating =
      new ModeratingPeople(transactions, accounts, personalTies, audit, outbox, clock);
  public final ListingAccounts leafing =
      new ListingAccounts(new InMemoryAccountQueries(people, accounts));

  /** Registers somebody, {@code name@example.org} with {@link #PASSWORD}. */
  public SignedIn register(String name) {
    return registering.register(
        new Registration(
            new Username(name),
            new EmailAddress(name + "@example.org"),
            PASSWORD,
            Optional.empty(),
            Role.USER),
        AccountFixture.UNKNOWN_DEVICE);
  }

  /** Registers somebody who then calls. */
  public Caller caller(String name) {
    return callerOf(register(name));
  }

  public Caller callerOf(SignedIn signedIn) {
    return authenticating.authenticate(signedIn.accessToken());
  }

  public SignedIn login(String name, Password password) {
    return signingIn.login(
        new EmailAddress(name + "@example.org"), password, AccountFixture.UNKNOWN_DEVICE);
  }
}
