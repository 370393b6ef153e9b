package com.onlyarts.consultations.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.application.port.Side;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.Span;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With 20,000 consultations in the house every question about them is a handful of index reads: none reads the table from end to end. */
class ConsultationPlansIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static PersonId client = PersonId.next();
  private static PersonId artist = PersonId.next();
  private final Jdbi jdbi = DATABASE.jdbi();
  private final JdbiConsultations consultations = new JdbiConsultations(jdbi, new SteppingClock());
  private final JdbiConsultationBook book = new JdbiConsultationBook(jdbi);

  @BeforeAll
  static void a_busy_house() {
    Quarter quarter = new Quarter(DATABASE);
    client = quarter.somebody();
    artist = quarter.artistAt("150.00");
    PersonId otherClient = quarter.somebody();
    PersonId otherArtist = quarter.artistAt("90.00");
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  INSERT INTO consultations (client_id, artist_id, scheduled_at, price, status, closed_at, remind_at, pay_by)
                  SELECT CASE WHEN n % 1000 = 0 THEN ?::uuid ELSE ?::uuid END, CASE WHEN n % 1000 = 0 THEN ?::uuid ELSE ?::uuid END,
                         now() + n * interval '1 hour', 150, CASE WHEN n % 100 = 0 THEN 'scheduled' ELSE 'completed' END::consultation_status,
                         CASE WHEN n % 100 <> 0 THEN now() END, CASE WHEN n % 100 = 0 THEN now() + n * interval '1 hour' END,
                         CASE WHEN n % 100 = 0 THEN now() + n * interval '1 hour' END
                  FROM generate_series(1, 20000) AS n
                  """,
                  client.value(),
                  otherClient.value(),
                  artist.value(),
                  otherArtist.value());
              handle.execute("ANALYZE");
            });
  }

  @Test
  void the_measure_itself_finds_a_scan() {
    assertThat(rowsReadWithoutAnIndex(() -> jdbi.useHandle(handle -> handle.select("SELECT sum(price) FROM consultations").mapTo(long.class).one())))
        .isEqualTo(20_000);
  }

  @Test
  void consultations_of_a_person() {
    assertThat(rowsReadWithoutAnIndex(() -> book.of(client, Optional.empty(), Optional.empty(), PageRequest.first(20)))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> book.of(artist, Optional.of(Side.ARTIST), Optional.of(ConsultationStatus.SCHEDULED), PageRequest.first(20))))
        .isZero();
    assertThat(rowsReadWithoutAnIndex(() -> book.find(ConsultationId.next()))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> consultations.scheduledOf(client))).isZero();
  }

  @Test
  void what_is_taken_and_what_is_due() {
    Instant now = Instant.now();

    assertThat(rowsReadWithoutAnIndex(() -> book.taken(artist, new Span(now, now.plus(Duration.ofDays(62)))))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> consultations.overdue(now, Optional.empty(), 200))).isZero();
    assertThat(rowsReadWithoutAnIndex(() -> consultations.remindable(now, Optional.empty(), 200))).isZero();
  }

  /** How many rows of consultations the question reads by scanning, as this connection's own statistics count. */
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
        .select("SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_xact_user_tables WHERE relname = 'consultations'")
        .mapTo(long.class)
        .one();
  }
}
