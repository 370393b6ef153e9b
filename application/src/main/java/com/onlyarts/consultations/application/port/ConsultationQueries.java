package com.onlyarts.consultations.application.port;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.TimeRange;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.List;
import java.util.Optional;

/** Consultations to look at. */
public interface ConsultationQueries {

  /**
   * Somebody's consultations on one side or both: what is scheduled the soonest first, anything
   * else the latest first.
   */
  Page<ConsultationView> of(
      PersonId person,
      Optional<ConsultationSide> side,
      Optional<ConsultationStatus> status,
      PageRequest request);

  /** One of them, whosever it is; who may see it is decided by the caller of this. */
  Optional<ConsultationView> find(ConsultationId id);

  /** When an artist has consultations within a time, the earliest first. */
  List<TimeRange> taken(PersonId artist, TimeRange time);
}
