package com.onlyarts.consultations.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.DryRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What client or artist can do with a consultation, in the words of the contract. Each is the act
 * itself, so that it is refused here for the same reasons (R63, R64, R110, R111, R113).
 */
public enum ConsultationAction {
  /** Put it at another time; which one is free is another question. */
  RESCHEDULE((it, by, now) -> it.move(by, elsewhen(it.appointment(), now), now)),
  /** Call it off. */
  CANCEL(Consultation::cancel),
  /** Say that it took place. */
  COMPLETE((it, by, now) -> it.conclude(by, Outcome.COMPLETED, now)),
  /** Say that the client did not come. */
  NO_SHOW((it, by, now) -> it.conclude(by, Outcome.NO_SHOW, now)),
  /** Pay what it costs. */
  PAY((it, by, _) -> it.booking().client().equals(by) && it.isOwed());

  private static final Duration A_WHILE = Duration.ofHours(1);
  private final Act act;

  ConsultationAction(Act act) {
    this.act = act;
  }

  /** As the contract says it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<ConsultationAction> openTo(Consultation consultation, PersonId person, Instant now) {
    return Arrays.stream(values())
        .filter(
            action -> DryRun.succeeds(() -> action.act.changes(consultation.copy(), person, now)))
        .toList();
  }

  /** As long as before, at a time ahead that is not its own. */
  private static Appointment elsewhen(Appointment appointment, Instant now) {
    Instant soon = now.plus(A_WHILE);
    return new Appointment(
        soon.equals(appointment.start()) ? soon.plus(A_WHILE) : soon, appointment.minutes());
  }

  /** The act on a copy; answers whether it is news. */
  @FunctionalInterface
  private interface Act {
    boolean changes(Consultation copy, PersonId by, Instant now);
  }
}
