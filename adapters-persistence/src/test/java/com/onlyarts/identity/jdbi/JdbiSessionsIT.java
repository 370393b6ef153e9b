package com.onlyarts.identity.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.SessionStatuses.SessionStatus;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.application.port.Sessions.Rotation;
import com.onlyarts.identity.application.port.SessionsContract;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.identity.domain.Session;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.domain.SessionTerms;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSessionsIT extends SessionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final SessionTerms TERMS = SessionTerms.standard();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final JdbiSessionStatuses statuses =
      new JdbiSessionStatuses(DATABASE.jdbi(), Clock.fixed(NOON, ZoneOffset.UTC));
  private final JdbiSessions sessions = new JdbiSessions(DATABASE.jdbi(), statuses);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected PersonId somebody() {
    return TestPeople.somebody(DATABASE.jdbi());
  }

  @Test
  void R14_of_twenty_tabs_that_refresh_at_once_one_gets_the_new_token_and_nobody_is_thrown_out()
      throws Exception {
    Secret token = Secret.next();
    opened(somebody(), token.digest());
    Callable<Rotation> tab =
        () ->
            transactions.inTransaction(
                () -> sessions.rotate(token.digest(), Secret.next().digest(), TERMS, NOON));

    List<Rotation> rotations = atOnce(20, tab);

    assertThat(rotations).filteredOn(Rotation.Done.class::isInstance).hasSize(1);
    assertThat(rotations).filteredOn(Rotation.LostRace.class::isInstance).hasSize(19);
  }

  @Test
  void R13_a_session_that_ends_here_is_over_at_once() {
    PersonId person = somebody();
    Session session = opened(person, Secret.next().digest());
    assertThat(statuses.of(session.id())).contains(new SessionStatus(person, Role.USER));

    transactions.inTransaction(
        () -> sessions.endAll(person, Optional.empty(), EndReason.PASSWORD_CHANGED, NOON));

    assertThat(statuses.of(session.id())).isEmpty();
  }

  @Test
  void R13_a_suspended_account_and_a_session_too_old_have_no_standing() {
    PersonId suspended = somebody();
    Session session = opened(suspended, Secret.next().digest());
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE users SET suspended_at = now() WHERE id = ?", suspended.value()));
    Session old =
        new Session(
            SessionId.next(),
            somebody(),
            AccountFixture.UNKNOWN_DEVICE,
            NOON.minus(Duration.ofDays(90)),
            NOON);
    sessions.open(old, Secret.next().digest(), NOON);

    assertThat(statuses.of(session.id())).isEmpty();
    assertThat(statuses.of(old.id())).isEmpty();
    assertThat(statuses.of(SessionId.next())).isEmpty();
  }

  private static <T> List<T> atOnce(int people, Callable<T> act) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(IntStream.range(0, people).mapToObj(_ -> act).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
