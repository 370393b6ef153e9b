package com.onlyarts.media.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.PicturesInUse;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Removes what was uploaded and is not used 24 hours later, what never arrived, and what was to go
 * while its provider was away (R90). Whatever is in use is looked at again a day later.
 */
public final class SweepingUploads {
  private static final int BATCH = 100;

  private final Transactions transactions;
  private final Uploads uploads;
  private final PicturesInUse inUse;
  private final StoringPictures storing;
  private final Clock clock;
  private final ItemByItem items;

  public SweepingUploads(
      Transactions transactions,
      Uploads uploads,
      PicturesInUse inUse,
      StoringPictures storing,
      Clock clock,
      ItemByItem items) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.inUse = inUse;
    this.storing = storing;
    this.clock = clock;
    this.items = items;
  }

  /** One sweep over all that is due, each upload by itself. */
  public void sweep() {
    Instant now = clock.instant();
    items.all(UploadId::value, last -> uploads.due(now, last, BATCH), id -> sweep(id, now));
  }

  private void sweep(UploadId id, Instant now) {
    transactions
        .<Optional<Upload>>inTransaction(
            () ->
                uploads
                    .lock(id)
                    .filter(upload -> !upload.dueAt().isAfter(now))
                    .filter(upload -> isLeaving(upload, now)))
        .ifPresent(storing::farewell);
  }

  private boolean isLeaving(Upload upload, Instant now) {
    if (inUse.among(List.of(upload.publicId().text())).isEmpty()) {
      storing.markLeaving(upload);
      return true;
    }
    upload.stay(now);
    uploads.save(upload);
    return false;
  }
}
