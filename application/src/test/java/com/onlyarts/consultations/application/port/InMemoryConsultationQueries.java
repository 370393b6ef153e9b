package com.onlyarts.consultations.application.port;

import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.ConsultationState.Cancelled;
import com.onlyarts.consultations.domain.ConsultationState.Scheduled;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.TimeRange;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Consultations of the map to look at; pages by number only. */
public final class InMemoryConsultationQueries implements ConsultationQueries {
  private final InMemoryConsultations consultations;

  public InMemoryConsultationQueries(InMemoryConsultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public Page<ConsultationView> of(
      PersonId person,
      Optional<ConsultationSide> side,
      Optional<ConsultationStatus> status,
      PageRequest request) {
    Comparator<ConsultationView> soonest = Comparator.comparing(view -> view.appointment().start());
    List<ConsultationView> all =
        consultations.all().stream()
            .map(InMemoryConsultationQueries::view)
            .filter(
                view ->
                    side.map(
                            it ->
                                (it == ConsultationSide.CLIENT ? view.client() : view.artist())
                                    .id()
                                    .equals(person))
                        .orElseGet(() -> view.concerns(person)))
            .filter(view -> status.map(view.progress().status()::equals).orElse(true))
            .sorted(
                status.filter(ConsultationStatus.SCHEDULED::equals).isPresent()
                    ? soonest
                    : soonest.reversed())
            .toList();
    return new Page<>(
        all.stream().skip(request.offset()).limit(request.limit()).toList(),
        request,
        all.size(),
        Optional.empty());
  }

  @Override
  public Optional<ConsultationView> find(ConsultationId id) {
    return consultations.all().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(InMemoryConsultationQueries::view);
  }

  @Override
  public List<TimeRange> taken(PersonId artist, TimeRange time) {
    return consultations.all().stream()
        .filter(
            it ->
                it.booking().artist().equals(artist) && it.status() == ConsultationStatus.SCHEDULED)
        .map(it -> it.appointment().span())
        .filter(time::overlaps)
        .sorted(Comparator.comparing(TimeRange::from))
        .toList();
  }

  private static ConsultationView view(Consultation it) {
    return new ConsultationView(
        it.id(),
        it.appointment(),
        new ConsultationView.Terms(
            it.booking().price(),
            it.booking().isFree()
                ? ConsultationPayment.FREE
                : it.paidAt().isPresent() ? ConsultationPayment.PAID : ConsultationPayment.UNPAID,
            it.state() instanceof Scheduled scheduled ? scheduled.payBy() : Optional.empty(),
            it.state() instanceof Scheduled scheduled && !it.booking().isFree()
                ? Optional.of(
                    it.booking()
                        .notice()
                        .freeUntil(it.appointment().start(), scheduled.movedByArtist()))
                : Optional.empty()),
        new ConsultationView.Progress(
            it.status(),
            it.state() instanceof Cancelled cancelled
                ? Optional.of(cancelled.reason())
                : Optional.empty()),
        it.booking().meetingLink().url(),
        it.notes().map(ConsultationNotes::text),
        new PersonBrief(it.booking().client(), "mira", Optional.of("Mira"), Optional.empty()),
        new PersonBrief(
            it.booking().artist(), "johndoe", Optional.of("John Doe"), Optional.empty()),
        it.sequence(),
        it.booking().at(),
        it.booking().at());
  }
}
