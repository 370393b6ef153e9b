package com.onlyarts.commissions.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Side;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With 20,000 commissions in the house every question about them is a handful of index reads: none reads a table from end to end. */
class CommissionPlansIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static PersonId client = PersonId.next();
  private static PersonId artist = PersonId.next();
  private final Jdbi jdbi = DATABASE.jdbi();
  private final JdbiCommissionRecords records = new JdbiCommissionRecords(jdbi);
  private final JdbiCommissions commissions = new JdbiCommissions(jdbi);

  @BeforeAll
  static void a_busy_house() {
    Street street = new Street(DATABASE);
    client = street.somebody("user");
    artist = street.somebody();
    UUID otherClient = street.somebody("user").value();
    UUID otherArtist = street.somebody().value();
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  INSERT INTO commissions (client_id, artist_id, title, description, budget, status, created_at, updated_at)
                  SELECT CASE WHEN n % 1000 = 0 THEN ?::uuid ELSE ?::uuid END, CASE WHEN n % 1000 = 0 THEN ?::uuid ELSE ?::uuid END, 'Portrait', 'Of a cat',
                         500, (CASE WHEN n % 2000 = 0 THEN 'disputed' ELSE 'in_progress' END)::commission_status, now() - n * interval '1 minute', now()
                  FROM generate_series(1, 20000) AS n
                  """,
                  client.value(),
                  otherClient,
                  artist.value(),
                  otherArtist);
              handle.execute(
                  """
                  INSERT INTO commission_milestones (id, commission_id, position, title, amount, commission_rate, status)
                  SELECT uuidv7(), id, 1, 'Sketch', 500, 10, 'awaiting_payment' FROM commissions
                  """);
              handle.execute(
                  """
                  INSERT INTO commission_moves (commission_id, to_status, moved_by, side, moved_at)
                  SELECT id, 'pending', client_id, 'client', created_at FROM commissions
                  """);
              handle.execute("ANALYZE");
            });
  }

  @Test
  void the_measure_itself_finds_a_scan() {
    assertThat(rowsReadWithoutAnIndex(() -> jdbi.useHandle(handle -> handle.select("SELECT sum(budget) FROM commissions").mapTo(long.class).one())))
        .isEqualTo(20_000);
  }

  @Test
  void commissions_of_one_side_and_of_both() {
    PageRequest deep =
        new PageRequest(1, 20, Optional.of(Cursor.at("commissions:createdAt:desc", Instant.now().minus(Duration.ofDays(10)), UUID.randomUUID())));

    assertThat(rowsReadWithoutAnIndex(() -> records.of(client, Optional.empty(), Optional.empty(), PageRequest.first(20)))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> records.of(client, Optional.of(Side.CLIENT), Optional.of(CommissionStatus.IN_PROGRESS), deep))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> records.of(artist, Optional.of(Side.ARTIST), Optional.empty(), deep))).isZero();
  }

  @Test
  void what_waits_for_an_admin() {
    assertThat(rowsReadWithoutAnIndex(() -> records.all(Optional.of(CommissionStatus.DISPUTED), PageRequest.first(20)))).isZero();
  }

  @Test
  void one_commission_its_history_and_its_milestones() {
    CommissionId id =
        jdbi.withHandle(handle -> handle.select("SELECT id FROM commissions WHERE client_id = ? LIMIT 1", client.value()).mapTo(CommissionId.class).one());

    assertThat(rowsReadWithoutAnIndex(() -> records.find(id))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> records.historyOf(id))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> records.milestonesOf(id))).isZero();
  }

  @Test
  void what_is_due() {
    assertThat(rowsReadWithoutAnIndex(() -> commissions.due(Instant.now(), Optional.empty(), 50))).isZero();
  }

  private long rowsReadWithoutAnIndex(Runnable question) {
    return jdbi.inTransaction(
        handle -> {
          long before = rowsScanned(handle);
          question.run();
          return rowsScanned(handle) - before;
        });
  }

  private static long rowsScanned(Handle handle) {
    return handle
        .select(
            """
            SELECT coalesce(sum(seq_tup_read), 0)
            FROM pg_stat_xact_user_tables
            WHERE relname IN ('commissions', 'commission_milestones', 'commission_moves')
            """)
        .mapTo(long.class)
        .one();
  }
}
