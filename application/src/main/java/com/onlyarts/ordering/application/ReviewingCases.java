package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.application.port.CaseAttachments;
import com.onlyarts.ordering.application.port.CaseEntryView;
import com.onlyarts.ordering.application.port.CaseRecords;
import com.onlyarts.ordering.application.port.CaseView;
import com.onlyarts.ordering.application.port.Correspondence;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStatus;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotFound;
import java.util.List;
import java.util.Optional;

/** The two look at their cases, and staff at everybody's (R107). */
public final class ReviewingCases {
  private final CaseRecords records;
  private final Correspondence correspondence;

  public ReviewingCases(CaseRecords records, Correspondence correspondence) {
    this.records = records;
    this.correspondence = correspondence;
  }

  /** The caller's own, on either side. */
  public Page<CaseView> list(Caller caller, Optional<CaseStatus> status, PageRequest request) {
    return records.of(caller.person(), status, request);
  }

  /** Everybody's, for admins. */
  public Page<CaseView> listAll(Optional<CaseStatus> status, PageRequest request) {
    return records.all(status, request);
  }

  /** One of them; unknown to strangers (R2). */
  public CaseView show(Caller caller, CaseId id) {
    return records
        .find(id)
        .filter(it -> caller.isAdmin() || it.what().parties().include(caller.person()))
        .orElseThrow(() -> new Rejected(new CaseNotFound(id)));
  }

  /** What happened in it. */
  public List<CaseEntryView> entries(Caller caller, CaseId id) {
    return records.entriesOf(show(caller, id).what().id());
  }

  /** What the platform knows of it by itself. */
  public CaseAttachments attachments(Caller caller, CaseId id) {
    return correspondence.attachedTo(show(caller, id).what().id());
  }
}
