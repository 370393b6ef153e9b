package com.onlyarts.consultations.application.port;

import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.ConsultationCancelReason;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One consultation, for those who meet in it.
 *
 * @param sequence how often it has changed (R64)
 */
public record ConsultationView(
    ConsultationId id,
    Appointment appointment,
    Terms terms,
    Progress progress,
    String meetingLink,
    Optional<String> notes,
    PersonBrief client,
    PersonBrief artist,
    int sequence,
    Instant bookedAt,
    Instant changedAt) {

  /**
   * What it costs, and how far that is paid.
   *
   * @param payBy until when it must be paid; only while it must
   * @param cancelFreeUntil until when its client gets all the money back (R113); only while it
   *     stands and costs something
   */
  public record Terms(
      Money price,
      ConsultationPayment payment,
      Optional<Instant> payBy,
      Optional<Instant> cancelFreeUntil) {}

  /** Where it stands, and why it was cancelled if it was. */
  public record Progress(ConsultationStatus status, Optional<ConsultationCancelReason> reason) {}

  /** Whether it holds its time for money that has not come yet (R61). */
  public boolean isTentative() {
    return terms.payBy().isPresent();
  }

  public boolean concerns(PersonId person) {
    return client.id().equals(person) || artist.id().equals(person);
  }
}
