package com.onlyarts.media.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.domain.OriginalId;
import java.time.Clock;
import java.time.Instant;

/**
 * Removes files that are unfinished, or that no work and no buyer has, 24 hours later, and what was
 * to go while its store was away (R120). Whatever is in use is looked at again a day later.
 */
public final class SweepFilesJob {
  private static final int BATCH = 100;

  private final Originals originals;
  private final RemovingFiles removing;
  private final Clock clock;
  private final ItemByItem items;

  public SweepFilesJob(Originals originals, RemovingFiles removing, Clock clock, ItemByItem items) {
    this.originals = originals;
    this.removing = removing;
    this.clock = clock;
    this.items = items;
  }

  /** One sweep over all that is due, each file by itself. */
  public void run() {
    Instant now = clock.instant();
    items.all(
        OriginalId::value,
        last -> originals.due(now, last, BATCH),
        id -> removing.removeIfUnused(id, now));
  }
}
