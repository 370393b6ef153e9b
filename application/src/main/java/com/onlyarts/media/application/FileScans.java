package com.onlyarts.media.application;

import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import java.util.Optional;

/** Whether files are looked through for viruses here, and what waits for it (R120). */
public final class FileScans {
  private final Optional<WorkQueue<OriginalId>> queue;

  private FileScans(Optional<WorkQueue<OriginalId>> queue) {
    this.queue = queue;
  }

  /** Nobody looks. */
  public static FileScans off() {
    return new FileScans(Optional.empty());
  }

  /** Every file is looked at before anybody gets it. */
  public static FileScans by(WorkQueue<OriginalId> queue) {
    return new FileScans(Optional.of(queue));
  }

  /** Whether somebody looks. */
  public boolean areOn() {
    return queue.isPresent();
  }

  /** The file is looked at soon; in the transaction of the act that it follows from. */
  void request(OriginalId id) {
    queue.ifPresent(it -> it.add(id));
  }

  /** Refuses what nobody may have, or not yet. */
  void requireDeliverable(Original original) {
    original.requireDeliverable(areOn());
  }
}
