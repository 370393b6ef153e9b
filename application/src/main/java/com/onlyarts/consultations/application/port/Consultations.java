package com.onlyarts.consultations.application.port;

import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All consultations there are. */
public interface Consultations {

  /**
   * Keeps a new one; bookings of one artist queue up here until the transaction ends.
   *
   * @throws com.onlyarts.kernel.Rejected {@code SlotTaken} or {@code OwnTimeTaken} if artist or
   *     client has another one then (R61)
   */
  void add(Consultation consultation);

  /** The consultation as it is at this moment, not locked. */
  Optional<Consultation> find(ConsultationId id);

  /** The consultation, locked until the transaction ends. */
  Optional<Consultation> lock(ConsultationId id);

  /**
   * Keeps what has become of one that was locked before.
   *
   * @throws com.onlyarts.kernel.Rejected as {@link #add}, if it was moved
   */
  void save(Consultation consultation);

  /** Those whose time to be paid has passed, the oldest first. */
  List<ConsultationId> overdue(Instant now, Optional<ConsultationId> after, int most);

  /** Those of which somebody is to be reminded, the most urgent first (R64). */
  List<ConsultationId> remindable(Instant now, Optional<ConsultationId> after, int most);

  /** Those that ended before an instant and of which nobody has said how they went (R112). */
  List<ConsultationId> unconcluded(Instant endedBefore, Optional<ConsultationId> after, int most);

  /**
   * Whether its time is free of other bookings of its artist and its client; bookings of one artist
   * queue up here until the transaction ends (R61).
   */
  boolean fits(Consultation consultation);

  /**
   * How many bookings of an artist wait for a client's money, the time for which has not passed;
   * bookings of one artist queue up here until the transaction ends (R61).
   */
  int unpaid(PersonId client, PersonId artist, Instant now);

  /** What somebody still has before them, as client or artist. */
  List<ConsultationId> scheduledOf(PersonId person);
}
