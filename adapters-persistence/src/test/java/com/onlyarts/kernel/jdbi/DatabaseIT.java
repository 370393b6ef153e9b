package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseIT {
  private static final Currency USD = Currency.getInstance("USD");

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void every_connection_has_deadlines_and_those_of_long_jobs_are_later() {
    try (Database database = Database.open(DATABASE.url(), 1, USD, Clock.systemUTC())) {
      assertThat(setting(database, "statement_timeout")).isEqualTo("3500ms");
      assertThat(setting(database, "lock_timeout")).isEqualTo("3s");
      assertThat(setting(database, "transaction_timeout")).isEqualTo("9s");
      assertThat(setting(database, "idle_in_transaction_session_timeout")).isEqualTo("30s");

      AtomicReference<String> ofLongJob = new AtomicReference<>();
      Database.patiently(() -> ofLongJob.set(setting(database, "statement_timeout"))).run();
      assertThat(ofLongJob).hasValue("2min");
      assertThat(setting(database, "statement_timeout"))
          .as("only that job has them")
          .isEqualTo("3500ms");
    }
  }

  /**
   * A connection of Flyway's waits in a transaction while another one migrates: on a million works
   * for minutes.
   */
  @Test
  void a_migration_may_take_its_time() throws SQLException {
    try (Connection connection =
            Deadlines.MIGRATION.source(DATABASE.url(), "migration").getConnection();
        ResultSet deadline =
            connection.createStatement().executeQuery("SHOW idle_in_transaction_session_timeout")) {
      deadline.next();
      assertThat(deadline.getString(1)).isEqualTo("30min");
    }
  }

  @Test
  void options_of_the_address_stay_and_win() {
    try (Database database =
        Database.open(
            DATABASE.url() + "&options=-c%20lock_timeout=70ms%20-c%20work_mem=5MB",
            1,
            USD,
            Clock.systemUTC())) {
      assertThat(setting(database, "lock_timeout")).isEqualTo("70ms");
      assertThat(setting(database, "work_mem")).isEqualTo("5MB");
      assertThat(setting(database, "statement_timeout")).isEqualTo("3500ms");
    }
  }

  /**
   * All connections die at once, and nothing tells of it; whoever works on one hears of it, and so
   * do all the others.
   */
  @Test
  void R2_a_pool_whose_host_forgot_it_refuses_as_unavailable_and_heals_by_itself() {
    try (TcpProxy way = TcpProxy.to(DATABASE.port());
        Database database = Database.open(DATABASE.urlBy(way), 3, USD, Clock.systemUTC())) {
      database
          .jdbi()
          .useHandle(one -> database.jdbi().withHandle(another -> another.execute("SELECT 1")));

      way.forget();
      assertThatThrownBy(() -> setting(database, "lock_timeout"))
          .satisfies(failure -> assertThat(isUnavailable(failure)).isTrue());
      assertThat(database.answers()).isFalse();

      way.comeBack();
      Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
      while (!database.answers()) {
        assertThat(Instant.now()).as("it answers again within 30 s").isBefore(deadline);
      }
      assertThat(setting(database, "lock_timeout")).isEqualTo("3s");
    }
  }

  @Test
  void R5_a_clock_that_is_off_is_set_by_the_databases_and_says_so() {
    AtomicReference<Duration> off = new AtomicReference<>(Duration.ofSeconds(90));
    Clock machine = clockOff(off);
    try (Database database = Database.open(DATABASE.url(), 1, USD, machine)) {
      DatabaseClock clock = database.clock();
      assertThat(clock.isOff()).as("not measured yet").isFalse();

      clock.measure();
      assertThat(clock.isOff()).isTrue();
      assertThat(clock.ahead()).isCloseTo(Duration.ofSeconds(90), Duration.ofSeconds(5));
      assertThat(Duration.between(clock.instant(), Instant.now()))
          .isCloseTo(Duration.ZERO, Duration.ofSeconds(5));

      off.set(Duration.ofMinutes(-10)); // somebody sets it wrongly
      clock.measure();
      assertThat(clock.ahead()).isCloseTo(Duration.ofMinutes(-10), Duration.ofSeconds(5));

      off.set(Duration.ZERO);
      clock.measure();
      assertThat(clock.isOff()).isFalse();
    }
  }

  private static Clock clockOff(AtomicReference<Duration> off) {
    return new Clock() {
      @Override
      public Instant instant() {
        return Instant.now().plus(off.get());
      }

      @Override
      public java.time.ZoneId getZone() {
        return java.time.ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }

  private static boolean isUnavailable(Throwable failure) {
    return failure instanceof Rejected rejected
        ? rejected.rejection() instanceof ServiceUnavailable
        : DatabaseOutages.rejectionOf(failure)
            .filter(ServiceUnavailable.class::isInstance)
            .isPresent();
  }

  private static String setting(Database database, String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT current_setting(:name)")
                    .bind("name", name)
                    .mapTo(String.class)
                    .one());
  }
}
