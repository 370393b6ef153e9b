package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.media.api.FileChecks;
import com.onlyarts.media.api.FileChecks.CheckedFile;
import com.onlyarts.ordering.application.port.CaseEntryView;
import com.onlyarts.ordering.application.port.CaseFiles;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseFile;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.OrderingRejection.CaseFileNotFound;
import java.time.Clock;
import java.time.Instant;

/** The two show files in a case, which they and staff look at (R107). */
public final class ShowingEvidence {
  private final Repeatable repeatable;
  private final CaseSteps steps;
  private final CaseFiles files;
  private final FileChecks checks;
  private final ReviewingCases reviewing;
  private final Clock clock;

  public ShowingEvidence(
      Repeatable repeatable,
      CaseSteps steps,
      CaseFiles files,
      FileChecks checks,
      ReviewingCases reviewing,
      Clock clock) {
    this.repeatable = repeatable;
    this.steps = steps;
    this.files = files;
    this.checks = checks;
    this.reviewing = reviewing;
    this.clock = clock;
  }

  /**
   * One of the two shows a file. It is made ready outside the transaction; strangers are turned
   * away before.
   *
   * @param called what its sender calls it
   */
  public CaseEntryView show(Caller caller, CaseId id, String called, byte[] file) {
    reviewing.show(caller, id);
    CheckedFile checked = checks.check(file);
    CaseFileId kept =
        repeatable
            .transactions()
            .inTransaction(
                () ->
                    repeatable
                        .steps()
                        .once(
                            "file",
                            CaseFileId::new,
                            () -> kept(steps.locked(caller, id), caller, called, checked)));
    return reviewing.entries(caller, id).stream()
        .filter(view -> view.entry().file().filter(it -> it.id().equals(kept)).isPresent())
        .findFirst()
        .orElseThrow(() -> new Rejected(new CaseFileNotFound(kept)));
  }

  private CaseFileId kept(Case found, Caller caller, String called, CheckedFile checked) {
    Instant now = clock.instant();
    CaseFile file =
        CaseFile.sent(
            CaseFileId.next(),
            called,
            checked.mediaType(),
            checked.extension(),
            checked.bytes().length);
    steps.taken(found, found.show(caller.person(), file, now), now);
    files.add(file.id(), checked.bytes());
    return file.id();
  }

  /** A file, for the two and staff. */
  public CaseFiles.Content download(Caller caller, CaseId id, CaseFileId file) {
    reviewing.show(caller, id);
    return files.find(id, file).orElseThrow(() -> new Rejected(new CaseFileNotFound(file)));
  }
}
