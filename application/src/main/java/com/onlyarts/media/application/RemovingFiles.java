package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.domain.MediaRejection.FileInUse;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody looks at their files and removes some; the clock removes what is unfinished or in
 * nobody's use 24 hours later. It is written down before it goes, so that whenever we die in
 * between, the sweep finds it.
 */
public final class RemovingFiles {
  private final Transactions transactions;
  private final Originals originals;
  private final PrivateFiles files;
  private final FilesInUse inUse;
  private final Clock clock;

  public RemovingFiles(
      Transactions transactions,
      Originals originals,
      PrivateFiles files,
      FilesInUse inUse,
      Clock clock) {
    this.transactions = transactions;
    this.originals = originals;
    this.files = files;
    this.inUse = inUse;
    this.clock = clock;
  }

  /** The caller's own files, newest first. */
  public Page<Original> list(Caller caller, PageRequest request) {
    return originals.of(caller.person(), request);
  }

  /** Removes a file of the caller's own that no work and no buyer has (R126). */
  public void remove(Caller caller, OriginalId id) {
    transactions.inTransaction(
        () -> {
          Original original =
              originals
                  .lock(id)
                  .orElseThrow(() -> new Rejected(new FileNotFound()))
                  .requireOwner(caller.person());
          if (isInUse(id)) {
            throw new Rejected(new FileInUse(id));
          }
          mark(original);
        });
    try {
      forget(id);
    } catch (Rejected away) { // the sweep does it later
      if (away.rejection().kind() != Kind.AWAY) {
        throw away;
      }
    }
  }

  /** Removes what is not taken. */
  void giveUp(OriginalId id) {
    transactions.inTransaction(() -> originals.lock(id).ifPresent(this::mark));
    forget(id);
  }

  /**
   * Removes a file that is due and in nobody's use; one that is in use is looked at a day later.
   */
  void removeIfUnused(OriginalId id, Instant now) {
    boolean leaving =
        transactions.inTransaction(
            () -> {
              Optional<Original> due =
                  originals.lock(id).filter(original -> !original.dueAt().isAfter(now));
              if (due.isPresent() && isInUse(id)) {
                due.get().stay(now);
                originals.save(due.get());
                return false;
              }
              due.ifPresent(this::mark);
              return due.isPresent();
            });
    if (leaving) {
      forget(id);
    }
  }

  private boolean isInUse(OriginalId id) {
    return !inUse.among(List.of(id)).isEmpty();
  }

  private void mark(Original original) {
    original.remove(clock.instant());
    originals.save(original);
  }

  private void forget(OriginalId id) {
    files.remove(id);
    transactions.inTransaction(() -> originals.remove(id));
  }
}
