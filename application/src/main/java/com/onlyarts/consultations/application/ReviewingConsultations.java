package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.ConsultationQueries;
import com.onlyarts.consultations.application.port.ConsultationSide;
import com.onlyarts.consultations.application.port.ConsultationView;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.application.port.Invitations;
import com.onlyarts.consultations.domain.ConsultationAction;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationNotFound;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Client and artist look at their consultations, here or in their own calendars. */
public final class ReviewingConsultations {
  private final ConsultationQueries book;
  private final Consultations consultations;
  private final Invitations invitations;
  private final Clock clock;

  public ReviewingConsultations(
      ConsultationQueries book, Consultations consultations, Invitations invitations, Clock clock) {
    this.book = book;
    this.consultations = consultations;
    this.invitations = invitations;
    this.clock = clock;
  }

  /**
   * The caller's consultations on one side or both: what is scheduled the soonest first, anything
   * else the latest first.
   */
  public Page<ConsultationView> list(
      Caller caller,
      Optional<ConsultationSide> side,
      Optional<ConsultationStatus> status,
      PageRequest request) {
    return book.of(caller.person(), side, status, request);
  }

  /** One consultation; to whoever does not meet in it, it is unknown (R2). */
  public ConsultationView show(Caller caller, ConsultationId id) {
    return book.find(id)
        .filter(it -> it.concerns(caller.person()))
        .orElseThrow(() -> new Rejected(new ConsultationNotFound(id)));
  }

  /** What the caller can do with it now. */
  public List<ConsultationAction> allowed(Caller caller, ConsultationId id) {
    return consultations
        .find(id)
        .map(it -> it.actionsOf(caller.person(), clock.instant()))
        .orElseThrow(() -> new Rejected(new ConsultationNotFound(id)));
  }

  /** The same as an iCalendar file (R64). */
  public String invitation(Caller caller, ConsultationId id) {
    return invitations.write(show(caller, id));
  }
}
