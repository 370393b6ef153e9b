package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportState;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.application.FailureText;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with imports, some rows at a time, so that one of thousands keeps nobody else waiting and
 * a node that is killed leaves little to be done again (R280). What fails too often is parked for
 * an admin; its artist can still call it off.
 */
public final class AdvancingImports {
  /** How often a step is tried. */
  public static final RetryPolicy RETRIES =
      new RetryPolicy(10, Duration.ofSeconds(5), Duration.ofMinutes(10));

  /** Much longer than some rows take; whoever is slower finds them done. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration WHILE_AWAY = Duration.ofMinutes(1);

  private final WorkQueue<ImportId> queue;
  private final Imports imports;
  private final RehearsingImports rehearsing;
  private final MakingDrafts making;
  private final ImportAnnouncements announcements;
  private final Clock clock;

  public AdvancingImports(
      WorkQueue<ImportId> queue,
      Imports imports,
      RehearsingImports rehearsing,
      MakingDrafts making,
      ImportAnnouncements announcements,
      Clock clock) {
    this.queue = queue;
    this.imports = imports;
    this.rehearsing = rehearsing;
    this.making = making;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Goes on with the import that waits longest; answers how many were taken. */
  public int advanceSome() {
    List<Item<ImportId>> due = queue.take(1, clock.instant(), LEASE);
    due.forEach(this::advance);
    return due.size();
  }

  private void advance(Item<ImportId> item) {
    try {
      ImportId id = item.work();
      Optional<ArtworkImport> waiting = imports.find(id).filter(AdvancingImports::isMoving);
      if (waiting.isPresent()) {
        goOn(waiting.get());
        announcements.tell(id);
      }
      if (imports.find(id).filter(AdvancingImports::isMoving).isPresent()) {
        queue.putBack(item, clock.instant());
      } else {
        queue.done(item);
      }
    } catch (RuntimeException failure) {
      if (Thread.currentThread().isInterrupted()) {
        throw failure; // the service stops; no fault of the import
      }
      again(item, failure);
    }
  }

  /** Whoever is away is waited for, however long; everything else is tried so often. */
  private void again(Item<ImportId> item, RuntimeException failure) {
    Instant now = clock.instant();
    if (failure instanceof Rejected refused && refused.rejection().kind() == Kind.AWAY) {
      queue.putBack(item, now.plus(WHILE_AWAY));
    } else {
      queue.failed(item, FailureText.of(failure).line(), RETRIES, now);
    }
  }

  private void goOn(ArtworkImport waiting) {
    if (waiting.state() == ImportState.REHEARSING) {
      rehearsing.goOn(waiting);
    } else {
      making.goOn(waiting);
    }
  }

  private static boolean isMoving(ArtworkImport it) {
    return it.state() == ImportState.REHEARSING || it.state() == ImportState.RUNNING;
  }
}
