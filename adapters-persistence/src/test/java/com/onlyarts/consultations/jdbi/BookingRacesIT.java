package com.onlyarts.consultations.jdbi;

import static com.onlyarts.consultations.domain.ConsultationFixture.aConsultation;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationsRejection.OwnTimeTaken;
import com.onlyarts.consultations.domain.ConsultationsRejection.SlotTaken;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bookings at the same instant, on the real database (R61). */
class BookingRacesIT {
  private static final Instant THREE = Instant.parse("2026-03-06T15:00:00Z");
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final ConsultationsDatabase consultationsDatabase = new ConsultationsDatabase(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiConsultations consultations =
      new JdbiConsultations(DATABASE.jdbi(), new SteppingClock());
  private final PersonId artist = consultationsDatabase.artistAt("150.00");

  @Test
  void R61_twenty_book_one_time_and_one_of_them_has_it() throws Exception {
    List<Optional<Rejection>> outcomes =
        atOnce(20, _ -> add(aConsultation().between(consultationsDatabase.somebody(), artist)));

    assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(1);
    assertThat(outcomes.stream().flatMap(Optional::stream))
        .hasSize(19)
        .containsOnly(new SlotTaken(THREE));
  }

  @Test
  void R61_twenty_book_times_that_overlap_and_no_two_of_them_sit_together() throws Exception {
    List<Optional<Rejection>> outcomes =
        atOnce(
            20,
            thread ->
                add(
                    aConsultation()
                        .between(consultationsDatabase.somebody(), artist)
                        .at(THREE.plusSeconds(900L * thread).toString())));

    int booked = (int) outcomes.stream().filter(Optional::isEmpty).count();
    assertThat(booked).isBetween(3, 5); // an hour each within five and three quarters
    assertThat(
            new JdbiConsultationQueries(DATABASE.jdbi())
                .taken(artist, new Appointment(THREE, new Minutes(345)).span()))
        .hasSize(booked);
  }

  @Test
  void R61_one_client_books_twenty_artists_at_once_and_is_at_one_place() throws Exception {
    PersonId client = consultationsDatabase.somebody();

    List<Optional<Rejection>> outcomes =
        atOnce(
            20, _ -> add(aConsultation().between(client, consultationsDatabase.artistAt("10.00"))));

    assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(1);
    assertThat(outcomes.stream().flatMap(Optional::stream))
        .hasSize(19)
        .containsOnly(new OwnTimeTaken(THREE));
  }

  @Test
  void R61_two_who_move_to_one_time_do_not_both_get_there() throws Exception {
    List<Consultation> booked =
        IntStream.range(0, 10)
            .mapToObj(
                n ->
                    add(
                        aConsultation()
                            .between(consultationsDatabase.somebody(), artist)
                            .at(THREE.plusSeconds(3600L * n).toString())))
            .toList();
    Appointment target = new Appointment(THREE.plusSeconds(86_400), Minutes.AN_HOUR);

    List<Optional<Rejection>> outcomes = atOnce(10, thread -> move(booked.get(thread), target));

    assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(1);
  }

  private Consultation add(ConsultationFixture fixture) {
    Consultation consultation = fixture.book();
    transactions.inTransaction(() -> consultations.add(consultation));
    return consultation;
  }

  private Consultation move(Consultation booked, Appointment target) {
    return transactions.inTransaction(
        () -> {
          Consultation consultation = consultations.lock(booked.id()).orElseThrow();
          consultation.move(artist, target, ConsultationFixture.NOON);
          consultations.save(consultation);
          return consultation;
        });
  }

  private static List<Optional<Rejection>> atOnce(int threads, Attempt attempt) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Rejection>>> outcomes =
          IntStream.range(0, threads)
              .mapToObj(
                  thread ->
                      executor.submit(
                          () -> {
                            start.await();
                            return refusal(attempt, thread);
                          }))
              .toList();
      start.countDown();
      return outcomes.stream().map(BookingRacesIT::result).toList();
    }
  }

  private static Optional<Rejection> refusal(Attempt attempt, int thread) {
    try {
      attempt.by(thread);
      return Optional.empty();
    } catch (Rejected rejected) {
      return Optional.of(rejected.rejection());
    }
  }

  private static Optional<Rejection> result(Future<Optional<Rejection>> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private interface Attempt {
    Consultation by(int thread);
  }
}
