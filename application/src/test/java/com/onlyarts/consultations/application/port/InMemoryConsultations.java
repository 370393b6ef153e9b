package com.onlyarts.consultations.application.port;

import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationState.Scheduled;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.ConsultationsRejection.OwnTimeTaken;
import com.onlyarts.consultations.domain.ConsultationsRejection.SlotTaken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Consultations in a map; what must be inside a transaction says so. */
public final class InMemoryConsultations implements Consultations {
  private final InMemoryTransactions transactions;
  private final Map<ConsultationId, Consultation> consultations = new LinkedHashMap<>();

  public InMemoryConsultations(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(Consultation consultation) {
    transactions.requireInside();
    refuseClashes(consultation);
    consultations.put(consultation.id(), ConsultationFixture.copyOf(consultation));
  }

  @Override
  public Optional<Consultation> find(ConsultationId id) {
    return Optional.ofNullable(consultations.get(id)).map(ConsultationFixture::copyOf);
  }

  @Override
  public Optional<Consultation> lock(ConsultationId id) {
    transactions.requireInside();
    return Optional.ofNullable(consultations.get(id)).map(ConsultationFixture::copyOf);
  }

  @Override
  public void save(Consultation consultation) {
    transactions.requireInside();
    refuseClashes(consultation);
    consultations.replace(consultation.id(), ConsultationFixture.copyOf(consultation));
  }

  @Override
  public List<ConsultationId> overdue(Instant now, Optional<ConsultationId> after, int most) {
    return page(consultation -> consultation.isOverdue(now), after, most);
  }

  @Override
  public List<ConsultationId> remindable(Instant now, Optional<ConsultationId> after, int most) {
    return page(
        it ->
            it.state() instanceof Scheduled scheduled
                && scheduled.remindAt().filter(time -> !now.isBefore(time)).isPresent(),
        after,
        most);
  }

  @Override
  public List<ConsultationId> unconcluded(
      Instant endedBefore, Optional<ConsultationId> after, int most) {
    return page(
        it ->
            it.status() == ConsultationStatus.SCHEDULED
                && !it.isTentative()
                && !it.appointment().end().isAfter(endedBefore),
        after,
        most);
  }

  @Override
  public boolean fits(Consultation consultation) {
    transactions.requireInside();
    return !clashes(
        consultation,
        other ->
            other.booking().artist().equals(consultation.booking().artist())
                || other.booking().client().equals(consultation.booking().client()));
  }

  @Override
  public int unpaid(PersonId client, PersonId artist, Instant now) {
    return idsOf(
            it ->
                it.booking().client().equals(client)
                    && it.booking().artist().equals(artist)
                    && it.isTentative()
                    && !it.isOverdue(now))
        .size();
  }

  @Override
  public List<ConsultationId> scheduledOf(PersonId person) {
    return idsOf(it -> it.concerns(person) && it.status() == ConsultationStatus.SCHEDULED);
  }

  /** Every consultation, for a test to look at. */
  public List<Consultation> all() {
    return List.copyOf(consultations.values());
  }

  private List<ConsultationId> page(
      Predicate<Consultation> wanted, Optional<ConsultationId> after, int most) {
    return idsOf(wanted).stream()
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  private List<ConsultationId> idsOf(Predicate<Consultation> wanted) {
    return consultations.values().stream().filter(wanted).map(Consultation::id).toList();
  }

  private void refuseClashes(Consultation consultation) {
    if (consultation.status() != ConsultationStatus.SCHEDULED) {
      return;
    }
    if (clashes(
        consultation, other -> other.booking().artist().equals(consultation.booking().artist()))) {
      throw new Rejected(new SlotTaken(consultation.appointment().start()));
    }
    if (clashes(
        consultation, other -> other.booking().client().equals(consultation.booking().client()))) {
      throw new Rejected(new OwnTimeTaken(consultation.appointment().start()));
    }
  }

  private boolean clashes(Consultation consultation, Predicate<Consultation> same) {
    return consultations.values().stream()
        .filter(
            other ->
                !other.id().equals(consultation.id())
                    && other.status() == ConsultationStatus.SCHEDULED)
        .filter(same)
        .anyMatch(other -> other.appointment().span().overlaps(consultation.appointment().span()));
  }
}
