package com.onlyarts.identity.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.CreatingFirstAdmin;
import com.onlyarts.identity.application.CredentialTies;
import com.onlyarts.identity.application.port.PlainPasswordHashes;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PolicyFixture;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreatingFirstAdminIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final EmailAddress BOSS = new EmailAddress("boss@example.org");

  private final JdbiAccounts accounts = new JdbiAccounts(DATABASE.jdbi(), Clock.systemUTC());

  @Test
  void R10_ten_nodes_that_start_at_once_appoint_one_admin() throws Exception {
    Callable<Boolean> start =
        () -> {
          node().appointFirst(BOSS, new Password("gate keeper of the gallery"));
          return true;
        };

    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> starts = IntStream.range(0, 10).mapToObj(_ -> start).toList();
      nodes.invokeAll(starts).forEach(Future::resultNow);
    }

    Account boss = accounts.find(BOSS).orElseThrow();
    assertThat(boss.role()).isEqualTo(Role.ADMIN);
    assertThat(boss.username().text()).isEqualTo("admin");
    assertThat(
            DATABASE
                .jdbi()
                .<Integer, RuntimeException>withHandle(
                    handle -> handle.select("SELECT count(*) FROM users").mapTo(int.class).one()))
        .isEqualTo(1);
  }

  private CreatingFirstAdmin node() {
    JdbiSessions sessions =
        new JdbiSessions(
            DATABASE.jdbi(), new JdbiSessionStatuses(DATABASE.jdbi(), Clock.systemUTC()));
    return new CreatingFirstAdmin(
        new JdbiTransactions(DATABASE.jdbi()),
        accounts,
        new CredentialTies(sessions, List.of(), event -> {}, Clock.systemUTC()),
        new PlainPasswordHashes(new InMemoryTransactions()),
        PolicyFixture.aPolicy(),
        Clock.systemUTC());
  }
}
