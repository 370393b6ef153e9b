package com.onlyarts.consultations.application;

import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.kernel.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be different about a consultation; what is empty stays. How it went and when it takes
 * place are two things.
 */
public record ConsultationChange(
    Optional<ConsultationStatus> status,
    Optional<Instant> start,
    Optional<Minutes> minutes,
    Optional<ConsultationNotes> notes) {

  public ConsultationChange {
    if (isMove(start, minutes)
        && status.filter(wanted -> wanted != ConsultationStatus.SCHEDULED).isPresent()) {
      throw new InvalidValue("scheduledAt", "must not change together with status");
    }
  }

  boolean isMove() {
    return isMove(start, minutes);
  }

  /** When it takes place with this change. */
  Appointment from(Appointment before) {
    return new Appointment(start.orElse(before.start()), minutes.orElse(before.minutes()));
  }

  private static boolean isMove(Optional<Instant> start, Optional<Minutes> minutes) {
    return start.isPresent() || minutes.isPresent();
  }
}
