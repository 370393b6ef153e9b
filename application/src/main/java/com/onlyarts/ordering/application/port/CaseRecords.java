package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStatus;
import java.util.List;
import java.util.Optional;

/** Cases as people look at them; who may see what is decided by the caller of this. */
public interface CaseRecords {

  /** Those of somebody, on either side, the latest first. */
  Page<CaseView> of(PersonId person, Optional<CaseStatus> status, PageRequest request);

  /** Everybody's, the latest first. */
  Page<CaseView> all(Optional<CaseStatus> status, PageRequest request);

  Optional<CaseView> find(CaseId id);

  /** What happened in it, its opening first. */
  List<CaseEntryView> entriesOf(CaseId id);
}
