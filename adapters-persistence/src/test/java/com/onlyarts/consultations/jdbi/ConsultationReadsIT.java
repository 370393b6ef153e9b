package com.onlyarts.consultations.jdbi;

import static com.onlyarts.consultations.domain.ConsultationFixture.NOON;
import static com.onlyarts.consultations.domain.ConsultationFixture.USD;
import static com.onlyarts.consultations.domain.ConsultationFixture.aConsultation;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.application.port.ConsultationPayment;
import com.onlyarts.consultations.application.port.ConsultationSide;
import com.onlyarts.consultations.application.port.ConsultationView;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.TimeRange;
import com.onlyarts.identity.api.ArtistRate;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.JdbiArtists;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsultationReadsIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final ConsultationsDatabase consultationsDatabase = new ConsultationsDatabase(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiConsultations consultations =
      new JdbiConsultations(DATABASE.jdbi(), new SteppingClock());
  private final JdbiConsultationQueries book = new JdbiConsultationQueries(DATABASE.jdbi());
  private final PersonId client = consultationsDatabase.somebody();
  private final PersonId artist = consultationsDatabase.artistAt("150.00");

  @Test
  void a_consultation_is_shown_with_both_sides_and_how_far_it_is_paid() {
    Consultation priced =
        added(booking().priced("150.00", consultationsDatabase.paymentBy(client)));

    ConsultationView view = book.find(priced.id()).orElseThrow();

    assertThat(view.client().id()).isEqualTo(client);
    assertThat(view.artist().fullName()).contains("John Doe");
    assertThat(view.terms().price()).isEqualTo(Money.of("150.00", USD));
    assertThat(view.terms().payment()).isEqualTo(ConsultationPayment.UNPAID);
    assertThat(view.terms().payBy()).contains(NOON.plusSeconds(1800));
    assertThat(view.meetingLink()).isEqualTo(priced.booking().meetingLink().url());
    assertThat(book.find(ConsultationId.next())).isEmpty();
  }

  @Test
  void it_is_paid_once_it_was_and_given_back_once_that_was() {
    Consultation priced =
        added(booking().priced("150.00", consultationsDatabase.paymentBy(client)));
    priced.pay(NOON);
    transactions.inTransaction(() -> consultations.save(priced));
    assertThat(book.find(priced.id()).orElseThrow().terms().payment())
        .isEqualTo(ConsultationPayment.PAID);
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE payments SET captured_amount = 150, refunded_amount = 150 WHERE id = ?",
                    priced.booking().payment().orElseThrow().value()));

    assertThat(book.find(priced.id()).orElseThrow().terms().payment())
        .isEqualTo(ConsultationPayment.REFUNDED);
  }

  @Test
  void R3_lists_narrow_by_side_and_status_and_go_on_by_cursor() {
    List<ConsultationId> ids =
        List.of(3, 1, 2).stream()
            .map(day -> added(booking().at("2026-03-0%dT15:00:00Z".formatted(day + 1))).id())
            .toList();
    ConsultationId asClient =
        added(
                aConsultation()
                    .between(artist, consultationsDatabase.artistAt("10.00"))
                    .at("2026-03-09T15:00:00Z"))
            .id();

    assertThat(
            idsOf(Optional.of(ConsultationSide.ARTIST), Optional.of(ConsultationStatus.SCHEDULED)))
        .containsExactly(ids.get(1), ids.get(2), ids.get(0));
    assertThat(idsOf(Optional.empty(), Optional.empty()))
        .containsExactly(asClient, ids.get(0), ids.get(2), ids.get(1));
    assertThat(idsOf(Optional.of(ConsultationSide.CLIENT), Optional.empty()))
        .containsExactly(asClient);
    assertThat(idsOf(Optional.empty(), Optional.of(ConsultationStatus.CANCELLED))).isEmpty();
  }

  private List<ConsultationId> idsOf(
      Optional<ConsultationSide> side, Optional<ConsultationStatus> status) {
    Page<ConsultationView> first = book.of(artist, side, status, PageRequest.first(2));
    List<ConsultationId> all =
        book.of(artist, side, status, PageRequest.first(100)).rows().stream()
            .map(ConsultationView::id)
            .toList();
    assertThat(first.total()).isEqualTo(all.size());
    if (first.hasNext()) {
      Page<ConsultationView> second =
          book.of(artist, side, status, PageRequest.first(2).after(first));
      assertThat(second.rows())
          .extracting(ConsultationView::id)
          .isEqualTo(all.subList(2, Math.min(4, all.size())));
    }
    return all;
  }

  @Test
  void R61_what_is_taken_is_half_open_and_free_again_once_called_off() {
    Consultation booked = added(booking());
    Instant three = booked.appointment().start();

    assertThat(book.taken(artist, new TimeRange(three.minusSeconds(60), three))).isEmpty();
    assertThat(book.taken(artist, new TimeRange(three, three.plusSeconds(60))))
        .containsExactly(booked.appointment().span());
    booked.cancel(client, NOON);
    transactions.inTransaction(() -> consultations.save(booked));
    assertThat(book.taken(artist, new TimeRange(three, three.plusSeconds(60)))).isEmpty();
  }

  @Test
  void R60_artists_and_their_rates_are_known_and_nobody_elses() {
    JdbiArtists artists = new JdbiArtists(DATABASE.jdbi());

    assertThat(artists.find(artist))
        .contains(new ArtistRate(artist, Optional.of(Money.of("150.00", USD))));
    assertThat(artists.find(consultationsDatabase.person("artist", null)))
        .map(ArtistRate::hourlyRate)
        .contains(Optional.empty());
    assertThat(artists.find(client)).isEmpty();
    assertThat(artists.find(PersonId.next())).isEmpty();
  }

  private ConsultationFixture booking() {
    return aConsultation().between(client, artist);
  }

  private Consultation added(ConsultationFixture fixture) {
    Consultation consultation = fixture.book();
    transactions.inTransaction(() -> consultations.add(consultation));
    return consultation;
  }
}
