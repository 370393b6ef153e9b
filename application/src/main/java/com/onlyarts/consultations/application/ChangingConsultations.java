package com.onlyarts.consultations.application;

import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.consultations.api.ConsultationSideGone;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationNotFound;
import com.onlyarts.consultations.domain.ConsultationsRejection.StatusNotPossible;
import com.onlyarts.consultations.domain.Outcome;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.RefundId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Client and artist move a consultation, call it off, or write down how it went (R63). */
public final class ChangingConsultations {
  private final Transactions transactions;
  private final Consultations consultations;
  private final BookingEligibility eligibility;
  private final ConsultationBilling billing;
  private final Outbox outbox;
  private final Clock clock;

  public ChangingConsultations(
      Transactions transactions,
      Consultations consultations,
      BookingEligibility eligibility,
      ConsultationBilling billing,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.consultations = consultations;
    this.eligibility = eligibility;
    this.billing = billing;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Changes what is to change, all or nothing.
   *
   * @throws Rejected if a stranger asks, or the consultation's own rules or the diary of either
   *     forbid it
   */
  public void change(Caller caller, ConsultationId id, ConsultationChange change) {
    if (change.status().filter(ConsultationStatus.CANCELLED::equals).isPresent()) {
      callOff(caller.person(), id, change.notes());
    } else {
      transactions.inTransaction(() -> apply(caller.person(), own(caller.person(), id), change));
    }
  }

  /** Calls it off; the row stays (R63). What was paid goes back if the client has a claim to it. */
  public void cancel(Caller caller, ConsultationId id) {
    callOff(caller.person(), id, Optional.empty());
  }

  /**
   * Lets everything be called off that somebody who leaves has before them, each by itself, so that
   * one that fails keeps no other; refunds are carried out later (R19). Called in a transaction.
   *
   * @param as an artist who is none any more stays a client
   */
  public void leave(PersonId person, Capacity as) {
    consultations
        .scheduledOf(person)
        .forEach(id -> outbox.publish(new ConsultationSideGone(id, person, as, clock.instant())));
  }

  /** Calls off one of them, unless it is over by now; called in a transaction. */
  public void callOff(ConsultationSideGone event) {
    Consultation consultation = own(event.person(), event.consultation());
    boolean leaves =
        event.as() == Capacity.PERSON || consultation.booking().artist().equals(event.person());
    if (leaves && consultation.status() == ConsultationStatus.SCHEDULED) {
      close(event.person(), consultation, Optional.empty());
    }
  }

  private void apply(PersonId by, Consultation consultation, ConsultationChange change) {
    Instant now = clock.instant();
    boolean moved =
        change.isMove() && move(by, consultation, change.from(consultation.appointment()), now);
    boolean concluded =
        change.status().filter(wanted -> conclude(by, consultation, wanted, now)).isPresent();
    boolean annotated =
        change.notes().filter(notes -> consultation.annotate(Optional.of(notes))).isPresent();
    if (moved || concluded || annotated) {
      consultations.save(consultation);
    }
    if (moved) {
      outbox.publish(moved(by, consultation, now));
    }
  }

  /** The artist alone moves it outside the hours. */
  private boolean move(PersonId by, Consultation consultation, Appointment to, Instant now) {
    boolean moved = consultation.move(by, to, now);
    if (moved && consultation.booking().client().equals(by)) {
      eligibility.requireOpen(consultation.booking().artist(), to);
    }
    return moved;
  }

  private boolean conclude(
      PersonId by, Consultation consultation, ConsultationStatus wanted, Instant now) {
    boolean news =
        switch (wanted) {
          case COMPLETED -> consultation.conclude(by, Outcome.COMPLETED, now);
          case NO_SHOW -> consultation.conclude(by, Outcome.NO_SHOW, now);
          case SCHEDULED, CANCELLED -> stays(consultation, wanted);
        };
    if (news) {
      billing.settle(consultation, now);
    }
    return news;
  }

  private static boolean stays(Consultation consultation, ConsultationStatus wanted) {
    if (consultation.status() != wanted) {
      throw new Rejected(new StatusNotPossible(consultation.status(), wanted));
    }
    return false;
  }

  private void callOff(PersonId by, ConsultationId id, Optional<ConsultationNotes> notes) {
    Consultation before = transactions.inTransaction(() -> own(by, id));
    if (before.status() == ConsultationStatus.SCHEDULED && before.isOwed()) {
      billing.callOff(
          before); // paid at this very moment it is settled below, paid later it goes back
    }
    transactions.inTransaction(() -> close(by, own(by, id), notes)).ifPresent(billing::carryOut);
  }

  private Optional<RefundId> close(
      PersonId by, Consultation consultation, Optional<ConsultationNotes> notes) {
    Instant now = clock.instant();
    boolean tentative = consultation.isTentative();
    boolean cancelled = consultation.cancel(by, now);
    boolean annotated =
        notes.filter(words -> consultation.annotate(Optional.of(words))).isPresent();
    if (cancelled || annotated) {
      consultations.save(consultation);
    }
    if (!cancelled) {
      return Optional.empty();
    }
    outbox.publish(
        new ConsultationCancelled(
            consultation.id(),
            consultation.booking().client(),
            consultation.booking().artist(),
            by,
            consultation.appointment().start(),
            tentative,
            now));
    return billing.settle(consultation, now);
  }

  private static ConsultationMoved moved(PersonId by, Consultation consultation, Instant now) {
    Appointment appointment = consultation.appointment();
    return new ConsultationMoved(
        consultation.id(),
        consultation.booking().client(),
        consultation.booking().artist(),
        by,
        appointment.start(),
        appointment.minutes().count(),
        consultation.isTentative(),
        now);
  }

  private Consultation own(PersonId person, ConsultationId id) {
    return consultations
        .lock(id)
        .filter(it -> it.concerns(person))
        .orElseThrow(() -> new Rejected(new ConsultationNotFound(id)));
  }
}
