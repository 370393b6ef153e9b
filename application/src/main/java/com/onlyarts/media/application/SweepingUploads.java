package com.onlyarts.media.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.PicturesInUse;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.domain.Upload;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Removes what was uploaded and is not used 24 hours later, what never arrived, and what was to go while its provider was away (R90). Whatever is
 * in use is looked at again a day later.
 */
public final class SweepingUploads {
  private static final int BATCH = 100;

  private final Transactions transactions;
  private final Uploads uploads;
  private final PicturesInUse inUse;
  private final PictureDesk desk;
  private final Clock clock;

  public SweepingUploads(Transactions transactions, Uploads uploads, PicturesInUse inUse, PictureDesk desk, Clock clock) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.inUse = inUse;
    this.desk = desk;
    this.clock = clock;
  }

  /** One sweep, in batches, until nothing is due. */
  public void sweep() {
    Instant now = clock.instant();
    Swept swept;
    do {
      swept = transactions.inTransaction(() -> batch(now));
      swept.leaving().forEach(desk::farewell);
    } while (swept.seen() == BATCH);
  }

  private Swept batch(Instant now) {
    List<Upload> due = uploads.lockDue(now, BATCH);
    Set<String> shown = due.isEmpty() ? Set.of() : inUse.among(due.stream().map(it -> it.publicId().text()).toList());
    List<Upload> staying = due.stream().filter(upload -> shown.contains(upload.publicId().text())).toList();
    List<Upload> leaving = due.stream().filter(upload -> !shown.contains(upload.publicId().text())).toList();
    staying.forEach(upload -> stay(upload, now));
    leaving.forEach(desk::markLeaving);
    return new Swept(due.size(), leaving);
  }

  private void stay(Upload upload, Instant now) {
    upload.stay(now);
    uploads.save(upload);
  }

  private record Swept(int seen, List<Upload> leaving) {}
}
