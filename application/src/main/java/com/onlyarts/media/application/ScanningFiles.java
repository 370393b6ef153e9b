package com.onlyarts.media.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.application.port.VirusScanner;
import com.onlyarts.media.application.port.VirusScanner.Answer;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.ScanResult;
import com.onlyarts.media.domain.ScanResult.Infected;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Files that wait for it are looked through for viruses, one after the other and outside of any
 * transaction (R120). A scanner or a store that is away is waited for without end. What is
 * infected, or cannot be looked at, stands with the failed items, where staff see it and can have
 * it looked at again.
 */
public final class ScanningFiles {
  private static final RetryPolicy WHILE_AWAY =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofSeconds(15), Duration.ofMinutes(2));
  private static final RetryPolicy RETRIES =
      new RetryPolicy(5, Duration.ofSeconds(15), Duration.ofMinutes(10));

  /** Longer than the largest file takes. */
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final WorkQueue<OriginalId> queue;
  private final Originals originals;
  private final PrivateFiles files;
  private final VirusScanner scanner;
  private final RecordingScans recording;
  private final Clock clock;

  public ScanningFiles(
      WorkQueue<OriginalId> queue,
      Originals originals,
      PrivateFiles files,
      VirusScanner scanner,
      RecordingScans recording,
      Clock clock) {
    this.queue = queue;
    this.originals = originals;
    this.files = files;
    this.scanner = scanner;
    this.recording = recording;
    this.clock = clock;
  }

  /** Has one file looked at that waits for it; answers how many were taken. */
  public int scanOne() {
    List<Item<OriginalId>> due = queue.take(1, clock.instant(), LEASE);
    due.forEach(this::scan);
    return due.size();
  }

  private void scan(Item<OriginalId> item) {
    try {
      scan(item, item.work());
    } catch (Rejected refused) {
      RetryPolicy retries = refused.rejection().kind() == Kind.AWAY ? WHILE_AWAY : RETRIES;
      queue.failed(item, refused.rejection().message(), retries, clock.instant());
    } catch (IOException | RuntimeException e) {
      queue.failed(item, e.toString(), RETRIES, clock.instant());
    }
  }

  private void scan(Item<OriginalId> item, OriginalId id) throws IOException {
    Optional<Original> complete =
        originals.find(id).filter(original -> original.sha256().isPresent());
    if (complete.isEmpty()) {
      queue.done(item); // removed meanwhile
      return;
    }
    switch (answer(complete.get())) {
      case Answer.Looked(ScanResult result) -> {
        recording.record(id, result);
        if (result instanceof Infected(String finding)) {
          park(item, "infected: " + finding);
        } else {
          queue.done(item);
        }
      }
      case Answer.Unable(String why) -> park(item, why);
    }
  }

  private Answer answer(Original original) throws IOException {
    try (InputStream bytes =
        files
            .open(original.id(), 0, original.description().bytes())
            .orElseThrow(() -> new IOException("it is not in the store"))) {
      return scanner.scan(bytes);
    }
  }

  private void park(Item<OriginalId> item, String why) {
    queue.ended(item, Outcome.PARKED, why, clock.instant());
  }
}
